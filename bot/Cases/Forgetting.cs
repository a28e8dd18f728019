using System.Data.Common;
using Dapper;
using TeamsPolicyBot.Storage;

namespace TeamsPolicyBot.Cases;

/// <summary>What was removed of a person, and what had to stay.</summary>
/// <param name="OpenCases">Somebody is deciding them: the person may take them back first.</param>
/// <param name="HeldCases">An administrator's hold wins.</param>
/// <param name="DecidedCases">Cases of others that the person decided: the record of who decided stays with them.</param>
internal sealed record Forgotten(int Cases, int Receipts, int OpenCases, int HeldCases, int DecidedCases);

/// <summary>Removes what may be removed of a person: state, receipts, closed cases, messages, where he or she can be reached.</summary>
internal sealed class Forgetting(Database database)
{
    /// <param name="userId">The person's id on the channel: state is kept under it.</param>
    public Task<Forgotten> ForgetAsync(Person person, string userId, CancellationToken cancellationToken = default) =>
        database.WriteAsync(transaction => ForgetAsync(transaction, person, userId), cancellationToken);

    private static async Task<Forgotten> ForgetAsync(DbTransaction transaction, Person person, string userId)
    {
        var connection = transaction.Connection!;
        var who = new { person.Tenant, person.ObjectId, Lane = Lane.To(person).Name, UserKey = $"%/users/{Literal(userId)}", By = $"%\"objectId\":\"{Literal(person.ObjectId)}\"%" };
        Task<int> RunAsync(string sql) => connection.ExecuteAsync(sql, who, transaction);
        Task<int> CountAsync(string where) => connection.ExecuteScalarAsync<int>($"SELECT COUNT(*) FROM cases WHERE {where}", who, transaction);

        const string own = "tenant = @Tenant AND asker_id = @ObjectId";
        const string ownClosed = $"{own} AND closed_at IS NOT NULL AND on_hold = 0";
        var open = await CountAsync($"{own} AND closed_at IS NULL");
        var held = await CountAsync($"{own} AND closed_at IS NOT NULL AND on_hold = 1");
        var decided = await CountAsync(
            """
            tenant = @Tenant AND asker_id <> @ObjectId AND reference IN
                (SELECT reference FROM case_events WHERE body LIKE '%"decision":%' AND body LIKE @By ESCAPE '!')
            """);

        // What is still to be told to others of an open case goes out; words to the person, and all of closed cases, do not.
        await RunAsync($"DELETE FROM outbox WHERE lane = @Lane OR reference IN (SELECT reference FROM cases WHERE {ownClosed})");
        await RunAsync($"DELETE FROM outbox_cards WHERE reference IN (SELECT reference FROM cases WHERE {ownClosed})");
        var cases = await RunAsync($"DELETE FROM cases WHERE {ownClosed}");
        var receipts = await RunAsync("DELETE FROM receipts WHERE tenant = @Tenant AND owner_id = @ObjectId");
        await RunAsync("DELETE FROM managers WHERE tenant = @Tenant AND (asker_id = @ObjectId OR manager_id = @ObjectId)");
        await RunAsync(
            """
            DELETE FROM documents WHERE key LIKE @UserKey ESCAPE '!' OR key IN
                (SELECT 'msteams/conversations/' || conversation_id FROM conversation_references WHERE tenant = @Tenant AND object_id = @ObjectId)
            """);
        if (open == 0)
        {
            await RunAsync("DELETE FROM conversation_references WHERE tenant = @Tenant AND object_id = @ObjectId");
        }

        return new Forgotten(cases, receipts, open, held, decided);
    }

    /// <summary>A text in which nothing is a wildcard of LIKE.</summary>
    private static string Literal(string text) => text
        .Replace("!", "!!", StringComparison.Ordinal)
        .Replace("%", "!%", StringComparison.Ordinal)
        .Replace("_", "!_", StringComparison.Ordinal);
}
