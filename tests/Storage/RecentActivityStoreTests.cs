using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.Storage;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Storage;

public sealed class RecentActivityStoreTests
{
    [DatabaseFact]
    public async Task An_activity_is_new_once_in_ten_minutes(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var clock = new FakeTimeProvider();
        var store = new RecentActivityStore(test.Database, clock);

        Assert.True(await store.TryAddAsync("a:1/activity"));
        clock.Advance(TimeSpan.FromMinutes(9.9));
        Assert.False(await store.TryAddAsync("a:1/activity"));
        Assert.True(await store.TryAddAsync("a:2/activity"));
        clock.Advance(TimeSpan.FromMinutes(0.2));
        Assert.True(await store.TryAddAsync("a:1/activity"));
    }

    [DatabaseFact]
    public async Task Of_two_deliveries_at_once_one_is_new(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var store = new RecentActivityStore(test.Database, new FakeTimeProvider());

        var added = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => store.TryAddAsync("a:1/activity"))));

        Assert.Single(added, isNew => isNew);
    }

    /// <summary>
    /// Were the refusal told as one, the person would read that nothing was saved; did it count as done before the person is told, one who
    /// was to be told when the bot died would never be.
    /// </summary>
    [Fact]
    public async Task One_that_was_done_by_half_is_told_as_such_until_it_was_told()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite, patience: TimeSpan.FromMilliseconds(100));
        var clock = new FakeTimeProvider();
        var store = new RecentActivityStore(test.Database, clock);
        await test.Database.WriteAsync(
            [
                new WriteStatement(
                    "INSERT INTO recent_activities (key, seen_at) VALUES (@key, @now)",
                    ("key", "unfinished\na:1/activity"),
                    ("now", clock.GetUtcNow().ToUnixTimeMilliseconds())),
            ]);

        await using (await test.LockAsync("recent_activities"))
        {
            await Assert.ThrowsAsync<TurnCutOffException>(() => store.TryAddAsync("a:1/activity"));
        }

        var cutOff = await Assert.ThrowsAsync<TurnCutOffException>(() => store.TryAddAsync("a:1/activity"));
        await cutOff.ToldAsync();
        Assert.False(await store.TryAddAsync("a:1/activity"));
    }

    [DatabaseFact]
    public async Task A_sweep_removes_what_is_older(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var clock = new FakeTimeProvider();
        var store = new RecentActivityStore(test.Database, clock);
        await store.TryAddAsync("a:1/old");
        clock.Advance(IRecentActivities.Window);
        await store.TryAddAsync("a:1/young");

        Assert.Equal(1, await store.SweepAsync());
        Assert.Equal(0, await store.SweepAsync());
    }
}
