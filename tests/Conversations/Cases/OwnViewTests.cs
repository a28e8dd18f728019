using System.Text.Json.Nodes;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Cards;
using TeamsPolicyBot.Cards.Cases;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Conversations.Cases;

/// <summary>The desk's card of a case is drawn anew for each person who looks at it, with the buttons that this person may press.</summary>
public sealed class OwnViewTests
{
    [Fact]
    public async Task Teams_is_asked_to_draw_an_open_case_anew_for_everybody_and_a_decided_one_no_more()
    {
        await using var town = await TeamsTown.CreateAsync();
        var reference = await EscalateAsync(town);

        var refresh = town.Teams.In(TeamsTown.CommsChannel)[^1].Attachments![0].Content!["refresh"]!;
        Assert.Equal(("Action.Execute", CaseActions.Show), ((string?)refresh["action"]!["type"], (string?)refresh["action"]!["verb"]));
        Assert.Null(refresh["userIds"]);

        await town.ExecuteAsync(
            "kim", TeamsTown.CommsChannel, CaseActions.Decide, data: [("case", reference), ("decision", "answer"), ("note", "Yes.")]);
        Assert.Null(town.Teams.In(TeamsTown.CommsChannel)[^1].Attachments![0].Content!["refresh"]);
    }

    [Fact]
    public async Task Who_looks_at_a_case_can_decide_it_the_others_can_give_it_back_and_the_asker_can_do_neither()
    {
        await using var town = await TeamsTown.CreateAsync();
        var reference = await EscalateAsync(town);
        Assert.Contains(CaseActions.Decide, await VerbsAsync(town, "kim", reference));
        Assert.Contains(CaseActions.Decide, await VerbsAsync(town, "lou", reference));

        await town.ExecuteAsync("kim", TeamsTown.CommsChannel, CaseActions.Claim, data: [("case", reference)]);

        Assert.Contains(CaseActions.Decide, await VerbsAsync(town, "kim", reference));
        Assert.Equal([CaseActions.Unclaim], await VerbsAsync(town, "lou", reference));
        Assert.Empty(await VerbsAsync(town, "ada", reference));
    }

    /// <summary>A case of somebody who is of the comms team too.</summary>
    private static async Task<string> EscalateAsync(TeamsTown town)
    {
        await town.SetUpCommsDeskAsync("kim", "lou", "ada");
        foreach (var text in new[] { "ask a person", "May I post a picture of the strong room?", "A council account", "skip", "1" })
        {
            await town.SayAsync("ada", text);
        }

        await town.SayAsync("ada", "send it");
        return (string)
            town.Teams.In(TeamsTown.CommsChannel)[^1].Attachments![0].Content!["refresh"]!["action"]!["data"]![CaseActions.Case]!;
    }

    /// <summary>The actions on the card that Teams gets when it draws the case anew for this person.</summary>
    private static async Task<IReadOnlyList<string>> VerbsAsync(TeamsTown town, string person, string reference)
    {
        var data = new JsonObject { [Actions.Key] = CaseActions.Show, [CaseActions.Case] = reference };
        var answer = await town.InvokeAsync(person, TeamsTown.CommsChannel, InvokeNames.AdaptiveCardAction, new JsonObject
        {
            ["trigger"] = "automatic",
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = CaseActions.Show, ["data"] = data },
        });
        var card = answer.Body!["value"]!.AsObject();
        Assert.NotNull(card["refresh"]);
        return [.. (card["actions"]?.AsArray() ?? []).Select(action => (string?)action!["verb"]).OfType<string>().Distinct()];
    }
}
