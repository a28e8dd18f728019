using System.Data.Common;
using Dapper;
using TeamsPolicyBot.BotFramework.Builder;

namespace TeamsPolicyBot.Storage;

/// <summary>The activities of the last ten minutes, shared by all instances: one delivered again, perhaps to another instance, is answered once. An activity is remembered with the commit of its turn: one whose turn was cut off is done when it comes again.</summary>
internal sealed class RecentActivityStore(Database database, TimeProvider time) : IRecentActivities
{
    private long Forgotten => (time.GetUtcNow() - IRecentActivities.Window).ToUnixTimeMilliseconds();

    private long Future => (time.GetUtcNow() + IRecentActivities.Window).ToUnixTimeMilliseconds();

    /// <summary>Before the key of an activity whose turn has done something for good and has not ended.</summary>
    private const string Unfinished = "unfinished\n";

    /// <inheritdoc/>
    /// <exception cref="TurnCutOffException">It came before, and was done by half. Said once; from then on it counts as done.</exception>
    public async Task<bool> TryAddAsync(string key, CancellationToken cancellationToken = default)
    {
        var known = await KnownAsync(key, cancellationToken);
        if (known == Unfinished + key)
        {
            await database.WriteAsync(transaction => EndAsync(transaction, key), cancellationToken);
            throw new TurnCutOffException();
        }

        if (known is not null)
        {
            return false;
        }

        try
        {
            await database.WriteWithTurnAsync(transaction => AddAsync(transaction, key), cancellationToken);
            return true;
        }
        catch (DuplicateActivityException)
        {
            return false;
        }
    }

    /// <summary>The key as it is kept; null where it is not. Without a database nothing is known: a question is better answered twice than not at all.</summary>
    private async Task<string?> KnownAsync(string key, CancellationToken cancellationToken)
    {
        try
        {
            return await database.ReadAsync(
                connection => connection.ExecuteScalarAsync<string?>(
                    "SELECT MIN(key) FROM recent_activities WHERE key IN (@key, @Unfinished) AND seen_at > @Forgotten", new { key, Unfinished = Unfinished + key, Forgotten }),
                cancellationToken);
        }
        catch (StorageException)
        {
            return null;
        }
    }

    /// <exception cref="DuplicateActivityException">Another instance has done it in the meantime.</exception>
    private async Task AddAsync(DbTransaction transaction, string key)
    {
        var turn = TurnWrites.Current is { IsEnding: false } inTheMiddle ? inTheMiddle : null;
        var added = await transaction.Connection!.ExecuteAsync(
            """
            INSERT INTO recent_activities (key, seen_at) VALUES (@Key, @SeenAt)
            ON CONFLICT (key) DO UPDATE SET seen_at = excluded.seen_at WHERE recent_activities.seen_at <= @Forgotten
            """,
            new { Key = turn is null ? key : Unfinished + key, SeenAt = time.GetUtcNow().ToUnixTimeMilliseconds(), Forgotten },
            transaction);
        if (added == 0)
        {
            throw new DuplicateActivityException();
        }

        turn?.Add(ending => EndWithTurnAsync(ending, key));
    }

    private static Task EndWithTurnAsync(DbTransaction transaction, string key)
    {
        if (TurnWrites.Current is { IsEnding: false } turn)
        {
            turn.Add(ending => EndWithTurnAsync(ending, key));
            return Task.CompletedTask;
        }

        return EndAsync(transaction, key);
    }

    private static Task EndAsync(DbTransaction transaction, string key) => transaction.Connection!.ExecuteAsync(
        "UPDATE recent_activities SET key = @key WHERE key = @Unfinished", new { key, Unfinished = Unfinished + key }, transaction);

    /// <summary>Removes what is older than the window, or from a clock that was set back; returns how many.</summary>
    public Task<int> SweepAsync(CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            transaction => transaction.Connection!.ExecuteAsync("DELETE FROM recent_activities WHERE seen_at <= @Forgotten OR seen_at > @Future", new { Forgotten, Future }, transaction),
            cancellationToken);
}
