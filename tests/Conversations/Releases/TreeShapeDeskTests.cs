using System.Text.Json.Nodes;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Cards;
using TeamsPolicyBot.Cards.Releases;
using TeamsPolicyBot.Knowledge.Editing;
using TeamsPolicyBot.Publishing;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Conversations.Releases;

/// <summary>"Can I post this?" gets an answer, a question or an arrow more at the desk, or one less.</summary>
public sealed class TreeShapeDeskTests
{
    private const string Content = "can-i-post/content";
    private const string TreeFile = "smallton/trees/can-i-post.yaml";
    private const string TestsFile = "smallton/tests.yaml";

    [Fact]
    public async Task An_officer_adds_an_answer_with_what_follows_from_it_and_a_colleague_publishes_it()
    {
        await using var town = await TownAsync();

        var choices = await OpenAsync(town, Content);
        var form = await OpenAsync(town, $"{Content}/+");
        var saved = await SendAsync(town, "kim", DeskActions.Save, DeskActions.AddAnswer, Content, Told("The strong room"));

        Assert.Contains("Add an answer", choices, StringComparison.Ordinal);
        Assert.Contains("One more answer to “What is in it?”", form, StringComparison.Ordinal);
        Assert.StartsWith("Saved.", saved, StringComparison.Ordinal);
        Assert.Equal(
            SmallCouncil.Tree.Replace(
                "      none: {label: Nothing",
                """
                      the-strong-room:
                        label: The strong room
                        finding:
                          verdict: not-allowed
                          say: Never.
                          cites: [posting/1.2/2]
                        next: end
                      none: {label: Nothing
                """,
                StringComparison.Ordinal),
            await TextAsync(town, TreeFile));
        var card = town.Texts(TeamsTown.CommsChannel)[^1];
        Assert.Contains("Release 2 waits", card, StringComparison.Ordinal);
        Assert.Contains("The strong room", card, StringComparison.Ordinal);

        await PublishAsync(town);
        await town.SayAsync("ada", "can I post this?");
        await town.SayAsync("ada", "A quiet evening by the river.");
        await town.SayAsync("ada", "My own");
        Assert.Contains("Never.", string.Join('\n', await town.SayAsync("ada", "the strong room")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_question_comes_with_its_answers_and_a_test_that_asks_it()
    {
        await using var town = await TownAsync();

        var saved = await SendAsync(town, "kim", DeskActions.Save, DeskActions.AddQuestion, Content, NewQuestion("new"));

        Assert.StartsWith("Saved.", saved, StringComparison.Ordinal);
        Assert.Contains("Tests of this walk that I add, so that every question is tried: 1.", saved, StringComparison.Ordinal);
        Assert.Equal(
            SmallCouncil.Tree
                .Replace(
                    "      none: {label: Nothing",
                    """
                          a-firework:
                            label: A firework
                            next: is-it-lit
                          none: {label: Nothing
                    """,
                    StringComparison.Ordinal)
                .Replace(
                    "end: {verdict: allowed",
                    """
                      is-it-lit:
                        ask: Is it lit?
                        why: Fire spreads.
                        options:
                          it-burns:
                            label: It burns
                            finding:
                              verdict: ask
                              desk: press-office
                              say: Ask first.
                              cites: [posting/1.1]
                            next: end
                          it-is-cold:
                            label: It is cold
                            next: end
                          unsure:
                            label: I'm not sure
                            finding:
                              verdict: ask
                              desk: manager
                              silent: true
                              say: Ask.
                    end: {verdict: allowed
                    """,
                    StringComparison.Ordinal),
            await TextAsync(town, TreeFile));
        Assert.Equal(
            SmallCouncil.Journey + "\n" + """
                - walk: can-i-post
                  answers: {account: own, content: a-firework, is-it-lit: it-burns}
                  verdict: ask
                  cites: [posting/1.1]

                """,
            await TextAsync(town, TestsFile));

        await PublishAsync(town);
        await town.SayAsync("ada", "can I post this?");
        await town.SayAsync("ada", "A quiet evening by the river.");
        await town.SayAsync("ada", "My own");
        Assert.Contains("Is it lit?", string.Join('\n', await town.SayAsync("ada", "a firework")), StringComparison.Ordinal);
        Assert.Contains("It may go.", string.Join('\n', await town.SayAsync("ada", "it is cold")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_behind_an_answer_that_is_there_is_answered_by_its_tests_too()
    {
        await using var town = await TownAsync();

        var saved = await SendAsync(
            town, "kim", DeskActions.Save, DeskActions.AddQuestion, "can-i-post/account", [.. NewQuestion("own"), (DeskActions.Answer, "own")]);

        Assert.StartsWith("Saved.", saved, StringComparison.Ordinal);
        Assert.Contains("own: {label: My own, also: [mine], capacity: personal, next: [content, is-it-lit]}",
            await TextAsync(town, TreeFile), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_arrow_is_led_to_another_question()
    {
        await using var town = await TownAsync();

        var saved = await SendAsync(
            town, "kim", DeskActions.Save, DeskActions.EditTree, "can-i-post/account/council",
            [
                (DeskActions.Label, "A council account"), (DeskActions.Verdict, "ask"), (DeskActions.Say, "Ask the press office."),
                (DeskActions.Clauses, "1.1"), (DeskActions.Desk, "press-office"), ("next-1", "content"), ("next-2", "end"),
            ]);

        Assert.StartsWith("Saved.", saved, StringComparison.Ordinal);
        Assert.Equal(
            SmallCouncil.Tree.Replace(
                "        label: A council account\n", "        label: A council account\n        next: content\n", StringComparison.Ordinal),
            await TextAsync(town, TreeFile));
    }

    [Fact]
    public async Task An_answer_goes_with_the_tests_that_choose_it_only_once_somebody_says_yes()
    {
        await using var town = await TownAsync();

        var asked = await SendAsync(town, "kim", DeskActions.Save, DeskActions.RemoveAnswer, Content, (DeskActions.Answer, "client"));
        var before = await TextAsync(town, TreeFile);
        var saved = await SendAsync(
            town, "kim", DeskActions.Save, DeskActions.RemoveAnswer, Content, (DeskActions.Answer, "client"), (DeskActions.TakesAlong, "yes"));

        Assert.Contains("Tests of this walk that do not fit any more: 1.", asked, StringComparison.Ordinal);
        Assert.Equal(SmallCouncil.Tree, before);
        Assert.StartsWith("Saved.", saved, StringComparison.Ordinal);
        var tree = await TextAsync(town, TreeFile);
        Assert.DoesNotContain("client", tree, StringComparison.Ordinal);
        Assert.Equal(
            "- walk: can-i-post\n  answers: {account: own, content: none}\n  verdict: allowed\n  cites: [posting/1.1]\n",
            await TextAsync(town, TestsFile));
    }

    [Fact]
    public async Task A_question_that_nobody_reaches_any_more_goes_once_somebody_says_yes()
    {
        await using var town = await TownAsync();
        (string, string)[] leadsNowhere =
            [(DeskActions.Label, "My own"), (DeskActions.Verdict, ""), ("next-1", "end"), ("next-2", "end")];

        var asked = await SendAsync(town, "kim", DeskActions.Save, DeskActions.EditTree, "can-i-post/account/own", leadsNowhere);
        var saved = await SendAsync(
            town, "kim", DeskActions.Save, DeskActions.EditTree, "can-i-post/account/own", [.. leadsNowhere, (DeskActions.TakesAlong, "yes")]);

        Assert.Contains("No answer would lead to this any more: “What is in it?”", asked, StringComparison.Ordinal);
        Assert.StartsWith("Saved.", saved, StringComparison.Ordinal);
        Assert.DoesNotContain("content:", await TextAsync(town, TreeFile), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_is_taken_away_and_what_led_to_it_leads_on()
    {
        await using var town = await TownAsync();

        var saved = await SendAsync(
            town, "kim", DeskActions.Save, DeskActions.RemoveQuestion, Content, ("next-1", "end"), (DeskActions.TakesAlong, "yes"));

        Assert.StartsWith("Saved.", saved, StringComparison.Ordinal);
        var tree = await TextAsync(town, TreeFile);
        Assert.Contains("own: {label: My own, also: [mine], capacity: personal, next: end}", tree, StringComparison.Ordinal);
        Assert.DoesNotContain("What is in it?", tree, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "never", "1.2/2", "end", "not-allowed", "Something is still empty", "an answer without words")]
    [InlineData("A cat", "", "1.2/2", "end", "not-allowed", "Write what staff are told when they choose “A cat”", "nothing told")]
    [InlineData("A cat", "No.", "", "end", "not-allowed", "needs the number of the rule", "no rule")]
    [InlineData("A cat", "No.", "9.9", "end", "not-allowed", "I know no rule with the number “9.9”", "a rule that there is not")]
    [InlineData("A cat", "Ask.", "1.1", "end", "ask", "choose whom to ask", "nobody to ask")]
    [InlineData("A cat", "", "", "nowhere", "", "leads to a question or an answer that is not there", "an arrow to nowhere")]
    [InlineData("A cat", "", "", "account", "", "leads back to a question that was asked before", "a walk without an end")]
    [InlineData("a client", "No.", "1.1", "end", "not-allowed", "has the answer “a client” already", "the same words")]
    [InlineData("Not a client", "Go on.", "1.1", "end", "allowed", "“Not a client” and “A client” differ only by", "a milder twin")]
    public async Task What_is_wrong_with_a_new_answer_is_said_in_plain_words_and_nothing_is_written(
        string label, string say, string clauses, string next, string verdict, string fault, string because)
    {
        await using var town = await TownAsync();
        (string, string)[] form =
        [
            (DeskActions.Label, label), (DeskActions.Verdict, verdict), (DeskActions.Say, say), (DeskActions.Clauses, clauses), ("next-1", next),
        ];

        foreach (var button in new[] { DeskActions.Check, DeskActions.Save })
        {
            var says = await SendAsync(town, "kim", button, DeskActions.AddAnswer, Content, form);
            Assert.True(says.Contains(fault, StringComparison.Ordinal), $"{because}: {says}");
        }

        Assert.Equal(SmallCouncil.Tree, await TextAsync(town, TreeFile));
    }

    [Fact]
    public async Task A_check_finds_nothing_wrong_and_writes_nothing()
    {
        await using var town = await TownAsync();

        var says = await SendAsync(town, "kim", DeskActions.Check, DeskActions.AddQuestion, Content, NewQuestion("new"));

        Assert.Contains("Nothing is wrong.", says, StringComparison.Ordinal);
        Assert.Equal(SmallCouncil.Tree, await TextAsync(town, TreeFile));
    }

    [Fact]
    public async Task There_is_room_for_one_more_answer_than_is_filled_in()
    {
        await using var town = await TownAsync();
        (string, string)[] three = [.. NewQuestion("new"), ("answer-3-label", "It smokes")];

        var empty = await FormAsync(town, DeskActions.Open, (DeskActions.Kind, DeskActions.EditTree), (DeskActions.Place, $"{Content}/?"));
        var two = await FormAsync(town, DeskActions.Check,
        [
            (DeskActions.Kind, DeskActions.AddQuestion), (DeskActions.Place, Content),
            (DeskActions.Was, Mark(town, DeskActions.AddQuestion, Content)), .. NewQuestion("new"),
        ]);
        var saved = await SendAsync(town, "kim", DeskActions.Save, DeskActions.AddQuestion, Content, three);

        Assert.DoesNotContain("Answer 3:", empty, StringComparison.Ordinal);
        Assert.Contains("Answer 3:", two, StringComparison.Ordinal);
        Assert.DoesNotContain("Answer 4:", two, StringComparison.Ordinal);
        Assert.StartsWith("Saved.", saved, StringComparison.Ordinal);
        Assert.Contains("label: It smokes", await TextAsync(town, TreeFile), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_an_answer_that_ends_the_walk_nothing_can_be_asked()
    {
        await using var town = await TownAsync();

        var says = await SendAsync(
            town, "kim", DeskActions.Save, DeskActions.AddQuestion, Content, [(DeskActions.Answer, "client"), .. NewQuestion("client")]);

        Assert.Contains("Nothing more is asked after “A client”", says, StringComparison.Ordinal);
        Assert.Equal(SmallCouncil.Tree, await TextAsync(town, TreeFile));
    }

    [Fact]
    public async Task The_last_answer_of_a_question_stays()
    {
        await using var town = await TownAsync();
        await SendAsync(
            town, "kim", DeskActions.Save, DeskActions.RemoveAnswer, Content, (DeskActions.Answer, "client"), (DeskActions.TakesAlong, "yes"));

        var says = await SendAsync(town, "kim", DeskActions.Save, DeskActions.RemoveAnswer, Content, (DeskActions.Answer, "none"));

        Assert.Contains("A question needs one answer at least", says, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DeskActions.AddAnswer)]
    [InlineData(DeskActions.AddQuestion)]
    [InlineData(DeskActions.RemoveAnswer)]
    [InlineData(DeskActions.RemoveQuestion)]
    public async Task The_second_of_two_sees_the_firsts_words_before_anything_changes(string kind)
    {
        await using var town = await TownAsync();
        var lou = Mark(town, kind, Content);
        await SendAsync(town, "kim", DeskActions.Save, DeskActions.AddAnswer, Content, Told("The strong room"));
        var first = await TextAsync(town, TreeFile);
        var answer = kind == DeskActions.AddQuestion ? "none" : "client";
        (string, string)[] form = [(DeskActions.Answer, answer), .. NewQuestion("new"), (DeskActions.TakesAlong, "yes"), ("next-1", "end")];

        var says = await SendAsync(
            town, "lou", DeskActions.Save, [(DeskActions.Kind, kind), (DeskActions.Place, Content), (DeskActions.Was, lou), .. form]);

        Assert.Contains("kim changed this while you wrote", says, StringComparison.Ordinal);
        Assert.Contains("The strong room – ", says, StringComparison.Ordinal);
        Assert.Contains("Never.", says, StringComparison.Ordinal);
        Assert.Equal(first, await TextAsync(town, TreeFile));
        Assert.StartsWith("Saved.", await SendAsync(town, "lou", DeskActions.Save, kind, Content, form), StringComparison.Ordinal);
    }

    private static async Task<TeamsTown> TownAsync()
    {
        var town = await TeamsTown.CreateAsync(settings: ("Approvals", "1"));
        await town.SetUpCommsDeskAsync("kim", "lou");
        await town.Get<Publisher>().ReconcileAsync();
        return town;
    }

    /// <summary>A new answer after which nothing may be posted.</summary>
    private static (string, string)[] Told(string label) =>
    [
        (DeskActions.Label, label), (DeskActions.Verdict, "not-allowed"), (DeskActions.Say, "Never."), (DeskActions.Clauses, "1.2/2"),
        ("next-1", "end"),
    ];

    /// <summary>A new question after a new answer.</summary>
    private static (string, string)[] NewQuestion(string answer) =>
    [
        .. answer == "new" ? [(DeskActions.Answer, "+"), (DeskActions.Label, "A firework")] : Array.Empty<(string, string)>(),
        (DeskActions.Question, "Is it lit?"),
        (DeskActions.AskedBecause, "Fire spreads."),
        ("answer-1-label", "It burns"), ("answer-1-verdict", "ask"), ("answer-1-say", "Ask first."), ("answer-1-clauses", "1.1"),
        ("answer-2-label", "It is cold"),
        (DeskActions.Desk, "press-office"),
    ];

    private static Task<string> OpenAsync(TeamsTown town, string place) => SendAsync(
        town, "kim", DeskActions.Open, [(DeskActions.Kind, DeskActions.EditTree), (DeskActions.Place, place)]);

    /// <summary>The form in a dialog, as JSON.</summary>
    private static async Task<string> FormAsync(TeamsTown town, string action, params (string Name, string Value)[] data)
    {
        var sent = new JsonObject(data.Select(pair => KeyValuePair.Create<string, JsonNode?>(pair.Name, pair.Value)))
        {
            [Actions.Key] = action,
        };
        return (await town.InvokeAsync("kim", TeamsTown.CommsChannel, InvokeNames.TaskSubmit, new JsonObject { ["data"] = sent }))
            .Body!.ToJsonString();
    }

    /// <summary>Sends a form that was opened just now.</summary>
    private static Task<string> SendAsync(
        TeamsTown town, string person, string action, string kind, string place, params (string, string)[] data) =>
        SendAsync(
            town, person, action,
            [(DeskActions.Kind, kind), (DeskActions.Place, place), (DeskActions.Was, Mark(town, kind, place)), .. data]);

    private static Task<string> SendAsync(TeamsTown town, string person, string action, (string, string)[] data) =>
        town.ExecuteAsync(person, TeamsTown.CommsChannel, action, data: [.. data.DistinctBy(pair => pair.Item1)]);

    /// <summary>The mark of a form that is opened now.</summary>
    private static string Mark(TeamsTown town, string kind, string place)
    {
        var found = TreePlace.Find(town.Get<KnowledgeDesk>().Read(TeamsTown.Council).Release!, place)!;
        return kind switch
        {
            DeskActions.EditTree => found.Words.MarkOf(),
            DeskActions.AddAnswer or DeskActions.AddQuestion => TreeShape.MarkOf([found.Question!]),
            _ => TreeShape.MarkOf(TreeShape.From(found.Tree, found.Question!)),
        };
    }

    private static async Task PublishAsync(TeamsTown town) => Assert.Contains(
        "is live", await town.ExecuteAsync("lou", TeamsTown.CommsChannel, ReleaseActions.Publish, data: [(ReleaseActions.Number, "2")]),
        StringComparison.Ordinal);

    private static Task<string> TextAsync(TeamsTown town, string file) => File.ReadAllTextAsync(town.KnowledgeFile(file));
}
