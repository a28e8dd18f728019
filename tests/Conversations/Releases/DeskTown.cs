using System.Text.Json.Nodes;
using TeamsPolicyBot.Cards.Releases;
using TeamsPolicyBot.Knowledge.Releases;
using TeamsPolicyBot.Publishing;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Conversations.Releases;

/// <summary>A council with a comms desk, and the forms that come back from there.</summary>
internal static class DeskTown
{
    public static (string, string)[] Silence(string topic, string words) =>
        [
            (DeskActions.Kind, DeskActions.AddSilence),
            (DeskActions.Topic, topic),
            (DeskActions.Words, words),
            (DeskActions.Say, "The policy says nothing about it."),
        ];

    public static (string, string)[] TakeBack(string topic, string rule) =>
        [(DeskActions.Kind, DeskActions.RemoveSilence), (DeskActions.Topic, topic), (DeskActions.Clause, rule)];

    public static async Task<TeamsTown> TownAsync(string approvals = "1")
    {
        var town = await TeamsTown.CreateAsync(settings: ("Approvals", approvals));
        await town.SetUpCommsDeskAsync("kim", "lou");
        await town.Get<Publisher>().ReconcileAsync();
        return town;
    }

    /// <summary>The edit form as it comes back, opened now.</summary>
    public static (string, string)[] Edit(TeamsTown town, string words)
    {
        var clause = town.Get<KnowledgeDesk>().Read(TeamsTown.Council).Release!.Clauses[0];
        return
        [
            (DeskActions.Kind, DeskActions.EditClause),
            (DeskActions.Clause, clause.Address),
            (DeskActions.Was, DeskForms.MarkOf(clause)),
            (DeskActions.Words, words),
            (DeskActions.Why, "Legal wants it"),
        ];
    }

    public static Task<string> PublishAsync(TeamsTown town, string person, int number) =>
        town.ExecuteAsync(person, TeamsTown.CommsChannel, ReleaseActions.Publish, data: [(ReleaseActions.Number, $"{number}")]);

    /// <summary>The press of <em>Save</em> as Teams sends it.</summary>
    public static JsonObject Press((string Name, string Value)[] data) => new()
    {
        ["action"] = new JsonObject
        {
            ["type"] = "Action.Execute",
            ["verb"] = DeskActions.Save,
            ["data"] = new JsonObject(
                [KeyValuePair.Create<string, JsonNode?>("action", DeskActions.Save),
                .. data.Select(pair => KeyValuePair.Create<string, JsonNode?>(pair.Name, pair.Value))]),
        },
    };

    public static Task<string> SendAsync(TeamsTown town, string person, string action, (string, string)[] data) =>
        town.ExecuteAsync(person, TeamsTown.CommsChannel, action, data: data);

    public static Task<string> PolicyAsync(TeamsTown town) => File.ReadAllTextAsync(town.KnowledgeFile(SmallCouncil.PolicyFile));
}
