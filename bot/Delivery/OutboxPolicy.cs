using TeamsPolicyBot.Cases.Store;
using TeamsPolicyBot.Storage;

namespace TeamsPolicyBot.Delivery;

/// <summary>What became of an attempt to send.</summary>
internal abstract record SendOutcome
{
    /// <summary>It arrived.</summary>
    /// <param name="Sent">Where it is; null where the channel named no id.</param>
    public sealed record Delivered(SentCard? Sent) : SendOutcome;

    /// <summary>It may arrive later.</summary>
    /// <param name="RetryAfter">How long the channel asks to wait.</param>
    /// <param name="Error">Operation, status and code: nothing of the content.</param>
    public sealed record Failed(string Error, TimeSpan? RetryAfter = null) : SendOutcome;

    /// <summary>It will never arrive: there is no such conversation, or the message is refused.</summary>
    public sealed record Refused(string Error) : SendOutcome;
}

/// <summary>When a message is tried again.</summary>
internal static class OutboxPolicy
{
    /// <summary>A message that could not be delivered for so long is given up, loudly.</summary>
    public static readonly TimeSpan GiveUpAfter = TimeSpan.FromHours(24);

    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestOwnWait = TimeSpan.FromMinutes(5);

    /// <summary>The wait before the next attempt: doubled each time, never shorter than the channel asks, never longer than ten minutes.</summary>
    /// <param name="attempts">How often it was tried, this time included.</param>
    /// <param name="jitter">0 to 1: spreads the attempts of many messages over a quarter of the wait.</param>
    public static TimeSpan Wait(int attempts, TimeSpan? retryAfter, double jitter)
    {
        var doubled = FirstWait * Math.Pow(2, Math.Min(attempts - 1, 20));
        var own = (doubled < LongestOwnWait ? doubled : LongestOwnWait) * (1 + (jitter / 4));
        var asked = retryAfter is { } wait && wait > own ? wait : own;
        return asked < OutboxStore.LongestWait ? asked : OutboxStore.LongestWait;
    }

    /// <summary>Whether it is time to give up. A clock that was set forward does not give up a message that was hardly tried.</summary>
    public static bool IsHopeless(OutboxMessage message, DateTimeOffset now) => message.Attempts >= 10 && now - message.CreatedAt > GiveUpAfter;
}
