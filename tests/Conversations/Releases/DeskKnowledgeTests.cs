using System.Text.Json.Nodes;
using TeamsPolicyBot.Answers;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Cards.Releases;
using TeamsPolicyBot.Knowledge.Releases;
using TeamsPolicyBot.Publishing;
using TeamsPolicyBot.Tests.Support;
using static TeamsPolicyBot.Tests.Conversations.Releases.DeskTown;

namespace TeamsPolicyBot.Tests.Conversations.Releases;

/// <summary>Ways of asking, tests, silences, plain sentences and whole policies, in forms at the desk.</summary>
public sealed class DeskKnowledgeTests
{
    private const string Words = "Ask everybody in a photograph first.";

    [Fact]
    public async Task A_way_of_asking_and_its_test_are_told_on_the_card_in_words()
    {
        await using var town = await TownAsync();

        var saved = await SendAsync(
            town, "kim", DeskActions.Save,
            [
                (DeskActions.Kind, DeskActions.AddTest), (DeskActions.Question, "may the mascot be seen"), (DeskActions.Clause, "1.1"),
                (DeskActions.Right, DeskActions.RightTaught),
            ]);
        var card = town.Texts(TeamsTown.CommsChannel)[^1];

        Assert.Contains("The test counts once a colleague presses Publish", saved, StringComparison.Ordinal);
        Assert.DoesNotContain("joins it", saved, StringComparison.Ordinal);
        Assert.Contains("Posting Policy, 1.1 can now also be asked for as “may the mascot be seen”.", card, StringComparison.Ordinal);
        Assert.Contains("New test: “may the mascot be seen” is to be answered with Posting Policy, 1.1.", card, StringComparison.Ordinal);
        Assert.Contains("2 changes", card, StringComparison.Ordinal);
        Assert.DoesNotContain("asked-as", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_at_the_desk_can_be_made_a_test_and_nowhere_else()
    {
        await using var town = await TownAsync();
        const string Question = "must i ask everybody in a photograph first";

        await town.SayInChannelAsync("kim", Question);
        var card = town.Teams.In(TeamsTown.CommsChannel)[^1].Attachments![0].Content!.ToString()!;
        var button = JsonNode.Parse(card)!["actions"]!.AsArray().Single(action => (string?)action!["title"] == "Make this a test")!["data"]!;
        var form = (await town.InvokeAsync("kim", TeamsTown.CommsChannel, InvokeNames.TaskFetch, new JsonObject { ["data"] = button.DeepClone() }))
            .Body!.ToJsonString();
        await town.SayAsync("ada", Question);

        Assert.Contains(Question, form, StringComparison.Ordinal);
        Assert.Contains("posting/1.1", form, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "Make this a test", town.Teams.In(TeamsTown.Chat("ada"))[^1].Attachments![0].Content!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DeskActions.RightNone, "", "  unsure: true\n", "asked-as", "no rule is right")]
    [InlineData(DeskActions.RightTaught, "1.1", "  cites: posting/1.1\n", null, "a rule is right, and learns the question")]
    public async Task Where_I_was_unsure_somebody_says_what_is_right_and_that_is_the_test(
        string right, string rule, string test, string? without, string because)
    {
        await using var town = await TownAsync();
        const string Question = "who waters the plants";
        await town.SayInChannelAsync("kim", Question);
        var card = town.Teams.In(TeamsTown.CommsChannel)[^1].Attachments![0].Content!.ToString()!;
        var button = JsonNode.Parse(card)!["actions"]!.AsArray().Single(action => (string?)action!["title"] == "Make this a test")!["data"]!;
        var form = (await town.InvokeAsync("kim", TeamsTown.CommsChannel, InvokeNames.TaskFetch, new JsonObject { ["data"] = button.DeepClone() }))
            .Body!.ToJsonString();

        var saved = await SendAsync(
            town, "kim", DeskActions.Save,
            [
                (DeskActions.Kind, DeskActions.AddTest), (DeskActions.Question, Question), (DeskActions.Right, right),
                (DeskActions.Clause, rule),
            ]);

        Assert.Contains("No rule: I should say", form, StringComparison.Ordinal);
        Assert.True(saved.StartsWith("Saved.", StringComparison.Ordinal), $"{because}: {saved}");
        Assert.EndsWith(
            $"- ask: {Question}\n{test}", await File.ReadAllTextAsync(town.KnowledgeFile("smallton/tests.yaml")), StringComparison.Ordinal);
        var notes = town.KnowledgeFile("smallton/policies/posting.notes.yaml");
        Assert.Equal(without is null, File.Exists(notes) && (await File.ReadAllTextAsync(notes)).Contains(Question, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_no_council_has_a_rule_for_is_taken_back_for_this_council_alone()
    {
        await using var town = await TownAsync(approvals: "0");
        var shared = town.KnowledgeFile("shared/subjects/all.yaml");
        Directory.CreateDirectory(Path.GetDirectoryName(shared)!);
        const string Subjects = "pay: {title: pay, silent: everywhere, asked-as: [when is pay day]}\n"
            + "parking: {title: parking, silent: everywhere, asked-as: [where do i park]}\n";
        await File.WriteAllTextAsync(shared, Subjects);
        town.Get<KnowledgeBase<PolicyAnswerer>>().Reload();
        await town.Get<Publisher>().ReconcileAsync();

        Assert.Contains("parking", (await town.SayInChannelAsync("kim", "remove a silence"))[0], StringComparison.Ordinal);
        Assert.StartsWith("Saved.", await SendAsync(town, "kim", DeskActions.Save, TakeBack("parking", "")), StringComparison.Ordinal);
        Assert.Contains(
            "Gone: that the policy says nothing about \"parking\"", town.Texts(TeamsTown.CommsChannel)[^1], StringComparison.Ordinal);
        Assert.StartsWith("Saved.", await SendAsync(town, "kim", DeskActions.Save, TakeBack("pay", "")), StringComparison.Ordinal);

        Assert.Equal("- not-silent: [parking, pay]\n", await File.ReadAllTextAsync(town.KnowledgeFile("smallton/silent-on.yaml")));
        Assert.Equal(Subjects, await File.ReadAllTextAsync(shared));
        Assert.Empty(town.Get<KnowledgeDesk>().Read(TeamsTown.Council).Release!.Silences);
    }

    [Fact]
    public async Task A_way_of_asking_a_test_and_a_silence_stand_in_the_files_an_editor_would_write()
    {
        await using var town = await TownAsync();

        await SendAsync(
            town, "kim", DeskActions.Save,
            [
                (DeskActions.Kind, DeskActions.AddWay),
                (DeskActions.Question, "may i post: my team"),
                (DeskActions.Clause, "1.1"),
                (DeskActions.AsTest, "yes"),
            ]
        );
        await SendAsync(
            town, "kim", DeskActions.Save,
            [
                (DeskActions.Kind, DeskActions.AddSilence),
                (DeskActions.Topic, "drones"),
                (DeskActions.Words, "drone, quadcopter"),
                (DeskActions.Say, "The policy says nothing about drones."),
            ]
        );

        Assert.Contains(
            "asked-as: [\"may i post: my team\"]", await File.ReadAllTextAsync(town.KnowledgeFile("smallton/policies/posting.notes.yaml")),
            StringComparison.Ordinal);
        Assert.Contains(
            "- ask: \"may i post: my team\"\n  cites: posting/1.1\n",
            await File.ReadAllTextAsync(town.KnowledgeFile("smallton/tests.yaml")), StringComparison.Ordinal);
        Assert.Equal(
            "- topic: drones\n  words: [drone, quadcopter]\n  say: The policy says nothing about drones.\n",
            await File.ReadAllTextAsync(town.KnowledgeFile("smallton/silent-on.yaml")));
    }

    [Fact]
    public async Task A_policy_that_is_pasted_becomes_a_file_that_can_be_published()
    {
        await using var town = await TownAsync();

        var says = await SendAsync(
            town, "kim", DeskActions.Save,
            [
                (DeskActions.Kind, DeskActions.NewPolicy),
                (DeskActions.Title, "E-mail Policy"),
                (DeskActions.Words, "1. Private mail\n\n1.1 Private mail is allowed in breaks.\n\n1.3 Do not send lists of clients."),
            ]
        );

        Assert.StartsWith("Saved. New policy: E-mail Policy", says, StringComparison.Ordinal);
        Assert.Contains("1.3", says, StringComparison.Ordinal);
        Assert.Contains(
            "Private mail is allowed in breaks.", await File.ReadAllTextAsync(town.KnowledgeFile("smallton/policies/e-mail-policy.md")),
            StringComparison.Ordinal);
        Assert.Contains("E-mail Policy is new", town.Texts(TeamsTown.CommsChannel)[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_silence_is_taken_back_and_its_rule_takes_the_ways_of_asking()
    {
        await using var town = await TownAsync();
        Assert.Contains("no silence to take back", (await town.SayInChannelAsync("kim", "remove a silence"))[0], StringComparison.Ordinal);
        await SendAsync(town, "kim", DeskActions.Save, Silence("drones", "drone, quadcopter"));
        await SendAsync(town, "kim", DeskActions.Save, Silence("parrots", "parrot"));

        Assert.Contains("drones", (await town.SayInChannelAsync("kim", "remove a silence"))[0], StringComparison.Ordinal);
        Assert.Contains("no rule", await SendAsync(town, "kim", DeskActions.Save, TakeBack("drones", "9.9")), StringComparison.Ordinal);
        Assert.StartsWith("Saved.", await SendAsync(town, "kim", DeskActions.Save, TakeBack("drones", "1.1")), StringComparison.Ordinal);

        Assert.Equal(
            "- topic: parrots\n  words: [parrot]\n  say: The policy says nothing about it.\n",
            await File.ReadAllTextAsync(town.KnowledgeFile("smallton/silent-on.yaml")));
        Assert.Contains(
            "asked-as: [drone, quadcopter]", await File.ReadAllTextAsync(town.KnowledgeFile("smallton/policies/posting.notes.yaml")),
            StringComparison.Ordinal);
        Assert.Contains(
            "taken this back already", await SendAsync(town, "lou", DeskActions.Save, TakeBack("drones", "")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plain_sentence_is_told_again_once_it_is_confirmed_for_the_new_words()
    {
        await using var town = await TownAsync();
        Assert.Contains("no plain sentence", (await town.SayInChannelAsync("kim", "confirm in short"))[0], StringComparison.Ordinal);
        var notes = town.KnowledgeFile("smallton/policies/posting.notes.yaml");
        await File.WriteAllTextAsync(
            notes, "1.1:\n  starts: Ask everybody\n  in-short: Yes, if everybody agrees.\n  in-short-of: \"00000000\"\n");

        Assert.Contains("Posting Policy, 1.1", (await town.SayInChannelAsync("kim", "confirm in short"))[0], StringComparison.Ordinal);
        var form = await SendAsync(
            town, "kim", DeskActions.Open, [(DeskActions.Kind, DeskActions.ConfirmInShort), (DeskActions.Clause, "posting/1.1")]);
        Assert.Contains(Words, form, StringComparison.Ordinal);
        var old = await SendAsync(town, "kim", DeskActions.Save, Confirm("00000000"));
        Assert.Contains("changed in the folder on the server", old, StringComparison.Ordinal);
        var clause = town.Get<KnowledgeDesk>().Read(TeamsTown.Council).Release!.Clauses[0];
        Assert.Null(clause.InShort);

        Assert.StartsWith("Saved.", await SendAsync(town, "kim", DeskActions.Save, Confirm(clause.Fingerprint)), StringComparison.Ordinal);

        Assert.Equal("Only if everybody agrees.", town.Get<KnowledgeDesk>().Read(TeamsTown.Council).Release!.Clauses[0].InShort);

        static (string, string)[] Confirm(string was) =>
            [
                (DeskActions.Kind, DeskActions.ConfirmInShort),
                (DeskActions.Clause, "posting/1.1"),
                (DeskActions.Was, was),
                (DeskActions.Say, "Only if everybody agrees."),
            ];
    }
}
