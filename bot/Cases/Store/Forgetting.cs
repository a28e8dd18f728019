using System.Data.Common;
using Dapper;
using TeamsPolicyBot.Storage;

namespace TeamsPolicyBot.Cases.Store;

/// <summary>What was removed of a person, and what had to stay.</summary>
/// <param name="OpenCases">Somebody is deciding them: the person may take them back first.</param>
/// <param name="HeldCases">An administrator's hold wins.</param>
/// <param name="ToDecide">Open cases of others that wait for the person, who can still be written to about them.</param>
/// <param name="DecidedCases">Cases of others that the person had a part in: the record of who did what stays with them.</param>
internal sealed record Forgotten(int Cases, int Receipts, int OpenCases, int HeldCases, int ToDecide, int DecidedCases);

/// <summary>Removes what may be removed of a person: state, receipts, closed cases, messages, where he or she can be reached.</summary>
internal sealed class Forgetting(Database database, TimeProvider time)
{
    /// <param name="userId">The person's id on the channel: state is kept under it.</param>
    public async Task<Forgotten> ForgetAsync(Person person, string userId, CancellationToken cancellationToken = default)
    {
        // The code of this week; those of earlier weeks lead to nobody.
        var code = await new AskerCodes(database, time).TryOfAsync(
            $"{person.Tenant}/{person.ObjectId}".ToLowerInvariant(), cancellationToken);
        var forgotten = await database.WriteAsync(transaction => ForgetAsync(transaction, person, userId, code), cancellationToken);
        await database.EraseTracesAsync(cancellationToken);
        return forgotten;
    }

    private static async Task<Forgotten> ForgetAsync(DbTransaction transaction, Person person, string userId, string? code)
    {
        var connection = transaction.Connection!;
        var who = new
        {
            person.Tenant,
            person.ObjectId,
            Lane = Lane.To(person).Name,
            UserKey = $"%/users/{Literal(userId)}",
            By = $"%\"objectId\":\"{Literal(person.ObjectId)}\"%",
        };
        Task<int> RunAsync(string sql) => connection.ExecuteAsync(sql, who, transaction);
        Task<int> CountAsync(string where) =>
            connection.ExecuteScalarAsync<int>($"SELECT COUNT(*) FROM cases WHERE {where}", who, transaction);

        const string own = "tenant = @Tenant AND asker_id = @ObjectId";
        const string ownClosed = $"{own} AND closed_at IS NOT NULL AND on_hold = 0";
        var open = await CountAsync($"{own} AND closed_at IS NULL");
        var held = await CountAsync($"{own} AND closed_at IS NOT NULL AND on_hold = 1");
        const string toDecideIs =
            "closed_at IS NULL AND reference IN (SELECT reference FROM case_assignees WHERE tenant = @Tenant AND object_id = @ObjectId)";
        var toDecide = await CountAsync(toDecideIs);
        var decided = await CountAsync(
            $"""
            tenant = @Tenant AND asker_id <> @ObjectId AND NOT ({toDecideIs})
                AND reference IN (SELECT reference FROM case_events WHERE body LIKE @By ESCAPE '!')
            """);

        // What is still to be told of an open case goes out, to the person too; all of closed cases does not.
        await RunAsync(
            $"""
            DELETE FROM outbox WHERE reference IN (SELECT reference FROM cases WHERE {ownClosed})
                OR (lane = @Lane AND reference NOT IN (SELECT reference FROM cases WHERE closed_at IS NULL))
            """);
        await RunAsync($"DELETE FROM outbox_cards WHERE reference IN (SELECT reference FROM cases WHERE {ownClosed})");
        var cases = await RunAsync($"DELETE FROM cases WHERE {ownClosed}");
        var receipts = await RunAsync("DELETE FROM receipts WHERE tenant = @Tenant AND owner_id = @ObjectId");
        await RunAsync("DELETE FROM managers WHERE tenant = @Tenant AND (asker_id = @ObjectId OR manager_id = @ObjectId)");
        await RunAsync(
            """
            DELETE FROM documents WHERE key LIKE @UserKey ESCAPE '!' OR key IN
                (SELECT 'msteams/conversations/' || conversation_id FROM conversation_references WHERE tenant = @Tenant AND object_id = @ObjectId)
            """);
        await connection.ExecuteAsync("UPDATE ask_log SET asker = NULL WHERE asker = @code", new { code }, transaction);
        if (open + toDecide == 0)
        {
            await RunAsync("DELETE FROM conversation_references WHERE tenant = @Tenant AND object_id = @ObjectId");
        }

        return new Forgotten(cases, receipts, open, held, toDecide, decided);
    }

    /// <summary>A text in which nothing is a wildcard of LIKE.</summary>
    private static string Literal(string text) => text
        .Replace("!", "!!", StringComparison.Ordinal)
        .Replace("%", "!%", StringComparison.Ordinal)
        .Replace("_", "!_", StringComparison.Ordinal);
}
