using Dapper;
using TeamsPolicyBot.Answers;
using TeamsPolicyBot.Knowledge.Releases;
using TeamsPolicyBot.Storage;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Serve;

public sealed class ReadinessTests
{
    [Fact]
    public async Task A_bot_with_its_database_and_some_knowledge_is_ready_and_names_each_councils_release()
    {
        await using var town = await TeamsTown.CreateAsync();

        var (isReady, says) = await Program.ReadinessAsync(town.Get<KnowledgeBase<PolicyAnswerer>>().Statuses, town.Get<Database>());

        Assert.True(isReady);
        Assert.Matches("^database: in reach\notherham: up to date, release [0-9a-f]{8}\nsmallton: up to date, release [0-9a-f]{8}$", says);
    }

    [Fact]
    public async Task Without_its_database_it_is_not_ready()
    {
        await using var town = await TeamsTown.CreateAsync();
        await using var gone = new PostgreSqlDialect("Host=127.0.0.1;Port=1;Database=bot;Username=bot;Password=none;Timeout=2");

        var (isReady, says) = await Program.ReadinessAsync(town.Get<KnowledgeBase<PolicyAnswerer>>().Statuses, new Database(gone));

        Assert.False(isReady);
        Assert.StartsWith("database: out of reach\n", says, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_any_councils_knowledge_it_is_not_ready()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);

        Assert.Equal(
            (false, "database: in reach\nashby: no knowledge"),
            await Program.ReadinessAsync([new OrganisationStatus("ashby", null, null, [])], test.Database));
    }

    [Fact]
    public async Task A_message_that_was_set_aside_is_named_and_the_others_are_still_answered()
    {
        await using var town = await TeamsTown.CreateAsync();
        await town.Get<Database>().WriteAsync(transaction => transaction.Connection!.ExecuteAsync(
            """
            INSERT INTO outbox (lane, kind, card, reference, version, is_update, state, attempts, created_at, next_attempt_at, error)
            VALUES ('comms/smallton', 'Telegram', '', 'C-22222', 1, 0, 'set-aside', 5, 0, 0, 'ArgumentException')
            """,
            transaction: transaction));

        var (isReady, says) = await Program.ReadinessAsync(town.Get<KnowledgeBase<PolicyAnswerer>>().Statuses, town.Get<Database>());

        Assert.True(isReady);
        Assert.EndsWith("set aside: message 1 of case C-22222 (ArgumentException)", says, StringComparison.Ordinal);
    }
}
