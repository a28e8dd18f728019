using Npgsql;
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

    [Fact]
    public async Task A_server_that_is_down_is_a_storage_fault_like_any_other()
    {
        await using var locks = new PostgreSqlConversationLock("Host=127.0.0.1;Port=1;Username=bot;Password=secret;Database=bot;Timeout=2");

        var refusal = await Assert.ThrowsAsync<StorageException>(() => locks.AcquireAsync("msteams/1"));

        Assert.Equal(StorageFault.Unreachable, refusal.Fault);
        Assert.Equal(StorageFault.Unreachable, (await Assert.ThrowsAsync<StorageException>(() => locks.AcquireAsync("msteams/1"))).Fault);
    }

    [PostgresFact]
    [Trait("Category", "Slow")]
    public async Task A_conversation_that_another_instance_does_not_leave_is_told_as_locked()
    {
        var server = await PostgresServer.Shared;
        await using var one = new PostgreSqlConversationLock(server.ConnectionString);
        await using var other = new PostgreSqlConversationLock(server.ConnectionString, patience: TimeSpan.FromMilliseconds(200));
        await using var held = await one.AcquireAsync("msteams/stuck");

        var refusal = await Assert.ThrowsAsync<StorageException>(() => other.AcquireAsync("msteams/stuck"));

        Assert.Equal(StorageFault.Locked, refusal.Fault);
    }

    [PostgresFact]
    [Trait("Category", "Slow")]
    public async Task A_server_restarted_in_the_middle_of_a_turn_lets_that_turn_end_and_the_next_one_begin()
    {
        var settings = new NpgsqlConnectionStringBuilder((await PostgresServer.Shared).ConnectionString);
        using var gate = new TcpGate(settings.Port);
        settings.Port = gate.Port;
        settings.Timeout = 2;
        await using var locks = new PostgreSqlConversationLock(settings.ToString());

        var turn = await locks.AcquireAsync("msteams/restarted");
        gate.Shut();
        await turn.DisposeAsync();
        Assert.Equal(
            StorageFault.Unreachable, (await Assert.ThrowsAsync<StorageException>(() => locks.AcquireAsync("msteams/restarted"))).Fault);
        gate.Open();

        await using var next = await locks.AcquireAsync("msteams/restarted").WaitAsync(TimeSpan.FromSeconds(20));
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
