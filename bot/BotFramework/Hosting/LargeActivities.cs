using System.Threading.RateLimiting;

namespace TeamsPolicyBot.BotFramework.Hosting;

/// <summary>
/// The turns of large activities wait for each other, so that many at once leave the processor to everybody's short questions:
/// what reading costs grows with the length. A message of Teams is one to three KB.
/// </summary>
/// <param name="atOnce">How many turns of large activities run at the same moment.</param>
/// <param name="waiting">How many wait for theirs; the next is told to come again.</param>
internal sealed class LargeActivities(int atOnce, int waiting) : IDisposable
{
    /// <summary>8 KB: longer than what people type, shorter than what is worth sending to hold others up.</summary>
    public const int FromBytes = 8 * 1024;

    private readonly ConcurrencyLimiter _limiter = new(new()
    {
        PermitLimit = atOnce,
        QueueLimit = waiting,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    /// <summary>
    /// Waits until there is room for the turn of an activity. Called after the token was looked at: nobody unknown fills the queue.
    /// </summary>
    /// <param name="bytes">Of its body.</param>
    /// <returns>To be disposed of after the turn; not acquired where too many wait already. Null where the activity is not large.</returns>
    public async ValueTask<RateLimitLease?> EnterAsync(int bytes, CancellationToken cancellationToken) =>
        bytes < FromBytes ? null : await _limiter.AcquireAsync(1, cancellationToken);

    public void Dispose() => _limiter.Dispose();
}
