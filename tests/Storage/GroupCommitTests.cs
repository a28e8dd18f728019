using System.Data.Common;
using Dapper;
using TeamsPolicyBot.Storage;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Storage;

/// <summary>What waits to be written at the same time goes to disk together; each is all or nothing, and has an end of its own.</summary>
public sealed class GroupCommitTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly SqliteDialect dialect;
    private readonly Database database;
    private readonly TaskCompletionSource goesOn = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public GroupCommitTests()
    {
        dialect = new SqliteDialect(folder["bot.db"], maxPages: 120);
        database = new Database(dialect);
        Migrator.MigrateAsync(database).GetAwaiter().GetResult();
    }

    public void Dispose()
    {
        goesOn.TrySetResult();
        dialect.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Those_who_wait_share_one_commit()
    {
        var before = WriteAheadLog.Commits(folder["bot.db"]);
        var writes = await TogetherAsync([.. Enumerable.Range(0, 20).Select(number => Insert($"k{number}"))]);

        await Task.WhenAll(writes);

        // One for the write that the others waited behind.
        Assert.Equal(before + 2, WriteAheadLog.Commits(folder["bot.db"]));
        Assert.Equal(21, await CountAsync());
    }

    [Fact]
    public async Task One_that_fails_leaves_nothing_and_takes_nothing_with_it()
    {
        var writes = await TogetherAsync(
            Insert("first"),
            async transaction =>
            {
                await Insert("half")(transaction);
                throw new InvalidDataException();
            },
            Insert("last"));

        await Assert.ThrowsAsync<InvalidDataException>(() => writes[1]);
        await Task.WhenAll(writes[0], writes[2]);
        Assert.Equal(["before", "first", "last"], await KeysAsync());
    }

    [Fact]
    public async Task One_for_which_there_is_no_room_is_told_so_and_the_others_are_kept()
    {
        var writes = await TogetherAsync(Insert("first"), Insert("large", 1_000_000), Insert("last"));

        Assert.Equal(StorageFault.Full, (await Assert.ThrowsAsync<StorageException>(() => writes[1])).Fault);
        await Task.WhenAll(writes[0], writes[2]);
        Assert.Equal(["before", "first", "last"], await KeysAsync());
    }

    [Fact]
    public async Task Nobody_is_told_before_it_is_committed()
    {
        var isHeld = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var later = new TaskCompletionSource();
        var writes = await TogetherAsync(
            Insert("first"),
            async transaction =>
            {
                await Insert("second")(transaction);
                isHeld.SetResult();
                await later.Task;
            });
        await isHeld.Task;

        Assert.False(writes[0].IsCompleted);
        Assert.Equal(["before"], await KeysAsync());
        later.SetResult();
        await Task.WhenAll(writes);
        Assert.Equal(["before", "first", "second"], await KeysAsync());
    }

    /// <summary>Whoever starts after a kill finds what the files held then: so they are copied at that moment, and opened.</summary>
    [Fact]
    public async Task Killed_in_the_middle_nothing_of_the_group_is_there_and_killed_after_the_word_all_is()
    {
        var writes = await TogetherAsync(
            Insert("first"),
            async transaction =>
            {
                await Insert("second")(transaction);
                CopyTo("in the middle");
            },
            Insert("third"));
        await Task.WhenAll(writes);
        CopyTo("after the word");

        Assert.Equal(["before"], await KeysAsync("in the middle"));
        Assert.Equal(["before", "first", "second", "third"], await KeysAsync("after the word"));
    }

    [Fact]
    public async Task Whoever_gives_up_while_waiting_has_written_nothing()
    {
        using var patience = new CancellationTokenSource();
        var held = HoldAsync();
        var given = database.WriteAsync(Insert("given up"), patience.Token);
        await patience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => given);
        goesOn.SetResult();
        await held;
        Assert.Equal(["before"], await KeysAsync());
    }

    [Fact]
    public async Task What_waits_when_the_file_is_closed_is_written_first()
    {
        var held = HoldAsync();
        var waits = database.WriteAsync(Insert("last"));
        var closes = Task.Run(dialect.Dispose);
        goesOn.SetResult();

        await Task.WhenAll(held, waits, closes);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => database.WriteAsync(Insert("too late")));
    }

    [Fact]
    public async Task A_writer_that_dies_tells_its_group_that_nothing_was_kept_and_another_goes_on()
    {
        var writes = await TogetherAsync(Insert("first"), _ => throw new InsufficientMemoryException(), Insert("last"));

        foreach (var write in writes)
        {
            Assert.Equal(StorageFault.Unreachable, (await Assert.ThrowsAsync<StorageException>(() => write)).Fault);
        }

        await database.WriteAsync(Insert("after"));
        Assert.Equal(["after", "before"], await KeysAsync());
    }

    [Fact]
    public async Task What_waits_behind_a_writer_that_dies_is_written_also_when_the_file_is_closed()
    {
        var isWriting = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var dies = database.WriteAsync(async _ =>
        {
            isWriting.SetResult();
            await goesOn.Task;
            throw new InsufficientMemoryException();
        });
        await isWriting.Task;
        var waits = database.WriteAsync(Insert("last"));
        var closes = Task.Run(dialect.Dispose);
        goesOn.SetResult();

        await Assert.ThrowsAsync<StorageException>(() => dies);
        await Task.WhenAll(waits, closes);
        using var again = new SqliteDialect(folder["bot.db"]);
        Assert.Equal(["last"], await KeysAsync(new Database(again)));
    }

    [Fact]
    public async Task Statements_that_ran_before_read_what_is_there_now()
    {
        for (var number = 0; number < 3; number++)
        {
            await database.WriteAsync(Insert($"k{number}"));

            Assert.Equal(number + 1, await CountAsync());
        }
    }

    /// <summary>Lets all of them wait behind another write, and then go.</summary>
    private async Task<IReadOnlyList<Task>> TogetherAsync(params Func<DbTransaction, Task>[] writes)
    {
        var held = HoldAsync();
        Task[] waiting = [.. writes.Select(write => database.WriteAsync(write))];
        goesOn.SetResult();
        await held;
        return waiting;
    }

    private Task HoldAsync()
    {
        var isWriting = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var held = database.WriteAsync(async transaction =>
        {
            await Insert("before")(transaction);
            isWriting.SetResult();
            await goesOn.Task;
        });
        isWriting.Task.Wait();
        return held;
    }

    private static Func<DbTransaction, Task> Insert(string key, int length = 1) =>
        transaction =>
            transaction.Connection!.ExecuteAsync(
                "INSERT INTO documents (key, etag, body, written_at) VALUES (@key, 'e', @body, 0)",
                new { key, body = new string('x', length) }, transaction);

    private Task<long> CountAsync() =>
        database.ReadAsync(connection => connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM documents"));

    private void CopyTo(string moment)
    {
        Directory.CreateDirectory(folder[moment]);
        foreach (var file in new[] { "bot.db", "bot.db-wal" })
        {
            File.Copy(folder[file], folder[$"{moment}/{file}"]);
        }
    }

    private async Task<List<string>> KeysAsync(string moment)
    {
        using var copy = new SqliteDialect(folder[$"{moment}/bot.db"]);
        return await KeysAsync(new Database(copy));
    }

    private Task<List<string>> KeysAsync() => KeysAsync(database);

    private static Task<List<string>> KeysAsync(Database database) =>
        database.ReadAsync(async connection => (await connection.QueryAsync<string>("SELECT key FROM documents ORDER BY key")).ToList());
}
