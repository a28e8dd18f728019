using System.Data.Common;
using Dapper;

namespace TeamsPolicyBot.Storage;

/// <summary>A numbered change of the schema: <c>Migrations/0001_state.sql</c>.</summary>
internal sealed record Migration(int Number, string Name, string Sql);

/// <summary>Brings the schema up to date at start, in one transaction, while other instances wait.</summary>
internal static class Migrator
{
    private const string Folder = "Migrations/";

    /// <summary>The migrations inside the program, in order.</summary>
    public static IReadOnlyList<Migration> Migrations { get; } =
    [
        .. typeof(Migrator).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(Load)
            .OrderBy(migration => migration.Number),
    ];

    /// <summary>Applies what is missing and returns the numbers it applied.</summary>
    /// <exception cref="InvalidOperationException">The database was written by a newer program.</exception>
    /// <exception cref="StorageException">The database cannot be used, or was there before and is not now.</exception>
    public static async Task<IReadOnlyList<int>> MigrateAsync(Database database, CancellationToken cancellationToken = default)
    {
        database.Dialect.CheckBeforeStart();
        var applied = await database.WriteAsync(
            transaction => ApplyAsync(transaction, database.Dialect, cancellationToken), cancellationToken);
        database.Dialect.Started();
        return applied;
    }

    /// <summary>How many changes the next start will make; changes nothing itself.</summary>
    /// <exception cref="StorageException">The database cannot be read.</exception>
    public static async Task<int> CountPendingAsync(Database database, CancellationToken cancellationToken = default)
    {
        await database.ReadAsync(connection => connection.ExecuteScalarAsync<int>("SELECT 1"), cancellationToken);
        try
        {
            var applied = await database.ReadAsync(
                connection => connection.QueryAsync<long>("SELECT number FROM migrations"), cancellationToken);
            return Migrations.Count(migration => !applied.Contains(migration.Number));
        }
        catch (DbException)
        {
            // It can be reached, as just shown: the table is not there yet.
            return Migrations.Count;
        }
    }

    private static async Task<IReadOnlyList<int>> ApplyAsync(
        DbTransaction transaction, Dialect dialect, CancellationToken cancellationToken)
    {
        var connection = transaction.Connection!;
        if (dialect.MigrationLock is { } wait)
        {
            await connection.ExecuteAsync(wait, transaction: transaction);
        }

        await connection.ExecuteAsync(
            "CREATE TABLE IF NOT EXISTS migrations (number BIGINT PRIMARY KEY, name TEXT NOT NULL)", transaction: transaction);
        var applied = (await connection.QueryAsync<long>("SELECT number FROM migrations", transaction: transaction))
            .Select(number => (int)number)
            .ToHashSet();
        if (applied.Except(Migrations.Select(migration => migration.Number)).Any())
        {
            throw new InvalidOperationException(
                "The database was written by a newer version of this program. Start that version, or restore a backup.");
        }

        var missing = Migrations.Where(migration => !applied.Contains(migration.Number)).ToList();
        foreach (var migration in missing)
        {
            await connection.ExecuteAsync(
                migration.Sql.Replace("{identity}", dialect.Identity, StringComparison.Ordinal), transaction: transaction);
            await connection.ExecuteAsync(
                "INSERT INTO migrations (number, name) VALUES (@Number, @Name)", new { migration.Number, migration.Name }, transaction);
        }

        cancellationToken.ThrowIfCancellationRequested();
        return [.. missing.Select(migration => migration.Number)];
    }

    private static Migration Load(string resource)
    {
        using var reader = new StreamReader(typeof(Migrator).Assembly.GetManifestResourceStream(resource)!);
        var name = Path.GetFileNameWithoutExtension(resource[Folder.Length..]);
        return new Migration(int.Parse(name.AsSpan(0, 4), provider: null), name, reader.ReadToEnd());
    }
}
