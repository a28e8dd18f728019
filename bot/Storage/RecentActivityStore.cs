using System.Data.Common;
using Dapper;
using TeamsPolicyBot.BotFramework.Builder;

namespace TeamsPolicyBot.Storage;

/// <summary>The activities of the last ten minutes, shared by all instances: one delivered again, perhaps to another instance, is answered once. An activity is remembered with the commit of its turn: one whose turn was cut off is done when it comes again.</summary>
internal sealed class RecentActivityStore(Database database, TimeProvider time) : IRecentActivities
{
    private long Forgotten => (time.GetUtcNow() - IRecentActivities.Window).ToUnixTimeMilliseconds();

    private long Future => (time.GetUtcNow() + IRecentActivities.Window).ToUnixTimeMilliseconds();

    /// <inheritdoc/>
    public async Task<bool> TryAddAsync(string key, CancellationToken cancellationToken = default)
    {
        if (await IsKnownAsync(key, cancellationToken))
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

    /// <summary>Without a database nothing is known: a question is better answered twice than not at all.</summary>
    private async Task<bool> IsKnownAsync(string key, CancellationToken cancellationToken)
    {
        try
        {
            return await database.ReadAsync(
                connection => connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM recent_activities WHERE key = @key AND seen_at > @Forgotten", new { key, Forgotten }),
                cancellationToken) > 0;
        }
        catch (StorageException)
        {
            return false;
        }
    }

    /// <exception cref="DuplicateActivityException">Another instance has done it in the meantime.</exception>
    private async Task AddAsync(DbTransaction transaction, string key)
    {
        var added = await transaction.Connection!.ExecuteAsync(
            """
            INSERT INTO recent_activities (key, seen_at) VALUES (@key, @SeenAt)
            ON CONFLICT (key) DO UPDATE SET seen_at = excluded.seen_at WHERE recent_activities.seen_at <= @Forgotten
            """,
            new { key, SeenAt = time.GetUtcNow().ToUnixTimeMilliseconds(), Forgotten },
            transaction);
        if (added == 0)
        {
            throw new DuplicateActivityException();
        }
    }

    /// <summary>Removes what is older than the window, or from a clock that was set back; returns how many.</summary>
    public Task<int> SweepAsync(CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            transaction => transaction.Connection!.ExecuteAsync("DELETE FROM recent_activities WHERE seen_at <= @Forgotten OR seen_at > @Future", new { Forgotten, Future }, transaction),
            cancellationToken);
}
