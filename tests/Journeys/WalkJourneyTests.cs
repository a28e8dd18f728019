using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TeamsPolicyBot.Tests.Journeys.Cases;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Journeys;

/// <summary>"Can I post this?" as a person meets it, for each council: draft, questions, verdict, receipt.</summary>
[Trait("Category", "Slow")]
public sealed partial class WalkJourneyTests
{
    private const string Draft = "Lovely afternoon with our client Mrs Joan Smith. If you miss her ring 01634 960123!";

    private const string Own = "My own account, page, blog or phone";
    private const string Recognised = "They could be recognised: they are what the post is about";

    /// <summary>
    /// What is clicked on each question card; the empty row leaves what the draft check has ticked. The last one settles it.
    /// </summary>
    private static readonly string[][] Picks = [[Own], [], [Recognised]];

    [ChromiumFact]
    public async Task Each_councils_own_policy_decides_on_a_draft_with_a_clients_name_and_number()
    {
        using var bot = await BotProcess.Start();

        var seen = await BrowserScript.Run(
            "walk.mjs", bot.Page, new JsonObject
            {
                ["councils"] = new JsonArray([
                    .. Councils.Ids.Select(council => new JsonObject
                    {
                        ["council"] = council,
                        ["picks"] = new JsonArray([.. Picks.Select(Row)]),
                    }),
                ]),
                ["draft"] = Draft,
                ["words"] = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Bot, "Words", "en-GB.json"))),
            }
        );

        Assert.All(seen.AsArray(), walk =>
        {
            Assert.Contains("somebody's name: Mrs Joan Smith", (string)walk!["found"]!, StringComparison.Ordinal);
            Assert.Contains("a telephone number: 01634 960123", (string)walk["found"]!, StringComparison.Ordinal);
            Assert.Equal(2, walk["ticked"]!.AsArray().Count);
            Assert.Contains("No, do not", (string)walk["verdict"]!, StringComparison.Ordinal);
            Assert.Contains((string)walk["reference"]!, (string)walk["receipt"]!, StringComparison.Ordinal);
            Assert.DoesNotContain("Joan Smith", (string)walk["receipt"]!, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Killed_between_any_two_messages_the_bot_goes_on_where_the_person_was()
    {
        const string Tenant = "tenant-medway";
        using var folder = new TemporaryFolder();
        await using var teams = await ConnectorServer.StartAsync();
        using var instances = new Instances(
            new Dictionary<string, string> { ["Data__Folder"] = folder["data"], ["Organisations__medway__Tenants__0"] = Tenant },
            new Random(1));
        await instances.StartAsync(1);
        using var client = new BotClient(teams.ServiceUrl, () => instances.Address);
        var ann = Speaker.Alone("ann", Tenant);

        foreach (var said in new[] { "can i post this", Draft, "my own", "client", "the point" })
        {
            await client.SayAsync(ann, said);
            await instances.KillOneAsync();
        }

        var verdict = teams.Texts(ann.Conversation)[^1];
        Assert.StartsWith("✖ No, do not", verdict, StringComparison.Ordinal);
        await client.SayAsync(ann, $"receipt {Reference().Match(verdict).Value}");
        // A receipt is the verdict without the draft, so that it has no text to erase.
        Assert.StartsWith(teams.Texts(ann.Conversation)[^1], verdict, StringComparison.Ordinal);
    }

    [GeneratedRegex("R-[2-9B-Z]{5}")]
    private static partial Regex Reference();

    private static JsonArray Row(string[] options) => new([.. options.Select(option => (JsonNode)option)]);
}
