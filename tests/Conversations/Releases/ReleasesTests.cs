using TeamsPolicyBot.Answers;
using TeamsPolicyBot.Cards.Answers;
using TeamsPolicyBot.Cards.Releases;
using TeamsPolicyBot.Knowledge.Releases;
using TeamsPolicyBot.Publishing;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Conversations.Releases;

/// <summary>Four eyes: how a change of the folder reaches staff, through the comms desk's conversation.</summary>
public sealed class ReleasesTests
{
    private const string Before = "Ask everybody in a photograph first.";
    private const string After = "Ask everybody in a photograph first, in writing.";

    [Fact]
    public async Task With_the_usual_setting_a_good_change_is_live_at_once_and_the_desk_is_told_what_changed()
    {
        await using var town = await TownAsync("0");

        await ChangeAsync(town);

        Assert.Contains(After, await AnswerAsync(town), StringComparison.Ordinal);
        var card = town.Texts(TeamsTown.CommsChannel)[^1];
        Assert.Contains("Release 2 is live", card, StringComparison.Ordinal);
        Assert.Contains(Before, card, StringComparison.Ordinal);
        Assert.Contains(After, card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_four_eyes_a_change_waits_and_a_colleagues_click_publishes_it()
    {
        await using var town = await TownAsync("1");

        await ChangeAsync(town);
        Assert.Contains(Before, await AnswerAsync(town), StringComparison.Ordinal);
        Assert.Contains("Release 2 waits to be published", town.Texts(TeamsTown.CommsChannel)[^1], StringComparison.Ordinal);

        var card = await PressAsync(town, "kim", ReleaseActions.Publish, 2);

        Assert.Contains("Release 2 is live", card, StringComparison.Ordinal);
        Assert.Contains("kim says: publish it", card, StringComparison.Ordinal);
        Assert.Contains(After, await AnswerAsync(town), StringComparison.Ordinal);
        // The card that everybody sees changes in place.
        Assert.DoesNotContain(town.Texts(TeamsTown.CommsChannel), text => text.Contains("waits to be published", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_two_are_needed_one_person_clicking_twice_is_one()
    {
        await using var town = await TownAsync("2");
        await ChangeAsync(town);

        await PressAsync(town, "kim", ReleaseActions.Publish, 2);
        Assert.Contains("waits to be published", await PressAsync(town, "kim", ReleaseActions.Publish, 2), StringComparison.Ordinal);
        Assert.Contains(Before, await AnswerAsync(town), StringComparison.Ordinal);

        Assert.Contains("is live", await PressAsync(town, "lou", ReleaseActions.Publish, 2), StringComparison.Ordinal);
        Assert.Contains(After, await AnswerAsync(town), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_made_a_change_in_teams_does_not_publish_it()
    {
        await using var town = await TownAsync("1");
        await town.Get<ReleaseStore>()
            .AddEditAsync(TeamsTown.Council, new KnowledgeEdit(new ReleasePerson("kim", "kim"), "Legal asked for it"));
        await ChangeAsync(town);

        Assert.Contains("You made this change", await PressAsync(town, "kim", ReleaseActions.Publish, 2), StringComparison.Ordinal);
        Assert.Contains("Legal asked for it", await PressAsync(town, "lou", ReleaseActions.Publish, 2), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_release_that_is_not_live_any_more_says_on_its_card_until_when_it_was()
    {
        await using var town = await TownAsync("0");
        await ChangeAsync(town);
        town.Clock.Advance(TimeSpan.FromHours(3));

        await town.SayInChannelAsync("kim", "roll back to 1");
        await town.DeliverAsync();

        var cards = town.Texts(TeamsTown.CommsChannel);
        Assert.DoesNotContain(cards, card => card.Contains("Release 2 is live", StringComparison.Ordinal));
        Assert.Matches(@"Release 2 was live until \d+ \w+ \d{4}, \d\d:\d\d\.", Assert.Single(cards, card => card.Contains("Release 2", StringComparison.Ordinal)));
        Assert.DoesNotContain(cards, card => card.Contains("Release 1 was live", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_newer_release_ends_the_one_before_on_its_card_too()
    {
        await using var town = await TownAsync("1");
        await ChangeAsync(town);
        await PressAsync(town, "kim", ReleaseActions.Publish, 2);
        await ChangeAsync(town, "Ask them all.");

        await PressAsync(town, "kim", ReleaseActions.Publish, 3);
        await town.DeliverAsync();

        var live = town.Texts(TeamsTown.CommsChannel).Where(card => card.Contains("is live", StringComparison.Ordinal));
        Assert.Contains("Release 3", Assert.Single(live), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_change_is_read_to_its_end_page_by_page_before_it_is_published()
    {
        await using var town = await TownAsync("1");
        var rules = string.Concat(Enumerable.Range(1, 20).Select(number => $"2.{number} Rule {number} is new.\n\n"));
        await File.WriteAllTextAsync(
            town.KnowledgeFile("smallton/policies/drones.md"), $"---\ntitle: Drone Policy\n---\n\n# Drones\n\n{rules}");
        town.Get<KnowledgeBase<PolicyAnswerer>>().Reload();
        await PublisherOf(town).ReconcileAsync();
        await town.DeliverAsync();

        var first = town.Texts(TeamsTown.CommsChannel)[^1];
        var second = await PressAsync(town, "kim", ReleaseActions.Show, 2, (ReleaseActions.Page, "1"));
        var beyond = await PressAsync(town, "kim", ReleaseActions.Show, 2, (ReleaseActions.Page, "99"));

        Assert.Contains("Rule 2 is new.", first, StringComparison.Ordinal);
        Assert.DoesNotContain("Rule 20 is new.", first, StringComparison.Ordinal);
        Assert.Contains("more on the next page", first, StringComparison.Ordinal);
        Assert.Contains("Rule 20 is new.", second, StringComparison.Ordinal);
        Assert.DoesNotContain("Rule 2 is new.", second, StringComparison.Ordinal);
        Assert.Equal(second, beyond);
    }

    [Fact]
    public async Task What_is_turned_down_leaves_the_folder_too_and_is_kept()
    {
        await using var town = await TownAsync("1");
        await ChangeAsync(town);

        var card = await PressAsync(town, "kim", ReleaseActions.Discard, 2, ("why", "Not agreed"));

        Assert.Contains("was turned down", card, StringComparison.Ordinal);
        Assert.Contains("kim turned it down: Not agreed", card, StringComparison.Ordinal);
        Assert.Contains(Before, await File.ReadAllTextAsync(town.KnowledgeFile(SmallCouncil.PolicyFile)), StringComparison.Ordinal);
        Assert.Contains("was turned down", await PressAsync(town, "lou", ReleaseActions.Publish, 2), StringComparison.Ordinal);
        Assert.Contains(Before, await AnswerAsync(town), StringComparison.Ordinal);
        var kept = (await town.Get<ReleaseStore>().FindAsync(TeamsTown.Council, 2))!;
        Assert.Contains(After, (await town.Get<ReleaseStore>().FilesAsync(kept)).Text(SmallCouncil.PolicyFile), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("1")]
    public async Task Any_release_can_be_gone_back_to(string approvals)
    {
        await using var town = await TownAsync(approvals);
        await ChangeAsync(town);
        await PressAsync(town, "kim", ReleaseActions.Publish, 2);

        var card = Assert.Single(await town.SayInChannelAsync("kim", "roll back to 1"));

        Assert.Contains("Release 3 is live", card, StringComparison.Ordinal);
        Assert.Contains("release 1 again", card, StringComparison.Ordinal);
        Assert.Contains(Before, await AnswerAsync(town), StringComparison.Ordinal);
        await PublisherOf(town).ReconcileAsync();
        Assert.Equal(3, (await town.Get<ReleaseStore>().LiveAsync(TeamsTown.Council))!.Number);
        var list = (await town.SayInChannelAsync("kim", "releases"))[0];
        Assert.Contains("Release 3 is live", list, StringComparison.Ordinal);
        Assert.Contains("Release 2 was live", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_button_that_goes_back_says_so_and_the_releases_card_comes_once()
    {
        await using var town = await TownAsync("0");
        await ChangeAsync(town);
        await town.SayInChannelAsync("kim", "release 1");
        var before = town.Texts(TeamsTown.CommsChannel).Count;

        var says = await PressAsync(town, "kim", ReleaseActions.RollBack, 1);

        Assert.Contains("I answer from release 1 again", says, StringComparison.Ordinal);
        Assert.Contains("Release 3 is live", Assert.Single(town.Texts(TeamsTown.CommsChannel).Skip(before)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_of_a_change_that_waits_takes_its_place()
    {
        await using var town = await TownAsync("1");
        await ChangeAsync(town);
        await ChangeAsync(town, "Ask them all.");

        Assert.Contains("out of date: the files on the server changed", await PressAsync(town, "kim", ReleaseActions.Publish, 2), StringComparison.Ordinal);
        Assert.Contains("is live", await PressAsync(town, "kim", ReleaseActions.Publish, 3), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_but_the_comms_team_publishes()
    {
        await using var town = await TownAsync("1");
        await ChangeAsync(town);

        Assert.Contains("Only the comms team", await PressAsync(town, "ada", ReleaseActions.Publish, 2), StringComparison.Ordinal);
        Assert.Contains(
            "Only the comms team",
            await town.ExecuteAsync("kim", TeamsTown.Chat("kim"), ReleaseActions.Publish, data: [(ReleaseActions.Number, "2")]),
            StringComparison.Ordinal);
        Assert.Contains(Before, await AnswerAsync(town), StringComparison.Ordinal);
    }

    private static async Task<TeamsTown> TownAsync(string approvals)
    {
        var town = await TeamsTown.CreateAsync(settings: ("Approvals", approvals));
        await town.SetUpCommsDeskAsync("kim", "lou");
        await PublisherOf(town).ReconcileAsync();
        return town;
    }

    private static Publisher PublisherOf(TeamsTown town) => town.Get<Publisher>();

    private static async Task ChangeAsync(TeamsTown town, string words = After)
    {
        var path = town.KnowledgeFile(SmallCouncil.PolicyFile);
        var text = await File.ReadAllTextAsync(path);
        await File.WriteAllTextAsync(
            path, text.Replace(text.Contains(Before, StringComparison.Ordinal) ? Before : After, words, StringComparison.Ordinal));
        town.Get<KnowledgeBase<PolicyAnswerer>>().Reload();
        await PublisherOf(town).ReconcileAsync();
        await town.DeliverAsync();
    }

    private static async Task<string> AnswerAsync(TeamsTown town) =>
        string.Join('\n', await town.PressAsync("ada", AnswerActions.Choose, (AnswerActions.Clause, "posting/1.1")));

    private static Task<string> PressAsync(
        TeamsTown town, string person, string action, int number, params (string Name, string Value)[] data
    ) => town.ExecuteAsync(person, TeamsTown.CommsChannel, action, data: [(ReleaseActions.Number, $"{number}"), .. data]);
}
