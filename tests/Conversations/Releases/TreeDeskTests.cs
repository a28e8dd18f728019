using System.Text.Json.Nodes;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Cards;
using TeamsPolicyBot.Cards.Releases;
using TeamsPolicyBot.Knowledge.Editing;
using TeamsPolicyBot.Publishing;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Conversations.Releases;

/// <summary>"Can I post this?" is changed at the desk: a question, an answer, what it comes to.</summary>
public sealed class TreeDeskTests
{
    private const string Client = "can-i-post/content/client";
    private const string TreeFile = "smallton/trees/can-i-post.yaml";

    [Fact]
    public async Task An_officer_chooses_an_answer_and_changes_what_follows_from_it()
    {
        await using var town = await TownAsync();

        var questions = (await town.SayInChannelAsync("kim", "edit tree"))[0];
        var options = await OpenAsync(town, "can-i-post/content");
        var form = await OpenAsync(town, Client);
        var saved = await SendAsync(town, "kim", DeskActions.Save, Form(town, "posting/1.2/1", "No clients, agreed or not."));

        Assert.Contains("What is in it?", questions, StringComparison.Ordinal);
        Assert.Contains("A client", options, StringComparison.Ordinal);
        Assert.Contains("Change: A client", form, StringComparison.Ordinal);
        Assert.StartsWith("Saved.", saved, StringComparison.Ordinal);
        Assert.Equal(
            SmallCouncil.Tree.Replace("say: No clients.,", "say: \"No clients, agreed or not.\",", StringComparison.Ordinal),
            await TreeAsync(town));
        var card = town.Texts(TeamsTown.CommsChannel)[^1];
        Assert.Contains("Release 2 waits", card, StringComparison.Ordinal);
        Assert.Contains("No clients, agreed or not.", card, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("9.9", "No.", "not-allowed", "I know no rule with the number “9.9”", "a rule that there is not")]
    [InlineData("", "No.", "not-allowed", "“A client” needs the number of the rule", "no rule at all")]
    [InlineData("1.1, 1.2, 1.2/1, 1.2/2", "No.", "not-allowed", "rests on 4 rules. Keep the 3", "too many rules")]
    [InlineData("1.2/1", "", "not-allowed", "Write what staff are told when they choose “A client”", "no words")]
    [InlineData("1.2/1", "Ask.", "ask", "choose whom to ask", "nobody to ask")]
    public async Task What_is_wrong_with_an_answer_is_said_in_plain_words_and_nothing_is_written(
        string clauses, string say, string verdict, string fault, string because)
    {
        await using var town = await TownAsync();

        var says = await SendAsync(town, "kim", DeskActions.Save, Form(town, clauses, say, verdict));

        Assert.True(says.Contains(fault, StringComparison.Ordinal), $"{because}: {says}");
        Assert.Equal(SmallCouncil.Tree, await TreeAsync(town));
    }

    [Fact]
    public async Task Who_is_not_sure_is_led_to_a_person()
    {
        await using var town = await TownAsync();
        const string Unsure = "can-i-post/content/unsure";

        var says = await SendAsync(town, "kim", DeskActions.Save,
        [
            (DeskActions.Kind, DeskActions.EditTree), (DeskActions.Place, Unsure), (DeskActions.Was, MarkOf(town, Unsure)),
            (DeskActions.Label, "I'm not sure"), (DeskActions.Verdict, ""), ("next-1", "end"), ("next-2", "end"),
        ]);

        Assert.Contains("“I'm not sure” has to lead to a person", says, StringComparison.Ordinal);
        Assert.Equal(SmallCouncil.Tree, await TreeAsync(town));
    }

    [Fact]
    public async Task A_change_that_a_test_of_the_tree_does_not_expect_is_saved_only_once_somebody_says_yes()
    {
        await using var town = await TownAsync();
        var form = Form(town, "1.2/1", "Without names only.", "allowed-with-changes");

        var asked = await SendAsync(town, "kim", DeskActions.Save, form);
        var (tree, tests) = (await TreeAsync(town), await File.ReadAllTextAsync(town.KnowledgeFile("smallton/tests.yaml")));
        var saved = await SendAsync(town, "kim", DeskActions.Save, [.. form, (DeskActions.TakesAlong, "yes")]);

        Assert.Contains("Tests of this walk that come to something else now: 1.", asked, StringComparison.Ordinal);
        Assert.Equal(SmallCouncil.Tree, tree);
        Assert.StartsWith("Saved.", saved, StringComparison.Ordinal);
        Assert.Equal(
            tests.Replace("verdict: not-allowed", "verdict: allowed-with-changes", StringComparison.Ordinal),
            await File.ReadAllTextAsync(town.KnowledgeFile("smallton/tests.yaml")));
    }

    [Fact]
    public async Task The_second_of_two_sees_the_firsts_words_before_anything_is_overwritten()
    {
        await using var town = await TownAsync();
        var (kim, lou) = (Form(town, "1.2/1", "Never."), Form(town, "1.2/1", "Hardly ever."));
        await SendAsync(town, "kim", DeskActions.Save, kim);

        var says = await SendAsync(town, "lou", DeskActions.Save, lou);

        Assert.Contains("kim changed this while you wrote", says, StringComparison.Ordinal);
        Assert.Contains("Never.", says, StringComparison.Ordinal);
        Assert.Contains("say: Never.", await TreeAsync(town), StringComparison.Ordinal);
        Assert.StartsWith(
            "Saved.", await SendAsync(town, "lou", DeskActions.Save, Form(town, "1.2/1", "Hardly ever.")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_add_at_the_same_moment_both_find_theirs_in_the_file()
    {
        await using var town = await TownAsync();

        await Task.WhenAll(new[] { "kim", "lou" }.Select(person => Task.Run(() => SendAsync(town, person, DeskActions.Save,
            [(DeskActions.Kind, DeskActions.AddWay), (DeskActions.Question, $"may {person} be seen"), (DeskActions.Clause, "1.1")]))));

        var notes = await File.ReadAllTextAsync(town.KnowledgeFile("smallton/policies/posting.notes.yaml"));
        Assert.Contains("may kim be seen", notes, StringComparison.Ordinal);
        Assert.Contains("may lou be seen", notes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_opens_in_a_dialog_shows_there_what_is_wrong_and_closes_with_words()
    {
        await using var town = await TownAsync();
        Assert.Contains("Only you see the form", (await town.SayInChannelAsync("kim", "change"))[0], StringComparison.Ordinal);

        var opened = await DialogAsync(
            town, "kim", InvokeNames.TaskFetch, DeskActions.Open, (DeskActions.Kind, DeskActions.EditTree), (DeskActions.Place, Client));
        var wrong = await DialogAsync(town, "kim", InvokeNames.TaskSubmit, DeskActions.Save, Form(town, "9.9", "No."));
        var saved = await DialogAsync(town, "kim", InvokeNames.TaskSubmit, DeskActions.Save, Form(town, "1.2/1", "No."));

        Assert.Equal("continue", (string?)opened["type"]);
        var actions = opened["value"]!["card"]!["content"]!["actions"]!.AsArray();
        Assert.All(actions, action => Assert.Equal("Action.Submit", (string?)action!["type"]));
        Assert.Contains(
            "I know no rule with the number “9.9”", (string?)wrong["value"]!["card"]!["content"]!["fallbackText"],
            StringComparison.Ordinal);
        Assert.Equal("message", (string?)saved["type"]);
        Assert.StartsWith("Saved.", (string?)saved["value"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_but_comms_opens_a_dialog()
    {
        await using var town = await TownAsync();

        var says = await DialogAsync(town, "ada", InvokeNames.TaskFetch, DeskActions.Open, (DeskActions.Kind, DeskActions.EditTree));

        Assert.Contains("Only the comms team", (string?)says["value"], StringComparison.Ordinal);
    }

    private static async Task<TeamsTown> TownAsync()
    {
        var town = await TeamsTown.CreateAsync(settings: ("Approvals", "1"));
        await town.SetUpCommsDeskAsync("kim", "lou");
        await town.Get<Publisher>().ReconcileAsync();
        return town;
    }

    private static Task<string> OpenAsync(TeamsTown town, string place) =>
        SendAsync(town, "kim", DeskActions.Open, [(DeskActions.Kind, DeskActions.EditTree), (DeskActions.Place, place)]);

    /// <summary>The form for the answer "A client" as it comes back, opened now.</summary>
    private static (string, string)[] Form(TeamsTown town, string clauses, string say, string verdict = "not-allowed") =>
    [
        (DeskActions.Kind, DeskActions.EditTree),
        (DeskActions.Place, Client),
        (DeskActions.Was, MarkOf(town, Client)),
        (DeskActions.Label, "A client"),
        (DeskActions.Verdict, verdict),
        (DeskActions.Say, say),
        (DeskActions.Clauses, clauses),
    ];

    private static string MarkOf(TeamsTown town, string place) =>
        TreePlace.Find(town.Get<KnowledgeDesk>().Read(TeamsTown.Council).Release!, place)!.Words.MarkOf();

    private static Task<string> SendAsync(TeamsTown town, string person, string action, (string, string)[] data) =>
        town.ExecuteAsync(person, TeamsTown.CommsChannel, action, data: data);

    private static async Task<JsonNode> DialogAsync(
        TeamsTown town, string person, string name, string action, params (string Name, string Value)[] data)
    {
        var sent = new JsonObject(data.Select(pair => KeyValuePair.Create<string, JsonNode?>(pair.Name, pair.Value)))
        {
            [Actions.Key] = action,
        };
        return (await town.InvokeAsync(person, TeamsTown.CommsChannel, name, new JsonObject { ["data"] = sent })).Body!["task"]!;
    }

    private static Task<string> TreeAsync(TeamsTown town) => File.ReadAllTextAsync(town.KnowledgeFile(TreeFile));
}
