using Dapper;
using Microsoft.Data.Sqlite;
using TeamsPolicyBot.Storage;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Storage;

/// <summary>
/// A database that was there and is not, or is no database any more, is refused in plain words; no bot begins anew in silence.
/// </summary>
public sealed class SqliteFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string File => folder["data/bot.db"];

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("missing", "is missing", "To begin anew")]
    [InlineData("empty", "is empty", "To begin anew")]
    [InlineData("cut", "is cut short", "restore FILE")]
    [InlineData("overwritten", "is no database", "restore FILE")]
    public async Task A_database_that_was_there_is_expected(string harm, string says, string whatToDo)
    {
        await StartAsync();
        Harm(harm);

        var refusal = await Assert.ThrowsAsync<StorageException>(StartAsync);

        Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
        Assert.Contains(whatToDo, refusal.Message, StringComparison.Ordinal);
        Assert.Contains(File, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_first_start_needs_no_database_and_an_administrator_may_begin_anew()
    {
        await StartAsync();
        Harm("missing");
        System.IO.File.Delete(SqliteFile.MarkerOf(File));

        await StartAsync();

        Assert.True(System.IO.File.Exists(File));
    }

    [Fact]
    public async Task A_file_that_is_taken_away_while_the_bot_runs_takes_no_write()
    {
        using var dialect = new SqliteDialect(File);
        var database = new Database(dialect);
        await Migrator.MigrateAsync(database);
        Harm("missing");

        var refusal = await Assert.ThrowsAsync<StorageException>(() => database.WriteAsync(_ => Task.CompletedTask));

        Assert.Equal(StorageFault.Damaged, refusal.Fault);
    }

    [Fact]
    public async Task Pages_that_are_damaged_inside_are_told_in_plain_words()
    {
        await StartAsync();
        await using (var stream = new FileStream(File, FileMode.Open))
        {
            stream.Position = 100;
            stream.Write(new byte[8000]);
        }

        var refusal = await Assert.ThrowsAsync<StorageException>(StartAsync);

        Assert.Equal(StorageFault.Damaged, refusal.Fault);
    }

    /// <summary>So it is after a kill in the middle of a checkpoint: the header, which comes first, counts pages that are still to come.</summary>
    [Fact]
    public async Task A_file_whose_last_pages_are_still_in_its_log_is_whole()
    {
        using (var dialect = new SqliteDialect(File))
        {
            var database = new Database(dialect);
            await Migrator.MigrateAsync(database);
            await database.ReadAsync(connection => connection.ExecuteAsync("PRAGMA wal_checkpoint(PASSIVE)"));
            Directory.CreateDirectory(folder["killed"]);
            System.IO.File.Copy(File, folder["killed/bot.db"]);
            System.IO.File.Copy(File + "-wal", folder["killed/bot.db-wal"]);
        }

        using (var stream = new FileStream(folder["killed/bot.db"], FileMode.Open))
        {
            stream.SetLength(stream.Length - 8192);
        }

        SqliteFile.Check(folder["killed/bot.db"]);
        System.IO.File.Delete(folder["killed/bot.db-wal"]);
        Assert.Throws<StorageException>(() => SqliteFile.Check(folder["killed/bot.db"]));
    }

    private async Task StartAsync()
    {
        using var dialect = new SqliteDialect(File);
        await Migrator.MigrateAsync(new Database(dialect));
    }

    private void Harm(string harm)
    {
        SqliteConnection.ClearAllPools();
        switch (harm)
        {
            case "missing":
                System.IO.File.Delete(File);
                break;
            case "empty":
                System.IO.File.WriteAllBytes(File, []);
                break;
            case "cut":
                using (var stream = new FileStream(File, FileMode.Open))
                {
                    stream.SetLength(stream.Length / 2);
                }

                break;
            default:
                System.IO.File.WriteAllText(File, new string('x', 5000));
                break;
        }
    }
}
