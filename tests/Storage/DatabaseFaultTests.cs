using Dapper;
using TeamsPolicyBot.Storage;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Storage;

/// <summary>What an administrator reads when the database refuses, and that nothing half-written stays.</summary>
public sealed class DatabaseFaultTests
{
    [DatabaseFact]
    public async Task A_write_that_throws_leaves_nothing(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);

        await Assert.ThrowsAsync<InvalidDataException>(() => test.Database.WriteAsync(async transaction =>
        {
            await transaction.Connection!.ExecuteAsync(Insert("half", "x"), transaction: transaction);
            throw new InvalidDataException();
        }));

        Assert.Equal(0, await CountAsync(test.Database));
    }

    [Fact]
    public async Task A_file_locked_by_another_process_says_so()
    {
        using var folder = new TemporaryFolder();
        using var first = new SqliteDialect(folder["bot.db"]);
        using var second = new SqliteDialect(folder["bot.db"], busyTimeout: TimeSpan.FromMilliseconds(50));
        await Migrator.MigrateAsync(new Database(first));

        await new Database(first).WriteAsync(async _ =>
        {
            var refusal = await Assert.ThrowsAsync<StorageException>(() => new Database(second).WriteAsync(transaction =>
                transaction.Connection!.ExecuteAsync(Insert("k", "x"), transaction: transaction)));
            Assert.Equal(StorageFault.Locked, refusal.Fault);
            Assert.Contains("trying again is safe", refusal.Message, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_full_file_keeps_nothing_of_the_write_and_goes_on_working()
    {
        using var folder = new TemporaryFolder();
        using var dialect = new SqliteDialect(folder["bot.db"], maxPages: 120);
        var database = new Database(dialect);
        await Migrator.MigrateAsync(database);

        var refusal = await Assert.ThrowsAsync<StorageException>(() => database.WriteAsync(async transaction =>
        {
            await transaction.Connection!.ExecuteAsync(Insert("small", "x"), transaction: transaction);
            await transaction.Connection!.ExecuteAsync(Insert("large", new string('x', 1_000_000)), transaction: transaction);
        }));

        Assert.Equal(StorageFault.Full, refusal.Fault);
        Assert.Equal(0, await CountAsync(database));
        await database.WriteAsync(transaction => transaction.Connection!.ExecuteAsync(Insert("small", "x"), transaction: transaction));
        Assert.Equal(1, await CountAsync(database));
    }

    [Fact]
    public async Task A_file_that_cannot_be_opened_says_so()
    {
        using var folder = new TemporaryFolder();
        using var dialect = new SqliteDialect(folder["bot.db"]);
        Directory.CreateDirectory(folder["bot.db"]);

        var refusal = await Assert.ThrowsAsync<StorageException>(() => Migrator.MigrateAsync(new Database(dialect)));

        Assert.Equal(StorageFault.Unreachable, refusal.Fault);
    }

    [Fact]
    public async Task A_server_that_is_down_says_so_without_the_password()
    {
        await using var dialect = new PostgreSqlDialect("Host=127.0.0.1;Port=1;Username=bot;Password=secret;Database=bot;Timeout=2");

        var refusal = await Assert.ThrowsAsync<StorageException>(() => Migrator.MigrateAsync(new Database(dialect)));

        Assert.Equal(StorageFault.Unreachable, refusal.Fault);
        Assert.DoesNotContain("secret", refusal.Message + dialect.Description, StringComparison.Ordinal);
    }

    /// <summary>SQLSTATE codes a server may answer with.</summary>
    [Theory]
    [InlineData("53100", StorageFault.Full)]          // disk_full
    [InlineData("40P01", StorageFault.Locked)]        // deadlock_detected
    [InlineData("55P03", StorageFault.Locked)]        // lock_not_available
    [InlineData("57P03", StorageFault.Unreachable)]   // cannot_connect_now: starting
    [InlineData("53300", StorageFault.Unreachable)]   // too_many_connections
    [InlineData("28P01", StorageFault.Unreachable)]   // invalid_password
    [InlineData("23505", null)]                       // unique_violation: the program's business
    public async Task A_server_error_is_told_apart(string sqlState, StorageFault? fault)
    {
        await using var dialect = new PostgreSqlDialect("Host=127.0.0.1");

        Assert.Equal(fault, dialect.FaultOf(new Npgsql.PostgresException("message", "ERROR", "ERROR", sqlState)));
    }

    private static string Insert(string key, string body) =>
        $"INSERT INTO documents (key, etag, body, written_at) VALUES ('{key}', 'e', '{body}', 0)";

    private static Task<long> CountAsync(Database database) =>
        database.ReadAsync(connection => connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM documents"));
}
