using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Cases.Store;

namespace TeamsPolicyBot.Delivery;

/// <summary>What is done with a message after an attempt to send it.</summary>
internal abstract record OutboxStep
{
    public sealed record Done(SentCard? Sent) : OutboxStep;

    public sealed record Retry(TimeSpan Wait, string Error, bool IsFault = false, bool IsGone = false) : OutboxStep;

    /// <summary>Until the recipient can be reached again.</summary>
    /// <param name="GoneConversation">The conversation that is no more; null where it is not to blame.</param>
    public sealed record GiveUp(string Error, string? GoneConversation = null) : OutboxStep;

    /// <summary>Until an administrator has looked at it.</summary>
    public sealed record SetAside(string Error) : OutboxStep;

    public sealed record Drop : OutboxStep;
}

/// <summary>When a message is tried again, and when it is not.</summary>
internal static class OutboxPolicy
{
    /// <summary>A message that could not be delivered for so long is given up, loudly.</summary>
    public static readonly TimeSpan GiveUpAfter = TimeSpan.FromHours(24);

    /// <summary>
    /// A conversation that is said not to exist for so long is believed gone: the same answer also comes now and then for one that does.
    /// </summary>
    public static readonly TimeSpan GoneAfter = TimeSpan.FromMinutes(5);

    private const int FewestAttempts = 10;
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestOwnWait = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestWaitIfGone = TimeSpan.FromMinutes(1);

    /// <param name="jitter">0 to 1, see <see cref="Wait"/>.</param>
    public static OutboxStep After(OutboxMessage message, SendOutcome outcome, DateTimeOffset now, double jitter) => outcome switch
    {
        SendOutcome.Delivered delivered => new OutboxStep.Done(delivered.Sent),
        SendOutcome.Unwanted => new OutboxStep.Drop(),
        SendOutcome.Refused refused => new OutboxStep.GiveUp(refused.Error),
        SendOutcome.Faulted faulted => message.Faults + 1 < FaultPolicy.MostFaults
            ? new OutboxStep.Retry(Wait(message.Faults + 1, null, jitter), faulted.Error, IsFault: true)
            : new OutboxStep.SetAside(faulted.Error),
        SendOutcome.Gone gone => gone.IsCertain || now - message.GoneSince >= GoneAfter
            ? new OutboxStep.GiveUp(gone.Error, gone.ConversationId)
            : new OutboxStep.Retry(Shorter(Wait(message.Attempts + 1, null, jitter), LongestWaitIfGone), gone.Error, IsGone: true),
        SendOutcome.Failed failed => IsHopeless(message, now)
            ? new OutboxStep.GiveUp(failed.Error)
            : new OutboxStep.Retry(Wait(message.Attempts + 1, failed.RetryAfter, jitter), failed.Error),
        _ => throw new ArgumentException($"Nothing follows from {outcome.GetType().Name}.", nameof(outcome)),
    };

    /// <summary>
    /// The wait before the next attempt: doubled each time, never shorter than the channel asks, never longer than ten minutes.
    /// </summary>
    /// <param name="attempts">How often it was tried, this time included.</param>
    /// <param name="jitter">0 to 1: spreads the attempts of many messages over a quarter of the wait.</param>
    public static TimeSpan Wait(int attempts, TimeSpan? retryAfter, double jitter)
    {
        var doubled = FirstWait * Math.Pow(2, Math.Min(attempts - 1, 20));
        var own = Shorter(doubled, LongestOwnWait) * (1 + (jitter / 4));
        var asked = retryAfter is { } wait && wait > own ? wait : own;
        return Shorter(asked, OutboxStore.LongestWait);
    }

    /// <summary>Whether it is time to give up. A clock that was set forward does not give up a message that was hardly tried.</summary>
    private static bool IsHopeless(OutboxMessage message, DateTimeOffset now) =>
        message.Attempts >= FewestAttempts && now - message.CreatedAt > GiveUpAfter;

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
