using Dapper;
using Npgsql;
using TeamsPolicyBot.Storage;

namespace TeamsPolicyBot.Tests.Support;

/// <summary>An empty, migrated database of a test's own: a file, or a schema on the shared server.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private readonly Func<ValueTask> remove;

    private TestDatabase(Dialect dialect, Func<ValueTask> remove)
    {
        Database = new Database(dialect);
        this.remove = remove;
    }

    public Database Database { get; }

    /// <summary>An empty database, with the schema unless <paramref name="migrate"/> is false.</summary>
    public static async Task<TestDatabase> CreateAsync(DatabaseKind kind, bool migrate = true)
    {
        var test = kind == DatabaseKind.Sqlite ? OnSqlite() : await OnPostgreSqlAsync();
        if (migrate)
        {
            await Migrator.MigrateAsync(test.Database);
        }

        return test;
    }

    public ValueTask DisposeAsync() => remove();

    private static TestDatabase OnSqlite()
    {
        var folder = Directory.CreateTempSubdirectory("policy-bot-");
        var dialect = new SqliteDialect(Path.Combine(folder.FullName, "bot.db"));
        return new TestDatabase(dialect, () =>
        {
            dialect.Dispose();
            folder.Delete(recursive: true);
            return ValueTask.CompletedTask;
        });
    }

    private static async Task<TestDatabase> OnPostgreSqlAsync()
    {
        var server = await PostgresServer.Shared;
        var schema = $"test_{Guid.NewGuid():N}";
        await using (var connection = new NpgsqlConnection(server.ConnectionString))
        {
            await connection.ExecuteAsync($"CREATE SCHEMA {schema}");
        }

        var dialect = new PostgreSqlDialect($"{server.ConnectionString};Search Path={schema}");
        return new TestDatabase(dialect, dialect.DisposeAsync);
    }
}
