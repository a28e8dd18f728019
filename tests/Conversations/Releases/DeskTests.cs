using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Cards.Releases;
using TeamsPolicyBot.Tests.Support;
using static TeamsPolicyBot.Tests.Conversations.Releases.DeskTown;

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
}
