using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using TeamsPolicyBot.LocalTeams.World;
using TeamsPolicyBot.Tests.LocalTeams;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Journeys;

/// <summary>The page of Local Teams in a browser, with a bot that answers what this test needs.</summary>
[Trait("Category", "Slow")]
public sealed class PageTests
{
    /// <summary>What the bot answers: to words a message, to an invoke (by name and, for a button, verb) a body.</summary>
    private static readonly JsonNode Answers = JsonNode.Parse(
        File.ReadAllText(Path.Combine(Repository.Root, "tests", "Journeys", "Browser", "answers.json")))!;

    [ChromiumFact]
    public async Task Everything_a_bot_can_do_in_Teams_can_be_seen_and_used()
    {
        await using var host = await LocalTeamsHost.Start();
        host.Answer = activity => Reply(host, activity);

        var input = new JsonObject { ["colleague"] = host.Council.First(Role.Colleague).Name };
        var seen = await BrowserScript.Run("page.mjs", host.Session.PageAddress, input, expectedErrors: "Failed to load resource");

        Assert.Contains("For everybody", Text(seen, "card"), StringComparison.Ordinal);
        Assert.Contains("For you alone", Text(seen, "replaced"), StringComparison.Ordinal);
        Assert.Equal("You are welcome.", Text(seen, "thanked"));
        Assert.Contains("Say why.", Text(seen, "invalid"), StringComparison.Ordinal);
        Assert.Equal(
            [.. host.Council.People.Where(person => person.Role is not Role.Guest).Select(person => $"{person.Name}, {person.Title}")],
            seen["people"]!.AsArray().Select(option => (string?)option).Skip(1)
        );
        Assert.Contains($"because {host.Council.People[1].ObjectId}", Text(seen, "sent"), StringComparison.Ordinal);
        Assert.Contains("after", Text(seen, "updated"), StringComparison.Ordinal);
        Assert.Contains("Updated", Text(seen, "updated"), StringComparison.Ordinal);
        Assert.Contains("[1] Social Media Policy, 4 No pictures.", Text(seen, "text"), StringComparison.Ordinal);
        Assert.Equal("true", Text(seen, "thumb"));
        Assert.Contains("Ask first.", Text(seen, "chosen"), StringComparison.Ordinal);
        Assert.Contains("No clients.", Text(seen, "inserted"), StringComparison.Ordinal);
        Assert.Contains("Your draft", Text(seen, "checking"), StringComparison.Ordinal);
        Assert.Contains("look at this", Text(seen, "edited"), StringComparison.Ordinal);
        Assert.Contains("This message was deleted.", Text(seen, "deleted"), StringComparison.Ordinal);
        Assert.Equal($"Policy Bot is not installed for {host.Council.First(Role.Manager).Name}", Text(seen, "uninstalled"));
        Assert.Contains("Cases come here now.", Text(seen, "desk"), StringComparison.Ordinal);
        Assert.Contains("The bot answered the message with 500.", Text(seen, "fault"), StringComparison.Ordinal);
    }

    [ChromiumFact]
    public async Task Without_Node_cards_are_shown_as_text_and_the_page_says_so()
    {
        await using var host = await LocalTeamsHost.Start(npm: "no-such-program");
        host.Answer = activity => Reply(host, activity);

        var seen = await BrowserScript.Run("text.mjs", host.Session.PageAddress, new JsonObject());

        Assert.Contains("Node.js with npm was not found", Text(seen, "notice"), StringComparison.Ordinal);
        Assert.Contains("A card", Text(seen, "card"), StringComparison.Ordinal);
    }

    private static async Task<IResult> Reply(LocalTeamsHost host, JsonObject activity)
    {
        var conversation = $"conversations/{Uri.EscapeDataString((string)activity["conversation"]!["id"]!)}/activities";
        if ((string?)activity["type"] == "invoke")
        {
            var name = $"{activity["name"]} {activity["value"]?["action"]?["verb"]}".Trim();
            return Results.Text(Answers["invokes"]![name]!.ToJsonString(), "application/json");
        }

        if (activity["value"] is { } value)
        {
            await host.Connector(
                HttpMethod.Post, conversation, new JsonObject { ["type"] = "message", ["text"] = $"{value["why"]} {value["who"]}" });
        }

        var words = ((string?)activity["text"] ?? "").Replace("<at>Policy Bot</at>", "", StringComparison.Ordinal).Trim();
        if (words == "boom")
        {
            return Results.StatusCode(500);
        }

        if (Answers["messages"]![words] is { } message)
        {
            var sent = await host.Connector(HttpMethod.Post, conversation, message.DeepClone());
            if (words == "update")
            {
                var id = (string)JsonNode.Parse(await sent.Content.ReadAsStringAsync())!["id"]!;
                await host.Connector(HttpMethod.Put, $"{conversation}/{id}", new JsonObject { ["type"] = "message", ["text"] = "after" });
            }
        }

        return Results.Ok();
    }

    private static string Text(JsonNode seen, string name) => (string)seen[name]!;
}
