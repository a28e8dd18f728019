using System.Net;
using Microsoft.Extensions.Logging;
using TeamsPolicyBot.BotFramework.Connector;
using TeamsPolicyBot.BotFramework.Schema;

namespace TeamsPolicyBot.BotFramework.Hosting;

/// <summary>
/// Messages of turns that the connector is too busy for and asks to bring back later, longer than a turn lasts. They are sent then,
/// in order of each conversation. They live in memory only: whoever asked a bot that was stopped meanwhile asks again.
/// </summary>
internal sealed partial class DeferredReplies(IConnectorClientFactory connectors, TimeProvider time, ILogger<DeferredReplies> logger)
{
    /// <summary>Later than this an answer helps nobody.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    /// <summary>Where the connector does not say how long.</summary>
    public static readonly TimeSpan UsualWait = TimeSpan.FromSeconds(30);

    /// <summary>Of all conversations; a connector that is busy for more is out of order.</summary>
    private const int Most = 500;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Queue<Activity>> _waiting = [];

    /// <summary>Whether something waits to be sent to the conversation: what is said next has to go behind it.</summary>
    public bool HasWaiting(string conversationId)
    {
        lock (_gate)
        {
            return _waiting.ContainsKey(conversationId);
        }
    }

    /// <summary>
    /// Takes a message to be sent later; false where that would be too late, where too many wait, and for anything but a message.
    /// </summary>
    /// <param name="wait">How long the connector asks to wait.</param>
    public bool TryAdd(string? serviceUrl, string conversationId, Activity activity, TimeSpan wait)
    {
        if (activity.Type != ActivityTypes.Message || wait > LongestWait)
        {
            return false;
        }

        lock (_gate)
        {
            if (_waiting.Values.Sum(queue => queue.Count) >= Most)
            {
                return false;
            }

            if (_waiting.TryGetValue(conversationId, out var queue))
            {
                queue.Enqueue(activity);
                return true;
            }

            _waiting[conversationId] = new Queue<Activity>([activity]);
        }

        LogDeferred(logger, wait.TotalSeconds);
        _ = SendLaterAsync(serviceUrl, conversationId, wait);
        return true;
    }

    private async Task SendLaterAsync(string? serviceUrl, string conversationId, TimeSpan wait)
    {
        try
        {
            var end = time.GetUtcNow() + LongestWait;
            do
            {
                // The connector named this wait; it passes by the injected clock.
                await Task.Delay(wait, time);
                wait = await SendNextAsync(serviceUrl, conversationId);
            }
            while (HasWaiting(conversationId) && time.GetUtcNow() + wait <= end);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            LogLost(logger, exception);
        }
        finally
        {
            lock (_gate)
            {
                _waiting.Remove(conversationId);
            }
        }
    }

    /// <summary>Sends the first one that waits; returns how long to wait before the next try.</summary>
    private async Task<TimeSpan> SendNextAsync(string? serviceUrl, string conversationId)
    {
        Activity first;
        lock (_gate)
        {
            first = _waiting[conversationId].Peek();
        }

        try
        {
            await connectors.CreateConnectorClient(serviceUrl).Conversations.SendToConversationAsync(conversationId, first);
        }
        catch (ErrorResponseException exception) when (exception.StatusCode == HttpStatusCode.TooManyRequests)
        {
            return exception.RetryAfter ?? UsualWait;
        }

        lock (_gate)
        {
            _waiting[conversationId].Dequeue();
            if (_waiting[conversationId].Count == 0)
            {
                _waiting.Remove(conversationId);
            }
        }

        return TimeSpan.Zero;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The connector asks to wait for {Seconds} s; the reply is sent then")]
    private static partial void LogDeferred(ILogger logger, double seconds);

    [LoggerMessage(Level = LogLevel.Error, Message = "A reply that had to wait could not be sent")]
    private static partial void LogLost(ILogger logger, Exception exception);
}
