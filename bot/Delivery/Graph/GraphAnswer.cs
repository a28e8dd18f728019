using System.Net;
using System.Text.Json.Serialization;

namespace TeamsPolicyBot.Delivery.Graph;

/// <summary>What came of asking Microsoft Graph.</summary>
/// <param name="Status">Null where nobody answered in time, in JSON, or at all.</param>
/// <param name="Value">Null unless it is a success with a body.</param>
/// <param name="Code">Why not, in one word of Graph's or Entra's; empty where nobody said.</param>
/// <param name="RetryAfter">How long Graph asks to wait.</param>
internal sealed record GraphAnswer<T>(HttpStatusCode? Status, T? Value = null, string Code = "", TimeSpan? RetryAfter = null)
    where T : class
{
    public bool IsSuccess => Status is { } status && (int)status is >= 200 and < 300;

    /// <summary>Whether asking again later may end otherwise.</summary>
    public bool IsTransient => Status is null or HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests || (int)Status >= 500;

    /// <summary>For logs and the self-test: the status, else the code, else that nobody answered.</summary>
    public string Error => (Status, Code) switch
    {
        ({ } status, "") => $"{(int)status}",
        ({ } status, _) => $"{(int)status} {Code}",
        (null, "") => "no answer",
        _ => Code,
    };
}

/// <summary>Somebody of the directory; what the app may not read is null.</summary>
/// <param name="Type"><c>#microsoft.graph.user</c>, or <c>#microsoft.graph.orgContact</c> for somebody outside who cannot sign in.</param>
/// <param name="AccountEnabled">False for somebody who has left or is locked out.</param>
/// <param name="UserType"><c>Member</c> or <c>Guest</c>.</param>
internal sealed record DirectoryUser(
    [property: JsonPropertyName("@odata.type")] string? Type,
    string? Id,
    string? DisplayName,
    bool? AccountEnabled,
    string? UserType
);

/// <summary>The installations of an app that a person has: one or none.</summary>
internal sealed record InstalledApps(IReadOnlyList<InstalledApp>? Value);

/// <summary>An installation.</summary>
internal sealed record InstalledApp(string? Id, InstalledAppDefinition? TeamsAppDefinition);

/// <summary>The manifest it was installed from.</summary>
internal sealed record InstalledAppDefinition(string? Version);

/// <summary>What is to be installed.</summary>
internal sealed record AppToInstall([property: JsonPropertyName("teamsApp@odata.bind")] string TeamsApp);

/// <summary>A chat, of which nothing is read: its id is not the conversation the bot knows.</summary>
internal sealed record GraphChat;

/// <summary>A refusal.</summary>
internal sealed record GraphFault(GraphFaultDetail? Error);

internal sealed record GraphFaultDetail(string? Code);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(DirectoryUser))]
[JsonSerializable(typeof(InstalledApps))]
[JsonSerializable(typeof(AppToInstall))]
[JsonSerializable(typeof(GraphChat))]
[JsonSerializable(typeof(GraphFault))]
internal sealed partial class GraphJsonContext : JsonSerializerContext;
