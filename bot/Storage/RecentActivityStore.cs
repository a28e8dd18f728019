using Dapper;

namespace TeamsPolicyBot.Storage;

/// <summary>The activities of the last ten minutes, so that one delivered again, perhaps to another instance, is answered once.</summary>
internal sealed class RecentActivityStore(Database database, TimeProvider time)
{
    /// <summary>How long an activity is remembered.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private long Forgotten => (time.GetUtcNow() - Window).ToUnixTimeMilliseconds();

    /// <summary>Remembers the activity; false when it was seen within the <see cref="Window"/>.</summary>
    public Task<bool> TryAddAsync(string conversationId, string activityId, CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            async transaction => await transaction.Connection!.ExecuteAsync(
                """
                INSERT INTO recent_activities (conversation_id, activity_id, seen_at) VALUES (@conversationId, @activityId, @SeenAt)
                ON CONFLICT (conversation_id, activity_id) DO UPDATE SET seen_at = excluded.seen_at WHERE recent_activities.seen_at <= @Forgotten
                """,
                new { conversationId, activityId, SeenAt = time.GetUtcNow().ToUnixTimeMilliseconds(), Forgotten },
                transaction) == 1,
            cancellationToken);

    /// <summary>Removes what is older than the <see cref="Window"/>; returns how many.</summary>
    public Task<int> SweepAsync(CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            transaction => transaction.Connection!.ExecuteAsync("DELETE FROM recent_activities WHERE seen_at <= @Forgotten", new { Forgotten }, transaction),
            cancellationToken);
}
