using System.Data.Common;
using System.Text;
using Dapper;
using Npgsql;
using TeamsPolicyBot.Storage;

namespace TeamsPolicyBot.Tests.Support;

/// <summary>An empty, migrated database of a test's own: a file, or a schema on the shared server.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private readonly Func<ValueTask> remove;
    private readonly string? folder;

    private TestDatabase(Dialect dialect, Func<ValueTask> remove, string? folder = null)
    {
        Database = new Database(dialect);
        this.remove = remove;
        this.folder = folder;
    }

    public Database Database { get; }

    /// <summary>Where the files are; null on a server.</summary>
    public string? Folder => folder;

    /// <summary>The same file as another process sees it, without a lock in common.</summary>
    public TestDatabase OtherProcess() => new(new SqliteDialect(Path.Combine(folder!, "bot.db")), () => ValueTask.CompletedTask, folder);

    /// <summary>An empty database, with the schema unless <paramref name="migrate"/> is false.</summary>
    /// <param name="maxPages">A file that is full after so many pages of 4 KB; null for one that is never full.</param>
    /// <param name="patience">How long a statement waits for somebody else's lock; null for as long as the bot's own.</param>
    public static async Task<TestDatabase> CreateAsync(
        DatabaseKind kind, bool migrate = true, long? maxPages = null, TimeSpan? patience = null)
    {
        var test = kind == DatabaseKind.Sqlite ? OnSqlite(maxPages, patience) : await OnPostgreSqlAsync(patience);
        if (migrate)
        {
            await Migrator.MigrateAsync(test.Database);
        }

        return test;
    }

    /// <summary>The schema on a server of the test's own, which the test may put out of reach.</summary>
    public static async Task<TestDatabase> OnServerAsync(string connectionString)
    {
        var dialect = new PostgreSqlDialect(connectionString);
        var test = new TestDatabase(dialect, dialect.DisposeAsync);
        await Migrator.MigrateAsync(test.Database);
        return test;
    }

    /// <summary>Locks a table, or the file it is in, as a backup or an administrator's tool would; disposing the result lets go.</summary>
    public async Task<IAsyncDisposable> LockAsync(string table)
    {
        var connection = await Database.Dialect.OpenAsync(CancellationToken.None);
        await connection.ExecuteAsync(folder is null ? $"BEGIN; LOCK TABLE {table} IN ACCESS EXCLUSIVE MODE" : "BEGIN IMMEDIATE");
        return new Locked(connection);
    }

    /// <summary>The bytes of an SQLite database's files, written changes that are still on their way included, as letters.</summary>
    public async Task<string> BytesAsync()
    {
        var all = new StringBuilder();
        foreach (var path in Directory.EnumerateFiles(folder!))
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(file, Encoding.Latin1);
            all.Append(await reader.ReadToEndAsync());
        }

        return all.ToString();
    }

    public ValueTask DisposeAsync() => remove();

    private static TestDatabase OnSqlite(long? maxPages, TimeSpan? patience)
    {
        var folder = Directory.CreateTempSubdirectory("policy-bot-");
        var dialect = new SqliteDialect(Path.Combine(folder.FullName, "bot.db"), patience, maxPages);
        return new TestDatabase(
            dialect,
            () =>
            {
                dialect.Dispose();
                folder.Delete(recursive: true);
                return ValueTask.CompletedTask;
            },
            folder.FullName);
    }

    private static async Task<TestDatabase> OnPostgreSqlAsync(TimeSpan? patience)
    {
        var server = await PostgresServer.Shared;
        var schema = $"test_{Guid.NewGuid():N}";
        await using (var connection = new NpgsqlConnection(server.ConnectionString))
        {
            await connection.ExecuteAsync($"CREATE SCHEMA {schema}");
        }

        var settings = new NpgsqlConnectionStringBuilder(server.ConnectionString) { SearchPath = schema };
        settings.CommandTimeout = (int?)patience?.TotalSeconds ?? settings.CommandTimeout;
        var dialect = new PostgreSqlDialect(settings.ToString());
        return new TestDatabase(dialect, dialect.DisposeAsync);
    }

    private sealed class Locked(DbConnection connection) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await connection.ExecuteAsync("ROLLBACK");
            await connection.DisposeAsync();
        }
    }
}
