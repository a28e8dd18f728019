using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Journeys;

/// <summary>The whole product as a person meets it: the built bot, its page, a browser.</summary>
[Trait("Category", "Slow")]
public sealed partial class BrowserJourneyTests
{
    /// <summary>The bot's own words, by which the scripts know buttons and fields.</summary>
    private static readonly JsonNode Words = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Bot, "Words", "en-GB.json")))!;

    private const string Question = "may I write about my allotment";

    /// <summary>A question for each council, and the clause that answers it there.</summary>
    private static readonly (string Council, string Question, string Address)[] Questions =
    [
        ("milton-keynes", "is it ok to use the council logo on my own page", "personal-internet-presence/guidance/2"),
        ("melton", "can i set up a facebook page for our event", "social-media-policy/procedure/4"),
        ("brighton-hove", "can i register on facebook with my work email", "social-networking-policy/guidelines/15"),
        ("nw-leicestershire", "can i go on facebook on my work computer", "social-media-policy/1.1"),
        ("medway", "can i download a program from the internet", "internet-email-social-media/3.2"),
    ];

    [ChromiumFact]
    public async Task Staff_of_each_council_get_their_own_clause_quoted_and_cited()
    {
        using var bot = await BotProcess.Start();

        var seen = await BrowserScript.Run("ask.mjs", bot.Page, Cases(Questions));

        Assert.All(Questions.Zip(seen.AsArray()), pair =>
        {
            var (expected, answer) = pair;
            var clause = Councils.Clause(expected.Council, expected.Address);
            var shown = Collapsed((string)answer!["text"]!);
            Assert.Equal(1, (int)answer["cards"]!);
            Assert.Contains(Collapsed(clause.Quotation), shown, StringComparison.Ordinal);
            Assert.Contains(Collapsed(clause.Citation), shown, StringComparison.Ordinal);
        });
    }

    [ChromiumFact]
    public async Task After_a_kill_in_the_middle_of_a_walk_the_page_and_the_bot_go_on_where_they_were()
    {
        using var data = new TemporaryFolder();
        var settings = new Dictionary<string, string> { ["Data__Folder"] = data["data"] };
        using (var killed = await BotProcess.Start(settings))
        {
            var leftOff = await BrowserScript.Run("resume.mjs", killed.Page, Walk(resume: false));
            Assert.Equal(1, (int)leftOff["asked"]!);
        }

        using var bot = await BotProcess.Start(settings);
        var resumed = await BrowserScript.Run("resume.mjs", bot.Page, Walk(resume: true));

        Assert.InRange((int)resumed["asked"]!, 1, 11);
        Assert.Matches("R-[2-9B-Z]{5}", (string)resumed["last"]!);
    }

    [ChromiumFact]
    public async Task A_question_passed_on_comes_back_decided_by_the_manager_or_where_there_is_none_by_comms()
    {
        using var bot = await BotProcess.Start();

        var seen = await BrowserScript.Run("escalate.mjs", bot.Page, Escalation());

        var reference = CaseReference().Match((string)seen["sent"]!).Value;
        Assert.NotEmpty(reference);
        Assert.All(["asked", "decided"], step => Assert.Contains(reference, (string)seen[step]!, StringComparison.Ordinal));
        Assert.All(["asked", "passedOn"], step => Assert.Contains(Question, (string)seen[step]!, StringComparison.Ordinal));
        Assert.All(["heard", "decided"], step =>
            Assert.Contains("Yes, with the names left out.", (string)seen[step]!, StringComparison.Ordinal)
        );
        Assert.Contains("No, that is for the press office.", (string)seen["heardFromComms"]!, StringComparison.Ordinal);
    }

    [ChromiumFact]
    public async Task Beside_the_box_a_clause_is_found_and_put_into_a_message_and_a_text_is_checked_and_goes_on_in_the_own_chat()
    {
        using var bot = await BotProcess.Start();

        var seen = await BrowserScript.Run(
            "extension.mjs", bot.Page, new JsonObject { ["council"] = "medway", ["words"] = Words.DeepClone() });

        Assert.Equal((25, 50), ((int)seen["before"]!, (int)seen["afterMore"]!));
        Assert.StartsWith("I found nothing in Medway Council's policies", (string)seen["nothing"]!, StringComparison.Ordinal);
        Assert.Contains(
            "no such software must be downloaded onto Medway Council equipment", Collapsed((string)seen["inserted"]!),
            StringComparison.Ordinal);
        Assert.Equal(0, (int)seen["actions"]!);
        Assert.Contains("a telephone number: 01634 960123", Collapsed((string)seen["found"]!), StringComparison.Ordinal);
        Assert.Contains("somebody's name: Mr Bob Brown", Collapsed((string)seen["message"]!), StringComparison.Ordinal);
        Assert.All(["Mrs Joan Smith", "Where is it going?"], said =>
            Assert.Contains(said, (string)seen["walk"]!, StringComparison.Ordinal)
        );
        Assert.DoesNotContain("Bob Brown", (string)seen["walk"]!, StringComparison.Ordinal);
        Assert.Contains("open Apps, find me and choose Add", (string)seen["notInstalled"]!, StringComparison.Ordinal);
    }

    [ChromiumFact]
    public async Task Every_card_of_a_case_says_where_the_case_stands_and_has_its_picture_taken()
    {
        using var bot = await BotProcess.Start();

        var seen = await BrowserScript.Run("cases.mjs", bot.Page, new JsonObject
        {
            ["council"] = "brighton-hove",
            ["colleague"] = "Tom Ellis",
            ["managerName"] = "David Marsh",
            ["words"] = Words.DeepClone(),
        });

        string Text(string card) => Collapsed((string)seen[$"case-{card}"]!);
        Assert.Contains("You get this because a member of staff needs your decision", Text("manager-draft"), StringComparison.Ordinal);
        Assert.Contains("Has Bob agreed? The answer to that Yes, in writing.", Text("manager-decided"), StringComparison.Ordinal);
        Assert.All(["manager-decided", "asker-decided"], card =>
            Assert.Contains("OK with changes. Decided by David Marsh", Text(card), StringComparison.Ordinal)
        );
        Assert.Contains("Ruth Bennett took it.", Text("comms-claimed"), StringComparison.Ordinal);
        Assert.Contains("Answered by Ruth Bennett", Text("comms-answered"), StringComparison.Ordinal);
        Assert.Contains("You took it back.", Text("asker-withdrawn"), StringComparison.Ordinal);
        Assert.Contains("Nobody has checked it.", Text("comms-copy"), StringComparison.Ordinal);
        Assert.DoesNotContain("Nobody has checked it.", Text("comms-confirmed"), StringComparison.Ordinal);
        Assert.Contains("David Marsh passed it to the communications team.", Text("manager-gone"), StringComparison.Ordinal);
        Assert.Contains("I could not reach anybody who may decide", Text("undeliverable"), StringComparison.Ordinal);
    }

    [ChromiumFact]
    public async Task The_keyboard_alone_asks_walks_passes_on_and_decides()
    {
        using var bot = await BotProcess.Start();

        var seen = await BrowserScript.Run("keyboard.mjs", bot.Page, Escalation());

        Assert.Contains(
            Collapsed(Councils.Clause("melton", Questions.Single(asked => asked.Council == "melton").Address).Quotation),
            Collapsed((string)seen["answered"]!), StringComparison.Ordinal);
        Assert.Matches("R-[2-9B-Z]{5}", (string)seen["verdict"]!);
        Assert.Contains("Yes, go on.", (string)seen["heard"]!, StringComparison.Ordinal);
    }

    [ChromiumFact]
    public async Task The_page_has_no_serious_barrier_in_any_theme_nor_at_200_percent()
    {
        using var bot = await BotProcess.Start();

        var seen = await BrowserScript.Run("accessibility.mjs", bot.Page, Cases(Questions[..1]));

        Assert.All(seen.AsArray(), place =>
        {
            Assert.Equal("[]", place!["findings"]!.ToJsonString());
            Assert.Equal(0, (int)place["overflow"]!);
        });
    }

    private static JsonObject Escalation() => new()
    {
        ["council"] = "melton",
        ["question"] = Question,
        ["fits"] = Questions.Single(asked => asked.Council == "melton").Question,
        ["words"] = Words.DeepClone(),
    };

    private static JsonObject Walk(bool resume) => new() { ["council"] = "medway", ["resume"] = resume, ["words"] = Words.DeepClone() };

    private static JsonArray Cases(IEnumerable<(string Council, string Question, string Address)> questions) =>
        new([.. questions.Select(asked => new JsonObject { ["council"] = asked.Council, ["question"] = asked.Question })]);

    private static string Collapsed(string text) => WhiteSpace().Replace(text, " ").Trim();

    [GeneratedRegex("C-[0-9A-Z]{5}")]
    private static partial Regex CaseReference();

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
