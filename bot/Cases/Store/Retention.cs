using Dapper;
using TeamsPolicyBot.Storage;

namespace TeamsPolicyBot.Cases.Store;

/// <summary>How long things are kept, in days; from the settings <c>Retention:...</c>.</summary>
/// <param name="Cases">After a case was closed.</param>
/// <param name="State">Conversation state that nobody has touched; a draft in a walk lives in it.</param>
internal sealed record RetentionDays(int Cases = 365, int Receipts = 365, int AskLog = 30, int State = 1)
{
    public static RetentionDays Default { get; } = new();
}

/// <summary>What a retention run removed.</summary>
internal sealed record RetentionResult(int Cases, int Receipts, int Questions, int Documents);

/// <summary>Removes what has been kept long enough. A case on hold stays until an administrator releases it.</summary>
internal sealed class Retention(Database database, RetentionDays days, TimeProvider time)
{
    public Task<RetentionResult> RunAsync(CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            async transaction =>
            {
                Task<int> RemoveAsync(string what, int kept) =>
                    transaction.Connection!.ExecuteAsync($"DELETE FROM {what}", new { Before = time.GetUtcNow().AddDays(-kept).ToUnixTimeMilliseconds() }, transaction);

                var cases = await RemoveAsync("cases WHERE closed_at <= @Before AND on_hold = 0", days.Cases);
                await RemoveAsync("outbox WHERE state <> 'pending' AND created_at <= @Before AND reference NOT IN (SELECT reference FROM cases)", 0);
                await RemoveAsync("outbox_cards WHERE reference NOT IN (SELECT reference FROM cases)", 0);
                await RemoveAsync("feedback WHERE given_at <= @Before", days.AskLog);
                await RemoveAsync("precedents WHERE expires_at <= @Before", 0);
                return new RetentionResult(
                    cases,
                    await RemoveAsync("receipts WHERE given_at <= @Before", days.Receipts),
                    await RemoveAsync("ask_log WHERE asked_at <= @Before", days.AskLog),
                    await RemoveAsync("documents WHERE written_at <= @Before AND key LIKE '%/conversations/%'", days.State));
            },
            cancellationToken);
}
