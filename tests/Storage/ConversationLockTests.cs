using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.Storage;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Storage;

/// <summary>One turn at a time in a conversation, on both databases, and over several instances on the one that they can share.</summary>
public sealed class ConversationLockTests
{
    [DatabaseFact]
    public async Task Turns_of_a_conversation_never_overlap_and_all_get_their_turn(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind, migrate: false);
        await RunTurnsAsync([test.Database.Dialect.ConversationLock]);
    }

    [DatabaseFact]
    public async Task Another_conversation_does_not_wait(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind, migrate: false);
        var locks = test.Database.Dialect.ConversationLock;
        await using var first = await locks.AcquireAsync("msteams/1");
        await using var second = await locks.AcquireAsync("msteams/2");

        Assert.NotSame(first, second);
    }

    [PostgresFact]
    [Trait("Category", "Slow")]
    public async Task Instances_that_share_a_server_take_turns()
    {
        var server = await PostgresServer.Shared;
        await using var one = new PostgreSqlConversationLock(server.ConnectionString);
        await using var other = new PostgreSqlConversationLock(server.ConnectionString);

        await RunTurnsAsync([one, other]);
    }

    [PostgresFact]
    [Trait("Category", "Slow")]
    public async Task A_turn_that_gives_up_waiting_holds_nothing()
    {
        var server = await PostgresServer.Shared;
        await using var one = new PostgreSqlConversationLock(server.ConnectionString);
        await using var other = new PostgreSqlConversationLock(server.ConnectionString);
        using var patience = new CancellationTokenSource();
        var held = await one.AcquireAsync("msteams/given-up");
        var waiting = other.AcquireAsync("msteams/given-up", patience.Token);
        await patience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        await held.DisposeAsync();
        await using var free = await other.AcquireAsync("msteams/given-up");
    }

    private static async Task RunTurnsAsync(IConversationLock[] instances)
    {
        var (inside, finished) = (0, 0);
        await Task.WhenAll(Enumerable.Range(0, 40).Select(turn => Task.Run(async () =>
        {
            await using var _ = await instances[turn % instances.Length].AcquireAsync("msteams/busy");
            Assert.Equal(1, Interlocked.Increment(ref inside));
            await Task.Yield();
            Interlocked.Decrement(ref inside);
            Interlocked.Increment(ref finished);
        })));

        Assert.Equal(40, finished);
    }
}
