using System.Text.Json.Nodes;
using TeamsPolicyBot.Answers;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Cards.Releases;
using TeamsPolicyBot.Knowledge.Releases;
using TeamsPolicyBot.Publishing;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Conversations.Releases;

/// <summary>The week of a comms officer, in forms at the desk.</summary>
public sealed class DeskTests
{
    private const string Words = "Ask everybody in a photograph first.";
    private const string Mine = "Ask everybody in a photograph first, in writing.";

    [Fact]
    public async Task An_officer_changes_a_word_and_a_colleague_publishes_it()
    {
        await using var town = await TownAsync();

        var form = (await town.SayInChannelAsync("kim", "edit 1.1"))[0];
        Assert.Contains("Posting Policy, 1.1", form, StringComparison.Ordinal);
        var saved = await SendAsync(town, "kim", DeskActions.Save, Edit(town, Mine));

        Assert.StartsWith("Saved.", saved, StringComparison.Ordinal);
        Assert.Contains(Mine, await PolicyAsync(town), StringComparison.Ordinal);
        var card = town.Texts(TeamsTown.CommsChannel)[^1];
        Assert.Contains("Changed by kim", card, StringComparison.Ordinal);
        Assert.Contains("Legal wants it", card, StringComparison.Ordinal);
        Assert.Contains(
            "You made this change",
            await town.ExecuteAsync("kim", TeamsTown.CommsChannel, ReleaseActions.Publish, data: [(ReleaseActions.Number, "2")]),
            StringComparison.Ordinal);
        Assert.Contains(
            "is live", await town.ExecuteAsync("lou", TeamsTown.CommsChannel, ReleaseActions.Publish, data: [(ReleaseActions.Number, "2")]),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_each_changed_something_agree_to_each_others_part()
    {
        await using var town = await TownAsync();
        await SendAsync(town, "kim", DeskActions.Save, Edit(town, Mine));
        town.Clock.Advance(TimeSpan.FromMinutes(1));

        var joined = await SendAsync(town, "lou", DeskActions.Save, Silence("drones", "drone"));
        var overtaken = await PublishAsync(town, "lou", 2);
        var kims = await PublishAsync(town, "kim", 3);
        var lous = await PublishAsync(town, "lou", 3);

        Assert.Contains("Something waits already, and this joins it", joined, StringComparison.Ordinal);
        Assert.Contains("Release 2 is out of date: lou changed something more", overtaken, StringComparison.Ordinal);
        Assert.Contains("Release 3 waits", kims, StringComparison.Ordinal);
        Assert.Contains("Several people made this. For what each of them changed, one other person", kims, StringComparison.Ordinal);
        Assert.Contains("kim says: publish it", kims, StringComparison.Ordinal);
        Assert.Contains("Release 3 is live", lous, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_turns_a_change_down_does_not_take_its_makers_reason_away()
    {
        await using var town = await TownAsync();
        await SendAsync(town, "kim", DeskActions.Save, Edit(town, Mine));

        var card = await town.ExecuteAsync(
            "lou", TeamsTown.CommsChannel, ReleaseActions.Discard,
            data: [(ReleaseActions.Number, "2"), (ReleaseActions.Why, "Too long")]);

        Assert.Contains("Why: Legal wants it", card, StringComparison.Ordinal);
        Assert.Contains("lou turned it down: Too long", card, StringComparison.Ordinal);
    }

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
    public async Task A_form_that_was_saved_is_gone_for_the_colleague_too()
    {
        await using var town = await TownAsync();
        await town.SayInChannelAsync("lou", "edit 1.1");
        var form = town.Teams.In(TeamsTown.CommsChannel)[^1];

        await town.InvokeAsync(
            "kim", TeamsTown.CommsChannel, InvokeNames.AdaptiveCardAction, Press(Edit(town, Mine)), replyToId: form.Id);

        var now = town.Teams.In(TeamsTown.CommsChannel).Single(activity => activity.Id == form.Id).Attachments![0].Content!.ToString()!;
        Assert.Contains("Saved.", now, StringComparison.Ordinal);
        Assert.DoesNotContain(DeskActions.Save, now, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_of_two_sees_the_firsts_words_before_anything_is_overwritten()
    {
        await using var town = await TownAsync();
        var (kim, lou) = (Edit(town, Mine), Edit(town, "Ask nobody."));
        await SendAsync(town, "kim", DeskActions.Save, kim);

        var says = await SendAsync(town, "lou", DeskActions.Save, lou);

        Assert.Contains("kim changed this while you wrote", says, StringComparison.Ordinal);
        Assert.Contains(Mine, says, StringComparison.Ordinal);
        Assert.Contains(Mine, await PolicyAsync(town), StringComparison.Ordinal);
        Assert.StartsWith("Saved.", await SendAsync(town, "lou", DeskActions.Save, Edit(town, "Ask nobody.")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("# kept\n\"1.1\":\n  starts: Ask everybody\n  asked-as: [may i post a photo]\n", "starts: May you post it? Ask\n")]
    [InlineData("1.1: {starts: Ask everybody in a, asked-as: [may i post a photo]}\n", "{starts: May you post it? Ask, asked-as:")]
    public async Task The_note_of_a_rule_that_begins_otherwise_goes_with_it(string notes, string after)
    {
        await using var town = await TownAsync();
        var file = town.KnowledgeFile("smallton/policies/posting.notes.yaml");
        await File.WriteAllTextAsync(file, notes);

        var saved = await SendAsync(town, "kim", DeskActions.Save, Edit(town, "May you post it? Ask everybody in it first."));

        Assert.StartsWith("Saved.", saved, StringComparison.Ordinal);
        Assert.Contains("May you post it? Ask everybody in it first.", await PolicyAsync(town), StringComparison.Ordinal);
        var written = await File.ReadAllTextAsync(file);
        Assert.Contains(after, written, StringComparison.Ordinal);
        Assert.Contains("may i post a photo", written, StringComparison.Ordinal);
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

    [Fact]
    public async Task A_change_in_the_files_names_the_folder_since_nobody_is_known()
    {
        await using var town = await TownAsync();
        var form = Edit(town, "Ask nobody.");
        var path = town.KnowledgeFile(SmallCouncil.PolicyFile);
        await File.WriteAllTextAsync(path, (await File.ReadAllTextAsync(path)).Replace(Words, Mine, StringComparison.Ordinal));

        var says = await SendAsync(town, "lou", DeskActions.Save, form);

        Assert.Contains("changed in the folder on the server", says, StringComparison.Ordinal);
        Assert.Contains(Mine, says, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_was_saved_is_gone_and_says_what_became_of_it()
    {
        await using var town = await TownAsync();

        var response = await town.InvokeAsync("kim", TeamsTown.CommsChannel, InvokeNames.AdaptiveCardAction, Press(Edit(town, Mine)));

        var card = response.Body!["value"]!;
        Assert.StartsWith("Saved.", (string)card["fallbackText"]!, StringComparison.Ordinal);
        Assert.Contains("a colleague presses Publish", (string)card["fallbackText"]!, StringComparison.Ordinal);
        Assert.DoesNotContain(DeskActions.Save, card.ToJsonString(), StringComparison.Ordinal);
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
    public async Task A_fault_that_somebody_made_in_the_files_is_told_without_their_names()
    {
        await using var town = await TownAsync();
        await File.WriteAllTextAsync(town.KnowledgeFile("smallton/silent-on.yaml"), "- subjects: [nowhere]\n");

        var says = (await town.SayInChannelAsync("kim", "edit 1.1"))[0];

        Assert.Contains("Silences – Something there is written in a way that I cannot use.", says, StringComparison.Ordinal);
        Assert.Contains("ask whoever runs the bot", says, StringComparison.Ordinal);
        Assert.DoesNotContain(".yaml", says, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_is_said_on_the_form_and_nothing_is_written()
    {
        await using var town = await TownAsync();
        var before = await PolicyAsync(town);

        var says = await SendAsync(
            town, "kim", DeskActions.Check,
            [
                (DeskActions.Kind, DeskActions.AddSilence),
                (DeskActions.Topic, "clients"),
                (DeskActions.Words, "clients"),
                (DeskActions.Say, "The policy says nothing."),
            ]
        );

        Assert.Contains("1 thing is wrong", says, StringComparison.Ordinal);
        Assert.Contains("The policies do speak of “clients”: it stands in Posting Policy, 1.2", says, StringComparison.Ordinal);
        Assert.Equal(before, await PolicyAsync(town));
        Assert.False(File.Exists(town.KnowledgeFile("smallton/silent-on.yaml")));
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

    [Theory]
    [InlineData("edit 9.9", "no clause")]
    [InlineData("edit nowhere/1", "no clause")]
    public async Task A_clause_that_is_not_there_is_said_so(string typed, string says) =>
        Assert.Contains(says, (await (await TownAsync()).SayInChannelAsync("kim", typed))[0], StringComparison.Ordinal);

    [Fact]
    public async Task Nobody_but_comms_opens_or_sends_a_form()
    {
        await using var town = await TownAsync();

        Assert.Contains("Only the comms team", (await town.SayInChannelAsync("ada", "edit 1.1"))[0], StringComparison.Ordinal);
        Assert.Contains("Only the comms team", await SendAsync(town, "ada", DeskActions.Save, Edit(town, Mine)), StringComparison.Ordinal);
        Assert.Contains(Words, await PolicyAsync(town), StringComparison.Ordinal);
    }

    private static (string, string)[] Silence(string topic, string words) =>
        [
            (DeskActions.Kind, DeskActions.AddSilence),
            (DeskActions.Topic, topic),
            (DeskActions.Words, words),
            (DeskActions.Say, "The policy says nothing about it."),
        ];

    private static (string, string)[] TakeBack(string topic, string rule) =>
        [(DeskActions.Kind, DeskActions.RemoveSilence), (DeskActions.Topic, topic), (DeskActions.Clause, rule)];

    private static async Task<TeamsTown> TownAsync(string approvals = "1")
    {
        var town = await TeamsTown.CreateAsync(settings: ("Approvals", approvals));
        await town.SetUpCommsDeskAsync("kim", "lou");
        await town.Get<Publisher>().ReconcileAsync();
        return town;
    }

    /// <summary>The edit form as it comes back, opened now.</summary>
    private static (string, string)[] Edit(TeamsTown town, string words)
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

    private static Task<string> PublishAsync(TeamsTown town, string person, int number) =>
        town.ExecuteAsync(person, TeamsTown.CommsChannel, ReleaseActions.Publish, data: [(ReleaseActions.Number, $"{number}")]);

    /// <summary>The press of <em>Save</em> as Teams sends it.</summary>
    private static JsonObject Press((string Name, string Value)[] data) => new()
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

    private static Task<string> SendAsync(TeamsTown town, string person, string action, (string, string)[] data) =>
        town.ExecuteAsync(person, TeamsTown.CommsChannel, action, data: data);

    private static Task<string> PolicyAsync(TeamsTown town) => File.ReadAllTextAsync(town.KnowledgeFile(SmallCouncil.PolicyFile));
}
