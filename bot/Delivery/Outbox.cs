using Microsoft.Extensions.Logging;
using TeamsPolicyBot.Cases.Handling;
using TeamsPolicyBot.Cases.Store;
using TeamsPolicyBot.Storage;

namespace TeamsPolicyBot.Delivery;

/// <summary>Sends one message. The connector is behind it; tests put something worse there.</summary>
internal interface IOutboxSender
{
    Task<SendOutcome> SendAsync(OutboxMessage message, CancellationToken cancellationToken);
}

/// <summary>
/// Sends what was promised: at start, when woken, and on a timer. At least once, in order of each recipient; several
/// instances share the work. What cannot be delivered is given up loudly, see <see cref="CaseWatch"/>, and sent once its
/// recipient can be reached again. Whatever a message does, its fault is its own: the others go on.
/// </summary>
internal sealed partial class Outbox(
    OutboxStore store, IOutboxSender sender, CaseWatch watch, ConversationReferenceStore people, OutboxSignal signal, TimeProvider time,
    Random random, ILogger<Outbox> logger)
{
    /// <summary>How many messages this instance has in hand at once.</summary>
    public const int Batch = 20;

    /// <summary>How often it looks for work nobody woke it for.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    /// <summary>
    /// A send that takes longer is tried again: longer than the client waits for a slow connector, shorter than the lease, so that no other
    /// instance sends it too.
    /// </summary>
    internal static readonly TimeSpan SendTimeout = TimeSpan.FromSeconds(45);

    /// <summary>Sends until it is stopped. A database that cannot be reached is waited for.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        var inHand = new List<Task>();
        var woken = signal.WaitAsync(Interval, time, stopping);
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                while (await TakeAsync(inHand, stopping) > 0)
                {
                }
            }
            catch (StorageException exception)
            {
                LogStorage(logger, exception.Fault);
            }

            await Task.WhenAny(inHand.Append(woken));
            if (woken.IsCompleted)
            {
                await woken;
                woken = signal.WaitAsync(Interval, time, stopping);
            }
        }
    }

    /// <summary>Sends everything that is due now, lane by lane; returns how many messages were tried.</summary>
    public async Task<int> SendDueAsync(CancellationToken cancellationToken = default)
    {
        var tried = 0;
        var inHand = new List<Task>();
        int taken;
        do
        {
            taken = await TakeAsync(inHand, cancellationToken);
            tried += taken;
            if (taken == 0 && inHand.Count > 0)
            {
                await Task.WhenAny(inHand);
            }
        }
        while (taken > 0 || inHand.Count > 0);
        return tried;
    }

    /// <summary>
    /// Takes as many due messages in hand as hands are free; returns how many. One that hangs keeps one hand busy, and no other.
    /// </summary>
    private async Task<int> TakeAsync(List<Task> inHand, CancellationToken cancellationToken)
    {
        var done = inHand.Where(each => each.IsCompleted).ToList();
        inHand.RemoveAll(done.Contains);
        await Task.WhenAll(done);
        var claimed = inHand.Count < Batch ? await store.ClaimAsync(Batch - inHand.Count, cancellationToken) : [];
        inHand.AddRange(claimed.Select(message => SendAsync(message, cancellationToken)));
        return claimed.Count;
    }

    private async Task SendAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        switch (OutboxPolicy.After(message, await TrySendAsync(message, cancellationToken), now, NextJitter()))
        {
            case OutboxStep.Done done:
                await FollowAsync(message, () => watch.OnDeliveredAsync(message, cancellationToken));
                await store.DeliveredAsync(message, done.Sent, cancellationToken);
                break;
            case OutboxStep.Drop:
                await store.DropAsync(message, cancellationToken);
                break;
            case OutboxStep.Retry retry:
                LogRetry(logger, message.Id, message.Reference, retry.Error, retry.Wait.TotalSeconds);
                await store.RetryAsync(message, now + retry.Wait, retry.Error, retry.IsFault, retry.IsGone, cancellationToken);
                break;
            case OutboxStep.SetAside setAside:
                LogSetAside(logger, message.Id, message.Reference, setAside.Error);
                await store.SetAsideAsync(message, setAside.Error, cancellationToken);
                break;
            case OutboxStep.GiveUp lost:
                LogGivenUp(logger, message.Id, message.Reference, lost.Error);
                if (lost.GoneConversation is { } conversation)
                {
                    await people.DeactivateAsync(conversation, cancellationToken);
                }

                // The case first: if this instance dies in between, the message is given up once more and the case left alone.
                await FollowAsync(message, () => watch.OnGivenUpAsync(message, cancellationToken));
                await store.GiveUpAsync(message, lost.Error, cancellationToken);
                break;
        }
    }

    private async Task<SendOutcome> TrySendAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(SendTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            return await sender.SendAsync(message, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new SendOutcome.Failed("timeout");
        }
        catch (Exception exception) when (exception is not (StorageException or OperationCanceledException or OutOfMemoryException))
        {
            LogFault(logger, exception, message.Id, message.Reference);
            return new SendOutcome.Faulted(exception.GetType().Name);
        }
    }

    /// <summary>What follows for the case must not send the message again: a case that cannot be read is the watch's to tell.</summary>
    private async Task FollowAsync(OutboxMessage message, Func<Task> consequence)
    {
        try
        {
            await consequence();
        }
        catch (Exception exception) when (exception is not (StorageException or OperationCanceledException or OutOfMemoryException))
        {
            LogFault(logger, exception, message.Id, message.Reference);
        }
    }

    private double NextJitter()
    {
        lock (random)
        {
            return random.NextDouble();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The outbox waits for the database: {Fault}")]
    private static partial void LogStorage(ILogger logger, StorageFault fault);

    [LoggerMessage(
        Level = LogLevel.Information, Message = "Message {Id} of case {Reference} was not delivered ({Error}); next attempt in {Seconds} s"
    )]
    private static partial void LogRetry(ILogger logger, long id, string reference, string error, double seconds);

    [LoggerMessage(
        Level = LogLevel.Error, Message = "Message {Id} of case {Reference} is given up ({Error}) until its recipient can be reached again"
    )]
    private static partial void LogGivenUp(ILogger logger, long id, string reference, string error);

    [LoggerMessage(Level = LogLevel.Error, Message = "Message {Id} of case {Reference} is set aside ({Error}); the self-test names it")]
    private static partial void LogSetAside(ILogger logger, long id, string reference, string error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The program failed over message {Id} of case {Reference}")]
    private static partial void LogFault(ILogger logger, Exception exception, long id, string reference);
}
