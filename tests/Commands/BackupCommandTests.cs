using Dapper;
using Microsoft.Extensions.Configuration;
using TeamsPolicyBot.Commands;
using TeamsPolicyBot.Storage;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Commands;

/// <summary>A copy of the database while the bot runs, and the way back.</summary>
public sealed class BackupCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Dictionary<string, string?> settings = [];

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_copy_of_a_running_bots_database_brings_back_what_it_held()
    {
        using (var dialect = new SqliteDialect(folder["data/bot.db"]))
        {
            var database = new Database(dialect);
            await Migrator.MigrateAsync(database);
            await WriteAsync(database, "before");

            Assert.StartsWith("Copied ", (await RunAsync(ExitCode.Success, "backup", folder["copy.db"])).Output, StringComparison.Ordinal);
            await WriteAsync(database, "after");
        }

        var (output, _) = await RunAsync(ExitCode.Success, "restore", folder["copy.db"]);

        Assert.Contains("Start the bot.", output, StringComparison.Ordinal);
        Assert.Single(Directory.EnumerateFiles(folder["data"], "bot.db.before-restore-*"), file => char.IsAsciiDigit(file[^1]));
        using var restored = new SqliteDialect(folder["data/bot.db"]);
        Assert.Equal(
            ["before"],
            await new Database(restored).ReadAsync(connection => connection.QueryAsync<string>("SELECT key FROM documents"))
        );
    }

    [Fact]
    public async Task Nothing_is_restored_under_a_running_bot()
    {
        using var dialect = new SqliteDialect(folder["data/bot.db"]);
        await Migrator.MigrateAsync(new Database(dialect));
        await RunAsync(ExitCode.Success, "backup", folder["copy.db"]);

        var (_, error) = await RunAsync(ExitCode.FoundFaults, "restore", folder["copy.db"]);

        Assert.Contains("A bot is running", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_database_of_the_bot_is_not_restored()
    {
        await File.WriteAllTextAsync(folder["copy.db"], new string('x', 5000));

        var (_, error) = await RunAsync(ExitCode.FoundFaults, "restore", folder["copy.db"]);

        Assert.Contains("cannot be read as a database", error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder["data/bot.db"]));
    }

    [Fact]
    public async Task A_copy_never_overwrites_a_file()
    {
        await File.WriteAllTextAsync(folder["copy.db"], "mine");

        Assert.Contains(
            "is there already", (await RunAsync(ExitCode.WrongUse, "backup", folder["copy.db"])).Error, StringComparison.Ordinal);
        Assert.Equal("mine", await File.ReadAllTextAsync(folder["copy.db"]));
    }

    [Fact]
    public async Task Without_a_database_there_is_nothing_to_copy() =>
        Assert.Contains(
            "There is no database in", (await RunAsync(ExitCode.FoundFaults, "backup", folder["copy.db"])).Error, StringComparison.Ordinal);

    [Theory]
    [InlineData("backup")]
    [InlineData("restore")]
    public async Task Of_a_server_its_own_tools_are_named(string command)
    {
        settings["ConnectionStrings:PostgreSQL"] = "Host=db;Password=swordfish";

        var (output, error) = await RunAsync(ExitCode.WrongUse, command, folder["copy.db"]);

        Assert.Contains("pg_dump", error, StringComparison.Ordinal);
        Assert.DoesNotContain("swordfish", output + error, StringComparison.Ordinal);
    }

    private static Task WriteAsync(Database database, string key) =>
        database.WriteAsync(transaction =>
            transaction.Connection!.ExecuteAsync(
                "INSERT INTO documents (key, etag, body, written_at) VALUES (@key, '', '', 0)", new { key }, transaction)
        );

    private async Task<(string Output, string Error)> RunAsync(int expected, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var context = new CommandContext(configuration, new ProjectFolders(folder["knowledge"], folder["data"]), output, error);
        Assert.Equal(expected, await CommandLine.RunAsync(arguments, context, _ => Task.FromResult(ExitCode.Success)));
        return (output.ToString(), error.ToString());
    }
}
