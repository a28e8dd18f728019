using Dapper;
using TeamsPolicyBot.Storage;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Storage;

public sealed class MigratorTests
{
    [Fact]
    public void Migrations_are_numbered_from_one_without_a_gap() =>
        Assert.Equal(Enumerable.Range(1, Migrator.Migrations.Count), Migrator.Migrations.Select(migration => migration.Number));

    [DatabaseFact]
    public async Task A_new_database_gets_every_migration_and_a_current_one_none(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind, migrate: false);

        Assert.Equal(Migrator.Migrations.Select(migration => migration.Number), await Migrator.MigrateAsync(test.Database));
        Assert.Empty(await Migrator.MigrateAsync(test.Database));
    }

    [DatabaseFact]
    public async Task Instances_that_start_together_migrate_once(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind, migrate: false);

        var applied = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Migrator.MigrateAsync(test.Database))));

        Assert.Single(applied, numbers => numbers.Count > 0);
    }

    /// <summary>A database of the program that kept messages in its outbox: what it had promised is kept.</summary>
    [DatabaseFact]
    public async Task A_message_that_an_older_program_promised_is_still_delivered(DatabaseKind kind)
    {
        var test = await TestDatabase.CreateAsync(kind, migrate: false);
        await MigrateToAsync(3, test.Database);
        await test.Database.WriteAsync(transaction =>
            transaction.Connection!.ExecuteAsync(
                """
                INSERT INTO conversation_references (tenant, object_id, conversation_id, service_url, user_id, user_name, bot_id, active, seen_at)
                    VALUES ('tenant-smallton', 'ada', 'a:ada', 'https://smba.trafficmanager.net/teams/', '29:ada', 'ada', '28:bot', 1, 0);
                INSERT INTO outbox (lane, card, reference, is_update, body, state, attempts, created_at, next_attempt_at)
                    VALUES ('person/tenant-smallton/ada', '', 'C-22222', 0, '{"type":"message","text":"OK to post"}', 'pending', 3, 0, 0);
                """,
                transaction: transaction
            )
        );

        await Migrator.MigrateAsync(test.Database);

        await using var town = TeamsTown.On(test);
        await town.DeliverAsync();
        Assert.Equal("OK to post", Assert.Single(town.Texts(TeamsTown.Chat("ada"))));
        Assert.Equal(
            0,
            await test.Database.ReadAsync(connection =>
                connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM outbox WHERE body IS NOT NULL")
            )
        );
    }

    [DatabaseFact]
    public async Task A_database_of_a_newer_program_is_left_alone(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        await test.Database.WriteAsync(transaction =>
            transaction.Connection!.ExecuteAsync("INSERT INTO migrations (number, name) VALUES (9999, 'later')", transaction: transaction)
        );

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => Migrator.MigrateAsync(test.Database));

        Assert.Contains("newer version", refusal.Message, StringComparison.Ordinal);
    }

    /// <summary>The schema as it was after so many migrations.</summary>
    private static Task MigrateToAsync(int last, Database database) =>
        database.WriteAsync(async transaction =>
        {
            await transaction.Connection!.ExecuteAsync(
                "CREATE TABLE migrations (number BIGINT PRIMARY KEY, name TEXT NOT NULL)", transaction: transaction);
            foreach (var migration in Migrator.Migrations.Where(migration => migration.Number <= last))
            {
                await transaction.Connection!.ExecuteAsync(
                    migration.Sql.Replace("{identity}", database.Dialect.Identity, StringComparison.Ordinal), transaction: transaction);
                await transaction.Connection!.ExecuteAsync(
                    "INSERT INTO migrations (number, name) VALUES (@Number, @Name)", new { migration.Number, migration.Name }, transaction);
            }
        });
}
