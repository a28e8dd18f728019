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

/// <summary>Removes what has been kept long enough, from the files too. A case on hold stays until an administrator releases it.</summary>
internal sealed class Retention(Database database, RetentionDays days, TimeProvider time)
{
    /// <summary>Each kind of thing by itself: one that cannot be removed keeps no other.</summary>
    /// <exception cref="AggregateException">Something could not be removed; all the rest was.</exception>
    public async Task<RetentionResult> RunAsync(CancellationToken cancellationToken = default)
    {
        var faults = new List<Exception>();
        var cases = await RemoveAsync("cases WHERE closed_at <= @Before AND on_hold = 0", days.Cases);
        await RemoveAsync(
            "outbox WHERE state <> 'pending' AND created_at <= @Before AND reference NOT IN (SELECT reference FROM cases)", 0);
        // A release's card is changed in place when somebody publishes it, perhaps weeks later.
        await RemoveAsync("outbox_cards WHERE reference NOT IN (SELECT reference FROM cases) AND reference NOT LIKE 'release/%'", 0);
        await RemoveAsync("feedback WHERE given_at <= @Before", days.AskLog);
        await RemoveAsync("precedents WHERE expires_at <= @Before", 0);
        var receipts = await RemoveAsync("receipts WHERE given_at <= @Before", days.Receipts);
        var questions = await RemoveAsync("ask_log WHERE asked_at <= @Before", days.AskLog);
        await RemoveAsync("walk_log WHERE begun_at <= @Before", days.AskLog);
        await RemoveAsync("asker_salts WHERE week < @Week", 0);
        var documents = await RemoveAsync("documents WHERE written_at <= @Before AND key LIKE '%/conversations/%'", days.State);
        await database.EraseTracesAsync(cancellationToken);
        return faults.Count == 0 ? new RetentionResult(cases, receipts, questions, documents) : throw new AggregateException(faults);

        async Task<int> RemoveAsync(string what, int kept)
        {
            var row = new { Before = time.GetUtcNow().AddDays(-kept).ToUnixTimeMilliseconds(), Week = AskerCodes.WeekOf(time.GetUtcNow()) };
            try
            {
                return await database.WriteAsync(
                    transaction => transaction.Connection!.ExecuteAsync($"DELETE FROM {what}", row, transaction), cancellationToken);
            }
            catch (Exception exception) when (exception is not (OperationCanceledException or OutOfMemoryException))
            {
                faults.Add(exception);
                return 0;
            }
        }
    }
}
