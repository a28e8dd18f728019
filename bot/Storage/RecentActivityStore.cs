using Dapper;
using TeamsPolicyBot.BotFramework.Builder;

namespace TeamsPolicyBot.Storage;

/// <summary>The activities of the last ten minutes, shared by all instances: one delivered again, perhaps to another instance, is answered once.</summary>
internal sealed class RecentActivityStore(Database database, TimeProvider time) : IRecentActivities
{
    private long Forgotten => (time.GetUtcNow() - IRecentActivities.Window).ToUnixTimeMilliseconds();

    /// <inheritdoc/>
    public Task<bool> TryAddAsync(string key, CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            async transaction => await transaction.Connection!.ExecuteAsync(
                """
                INSERT INTO recent_activities (key, seen_at) VALUES (@key, @SeenAt)
                ON CONFLICT (key) DO UPDATE SET seen_at = excluded.seen_at WHERE recent_activities.seen_at <= @Forgotten
                """,
                new { key, SeenAt = time.GetUtcNow().ToUnixTimeMilliseconds(), Forgotten },
                transaction) == 1,
            cancellationToken);

    /// <summary>Removes what is older than the window; returns how many.</summary>
    public Task<int> SweepAsync(CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            transaction => transaction.Connection!.ExecuteAsync("DELETE FROM recent_activities WHERE seen_at <= @Forgotten", new { Forgotten }, transaction),
            cancellationToken);
}
