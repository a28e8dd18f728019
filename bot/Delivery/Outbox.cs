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
/// instances share the work. What cannot be delivered is given up loudly, see <see cref="CaseWatch"/>.
/// </summary>
internal sealed partial class Outbox(
    OutboxStore store, IOutboxSender sender, CaseWatch watch, OutboxSignal signal, TimeProvider time, Random random, ILogger<Outbox> logger)
{
    /// <summary>How many messages this instance has in hand at once.</summary>
    public const int Batch = 20;

    /// <summary>How often it looks for work nobody woke it for.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    /// <summary>A send that takes longer is tried again; well below the lease, so that no other instance sends it too.</summary>
    private static readonly TimeSpan SendTimeout = TimeSpan.FromSeconds(20);

    /// <summary>Sends until it is stopped. A database that cannot be reached is waited for.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await SendDueAsync(stopping);
            }
            catch (StorageException exception)
            {
                LogStorage(logger, exception.Fault);
            }

            await signal.WaitAsync(Interval, time, stopping);
        }
    }

    /// <summary>Sends everything that is due now, lane by lane; returns how many messages were tried.</summary>
    public async Task<int> SendDueAsync(CancellationToken cancellationToken = default)
    {
        var tried = 0;
        while (await store.ClaimAsync(Batch, cancellationToken) is { Count: > 0 } messages)
        {
            await Task.WhenAll(messages.Select(message => SendAsync(message, cancellationToken)));
            tried += messages.Count;
        }

        return tried;
    }

    private async Task SendAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        switch (await TrySendAsync(message, cancellationToken))
        {
            case SendOutcome.Delivered delivered:
                await store.DeliveredAsync(message, delivered.Sent, cancellationToken);
                break;
            case SendOutcome.Failed failed when !OutboxPolicy.IsHopeless(message, time.GetUtcNow()):
                var wait = OutboxPolicy.Wait(message.Attempts + 1, failed.RetryAfter, NextJitter());
                LogRetry(logger, message.Id, message.Reference, failed.Error, wait.TotalSeconds);
                await store.RetryAsync(message, time.GetUtcNow() + wait, failed.Error, cancellationToken);
                break;
            case var lost:
                var error = lost is SendOutcome.Refused refused ? refused.Error : "hopeless";
                LogGivenUp(logger, message.Id, message.Reference, error);
                // The case first: if this instance dies in between, the message is given up once more and the case left alone.
                await watch.OnGivenUpAsync(message, cancellationToken);
                await store.GiveUpAsync(message, error, cancellationToken);
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

    [LoggerMessage(Level = LogLevel.Information, Message = "Message {Id} of case {Reference} was not delivered ({Error}); next attempt in {Seconds} s")]
    private static partial void LogRetry(ILogger logger, long id, string reference, string error, double seconds);

    [LoggerMessage(Level = LogLevel.Error, Message = "Message {Id} of case {Reference} is given up ({Error})")]
    private static partial void LogGivenUp(ILogger logger, long id, string reference, string error);
}
