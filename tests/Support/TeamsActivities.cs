using System.Text.Json.Nodes;
using TeamsPolicyBot.BotFramework.Schema;

namespace TeamsPolicyBot.Tests.Support;

/// <summary>
/// The activities under <c>tests/Data/teams-activities</c>: recorded from a local client, and (<c>teams-*</c>) with real-world ids.
/// </summary>
internal static class TeamsActivities
{
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Directory.EnumerateFiles(Repository.Data("teams-activities"), "*.json")
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The activity as it went over the wire.</summary>
    public static JsonObject Json(string name) =>
        JsonNode.Parse(File.ReadAllText(Repository.Data("teams-activities", $"{name}.json")))!["activity"]!.DeepClone().AsObject();

    public static Activity Load(string name) => ProtocolJsonSerializer.Deserialize<Activity>(Json(name).ToJsonString())!;
}
