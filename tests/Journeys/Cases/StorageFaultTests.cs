using Dapper;
using Npgsql;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Cases.Handling;
using TeamsPolicyBot.Cases.Store;
using TeamsPolicyBot.Storage;
using TeamsPolicyBot.Tests.Cases;
using TeamsPolicyBot.Tests.Conversations.Cases;
using TeamsPolicyBot.Tests.Delivery;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Journeys.Cases;

/// <summary>What a case survives: a database that is locked away, full or out of reach.</summary>
public sealed class StorageFaultTests
{
    /// <summary>Makes a PostgreSQL server answer as one without room on its disk.</summary>
    private const string FullDisk =
        """
        CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no space' USING ERRCODE = '53100'; END $$;
        CREATE TRIGGER full_disk BEFORE INSERT ON outbox EXECUTE FUNCTION full_disk();
        """;

    [Fact]
    public async Task A_full_file_is_told_in_plain_words_and_leaves_no_case_without_its_messages()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite, maxPages: 120);
        using var house = new CaseHouse(test.Database, new FakeTimeProvider(), new FakeChannel());

        StorageException? refusal = null;
        for (var opened = 0; opened < 500 && refusal is null; opened++)
        {
            refusal = await Record.ExceptionAsync(() => house.Cases.OpenAsync(CaseHouse.NewCase())) as StorageException;
        }

        Assert.Equal(StorageFault.Full, refusal?.Fault);
        await AssertNothingHalfWrittenAsync(test.Database);
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Whoever_writes_to_a_bot_whose_database_is_full_reads_that_nothing_was_saved()
    {
        await using var town = await TeamsTown.CreateAsync(maxPages: 75);

        // Only a question that the bot is unsure of leaves its words in the database.
        IReadOnlyList<string> said = [];
        for (var turn = 0; turn < 400 && !said.Any(IsAboutStorage); turn++)
        {
            said = await town.SayAsync("ada", $"zeppelin {turn} {new string('x', 300)}");
        }

        var words = Assert.Single(said, IsAboutStorage);
        Assert.DoesNotContain("SQLite", words, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Exception", words, StringComparison.Ordinal);
    }

    [PostgresFact]
    [Trait("Category", "Slow")]
    public async Task A_full_server_leaves_no_case_without_its_messages()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.PostgreSql);
        using var house = new CaseHouse(test.Database, new FakeTimeProvider(), new FakeChannel());
        await house.OpenAsync();
        await ExecuteAsync(test.Database, FullDisk);

        var refusal = await Assert.ThrowsAsync<StorageException>(() => house.Cases.OpenAsync(CaseHouse.NewCase()));

        Assert.Equal(StorageFault.Full, refusal.Fault);
        await AssertNothingHalfWrittenAsync(test.Database);
    }

    [PostgresFact]
    [Trait("Category", "Slow")]
    public async Task Whoever_sends_a_case_to_a_full_server_reads_that_nothing_was_saved_and_can_send_it_once_there_is_room()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.PostgreSql);
        await using var town = TeamsTown.On(database);
        await town.SetUpCommsDeskAsync("kim");
        await EscalationTown.CollectAsync(town);

        await ExecuteAsync(database.Database, FullDisk);
        Assert.True(IsAboutStorage(Assert.Single(await town.SayAsync("ada", "send it"))));
        Assert.Empty((await town.Get<CaseStore>().OfOrganisationAsync(TeamsTown.Council)).Cases);

        await ExecuteAsync(database.Database, "DROP TRIGGER full_disk ON outbox");
        Assert.Contains(await town.SayAsync("ada", "send it"), text => text.StartsWith("Sent. Your case is", StringComparison.Ordinal));
        await AssertNothingHalfWrittenAsync(database.Database);
    }

    /// <summary>The case is on disk, and then nothing more can be written: neither that the dialog is over nor that it is cleared.</summary>
    [PostgresFact]
    [Trait("Category", "Slow")]
    public async Task Whoever_says_send_it_again_after_an_interruption_has_sent_one_case()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.PostgreSql);
        await using var town = TeamsTown.On(database);
        await town.SetUpCommsDeskAsync("kim");
        await EscalationTown.CollectAsync(town);

        await ExecuteAsync(
            database.Database,
            FullDisk.Replace("BEFORE INSERT ON outbox", "BEFORE INSERT OR UPDATE OR DELETE ON documents", StringComparison.Ordinal));
        Assert.Contains(await town.SayAsync("ada", "send it"), text => text.Contains("I was interrupted", StringComparison.Ordinal));

        await ExecuteAsync(database.Database, "DROP TRIGGER full_disk ON documents");
        var said = await town.SayAsync("ada", "send it");

        var @case = Assert.Single((await town.Get<CaseStore>().OfOrganisationAsync(TeamsTown.Council)).Cases);
        Assert.Contains(said, text => text.StartsWith($"Sent. Your case is {@case.Reference}", StringComparison.Ordinal));
        await AssertNothingHalfWrittenAsync(database.Database);
    }

    [DatabaseFact]
    public async Task A_database_that_somebody_else_has_locked_decides_nothing_and_then_once(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind, patience: TimeSpan.FromSeconds(1));
        using var house = new CaseHouse(test.Database, new FakeTimeProvider(), new FakeChannel());
        var @case = await house.OpenAsync();

        await using (await test.LockAsync("cases"))
        {
            await Assert.ThrowsAsync<StorageException>(() =>
                house.Cases.DecideAsync(@case.Reference, Example.InChat(Example.Manager), @case.Organisation, Decision.Ok, null)
            );
        }

        Assert.True((await house.DecideAsync(@case, Example.InChat(Example.Manager))).IsDone);
        Assert.Single((await house.Store.FindAsync(@case.Reference))!.History.OfType<CaseDecided>());
        Assert.Single(house.Channel.At(Lane.To(Example.Asker)), text => text.StartsWith("AskerNews", StringComparison.Ordinal));
    }

    [PostgresFact]
    [Trait("Category", "Slow")]
    public async Task A_server_out_of_reach_is_waited_for()
    {
        await using var server = await PostgresServer.StartAsync();
        using var gate = new TcpGate(new NpgsqlConnectionStringBuilder(server.ConnectionString).Port);
        var connectionString = Through(gate, server);
        await using var dialect = new PostgreSqlDialect(connectionString);
        var database = new Database(dialect);
        await Migrator.MigrateAsync(database);
        using var house = new CaseHouse(database, new FakeTimeProvider(), new FakeChannel());
        var @case = await house.OpenAsync();

        gate.Shut();
        var refusal = await Assert.ThrowsAsync<StorageException>(() =>
            house.Cases.DecideAsync(@case.Reference, Example.InChat(Example.Manager), @case.Organisation, Decision.Ok, null)
        );
        Assert.Equal(StorageFault.Unreachable, refusal.Fault);
        await Assert.ThrowsAsync<StorageException>(() => house.Outbox.SendDueAsync());

        gate.Open();
        Assert.True((await house.DecideAsync(@case, Example.InChat(Example.Manager))).IsDone);
        Assert.Contains(house.Channel.At(Lane.To(Example.Asker)), text => text.StartsWith("AskerNews", StringComparison.Ordinal));
    }

    [PostgresFact]
    [Trait("Category", "Slow")]
    public async Task Whoever_writes_while_the_server_is_down_is_told_so_and_is_answered_once_it_is_back()
    {
        await using var server = await PostgresServer.StartAsync();
        using var gate = new TcpGate(new NpgsqlConnectionStringBuilder(server.ConnectionString).Port);
        var connectionString = Through(gate, server);
        await using var town = TeamsTown.On(await TestDatabase.OnServerAsync(connectionString));
        await town.SetUpCommsDeskAsync("kim");
        await town.SayAsync("ada", "hello");
        var @case = await FaultTown.OpenAsync(town);

        gate.Shut();
        var said = await town.SayUndeliveredAsync("ada", "may I post pictures of clients?");
        Assert.Contains("pictures of clients", said[0], StringComparison.Ordinal);
        Assert.True(IsAboutStorage(said[1]));
        Assert.DoesNotContain("Npgsql", said[1], StringComparison.Ordinal);
        await Assert.ThrowsAsync<StorageException>(() => FaultTown.DecideAsync(town, @case));
        town.Clock.Advance(TimeSpan.FromSeconds(30));

        gate.Open();
        Assert.False(IsAboutStorage((await town.SayAsync("ada", "may I post a photograph?"))[^1]));
        await FaultTown.DecideAsync(town, @case);
        Assert.Equal(1, FaultTown.Told(town, @case));
    }

    private static Task ExecuteAsync(Database database, string sql) =>
        database.WriteAsync(transaction => transaction.Connection!.ExecuteAsync(sql, transaction: transaction));

    private static bool IsAboutStorage(string text) =>
        text.Contains("nothing was saved", StringComparison.OrdinalIgnoreCase)
        || text.Contains("cannot save anything", StringComparison.Ordinal);

    private static async Task AssertNothingHalfWrittenAsync(Database database)
    {
        Task<long> CountAsync(string sql) => database.ReadAsync(connection => connection.ExecuteScalarAsync<long>(sql));
        var cases = await CountAsync("SELECT COUNT(*) FROM cases");

        Assert.True(cases > 0);
        Assert.Equal(cases, await CountAsync("SELECT COUNT(*) FROM case_events WHERE number = 1"));
        Assert.Equal(cases, await CountAsync("SELECT COUNT(DISTINCT reference) FROM outbox"));
        Assert.Equal(cases * 2, await CountAsync("SELECT COUNT(*) FROM outbox"));
    }

    /// <summary>The way to a server that a test may shut, for a client that does not wait long.</summary>
    private static string Through(TcpGate gate, PostgresServer server) =>
        new NpgsqlConnectionStringBuilder(server.ConnectionString) { Port = gate.Port, Timeout = 2 }.ToString();
}
