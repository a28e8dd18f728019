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

    [DatabaseFact]
    public async Task A_database_of_a_newer_program_is_left_alone(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        await test.Database.WriteAsync(transaction => transaction.Connection!.ExecuteAsync("INSERT INTO migrations (number, name) VALUES (9999, 'later')", transaction: transaction));

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => Migrator.MigrateAsync(test.Database));

        Assert.Contains("newer version", refusal.Message, StringComparison.Ordinal);
    }
}
