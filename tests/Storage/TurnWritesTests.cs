using Dapper;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Cases.Store;
using TeamsPolicyBot.Storage;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Storage;

/// <summary>What a turn writes is written once, with the turn, and an activity counts as done only with what it did.</summary>
public sealed class TurnWritesTests
{
    [Fact]
    public async Task An_activity_whose_turn_was_cut_off_is_done_when_it_comes_again()
    {
        await using var town = await TeamsTown.CreateAsync();
        await using var other = town.OtherProcess();
        var isHeld = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var goesOn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        town.Teams.Trouble = async (_, _) =>
        {
            isHeld.TrySetResult();
            await goesOn.Task;
            return null;
        };
        var cutOff = town.ReceiveAsync("ann", Question("q-1"));
        await isHeld.Task;

        await other.ReceiveAsync("ann", Question("q-1"));

        Assert.Single(other.Texts(TeamsTown.Chat("ann")));
        goesOn.SetResult();
        await cutOff;
        Assert.Equal(
            1, await town.Get<Database>().ReadAsync(connection => connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM ask_log")));
    }

    [Fact]
    public async Task A_turn_that_was_cut_off_after_its_case_was_saved_is_told_so_and_makes_no_second_case()
    {
        await using var town = await TeamsTown.CreateAsync();
        await using var other = town.OtherProcess();
        await town.SetUpCommsDeskAsync("kim");
        foreach (var said in new[] { "ask a person", "May I post pictures?", "A council account", "skip", "1" })
        {
            await town.SayAsync("ann", said);
        }

        var isHeld = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        town.Teams.Trouble = async (_, _) =>
        {
            isHeld.TrySetResult();
            await new TaskCompletionSource().Task;
            return null;
        };
        _ = town.ReceiveAsync("ann", new Activity { Type = ActivityTypes.Message, Id = "send-1", Text = "send it" });
        await isHeld.Task;

        await other.ReceiveAsync("ann", new Activity { Type = ActivityTypes.Message, Id = "send-1", Text = "send it" });
        await other.ReceiveAsync("ann", new Activity { Type = ActivityTypes.Message, Id = "send-1", Text = "send it" });

        Assert.StartsWith(
            "I was interrupted over your last message", Assert.Single(other.Texts(TeamsTown.Chat("ann"))), StringComparison.Ordinal);
        Assert.Single((await other.Get<CaseStore>().OfOrganisationAsync(TeamsTown.Council)).Cases);
    }

    /// <summary>The database goes between the commit of the case and that of the turn's end, and comes back.</summary>
    [Fact]
    public async Task A_turn_whose_end_is_refused_after_its_case_was_saved_does_not_say_that_nothing_was()
    {
        await using var town = await TeamsTown.CreateAsync();
        await town.SetUpCommsDeskAsync("kim");
        foreach (var said in new[] { "ask a person", "May I post pictures?", "A council account", "skip", "1" })
        {
            await town.SayAsync("ann", said);
        }

        var (before, file) = (town.Texts(TeamsTown.Chat("ann")).Count, Path.Combine(town.DataFolder!, "bot.db"));
        town.Teams.Trouble = (_, _) =>
        {
            File.Move(file, file + ".away");
            town.Teams.Trouble = (_, _) => Task.FromResult<Exception?>(null);
            return Task.FromResult<Exception?>(null);
        };
        await town.ReceiveAsync("ann", new Activity { Type = ActivityTypes.Message, Text = "send it" });
        File.Move(file + ".away", file);

        Assert.Collection(
            town.Texts(TeamsTown.Chat("ann")).Skip(before),
            text => Assert.StartsWith("Sent. Your case is", text, StringComparison.Ordinal),
            text => Assert.StartsWith("I was interrupted over your last message", text, StringComparison.Ordinal));
        Assert.Single((await town.Get<CaseStore>().OfOrganisationAsync(TeamsTown.Council)).Cases);
    }

    [DatabaseFact]
    public async Task An_activity_that_was_done_is_not_done_again(DatabaseKind kind)
    {
        await using var town = await TeamsTown.CreateAsync(kind);
        await using var other = town.Twin();
        await town.ReceiveAsync("ann", Question("q-1"));

        await other.ReceiveAsync("ann", Question("q-1"));

        Assert.Empty(other.Texts(TeamsTown.Chat("ann")));
    }

    [Fact]
    public async Task A_question_is_one_commit()
    {
        await using var town = await TeamsTown.CreateAsync();
        // The first question of a week makes the week's key too.
        await town.ReceiveAsync("ann", Question("q-0"));
        var before = Commits(town);

        await town.ReceiveAsync("ann", Question("q-1"));

        Assert.Equal(before + 1, Commits(town));
    }

    [Fact]
    public async Task A_turn_that_fails_leaves_nothing_and_may_come_again()
    {
        await using var town = await TeamsTown.CreateAsync();
        town.Teams.Trouble = (_, _) => Task.FromResult<Exception?>(new TimeoutException());
        await town.ReceiveAsync("ann", Question("q-1"));
        town.Teams.Trouble = (_, _) => Task.FromResult<Exception?>(null);

        await town.ReceiveAsync("ann", Question("q-1"));

        Assert.NotEmpty(town.Texts(TeamsTown.Chat("ann")));
    }

    private static Activity Question(string id) => new() { Type = ActivityTypes.Message, Id = id, Text = "May I post photographs?" };

    private static int Commits(TeamsTown town) => WriteAheadLog.Commits(Path.Combine(town.DataFolder!, "bot.db"));
}
