using TeamsPolicyBot.BotFramework.Schema;

namespace TeamsPolicyBot.BotFramework.Builder;

/// <summary>
/// Shows that the bot is at work when a message takes longer to answer: a first sign after half a second, then every two seconds of
/// silence.
/// Each turn has its own signs, and they end with it however it ends.
/// </summary>
internal sealed class ShowTypingMiddleware(TimeProvider time) : IMiddleware
{
    /// <summary>Silence before the first sign.</summary>
    public static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(500);

    /// <summary>Silence between two signs, and after a message.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromSeconds(2);

    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        if (turnContext.Activity.Type != ActivityTypes.Message || turnContext.Activity.DeliveryMode == DeliveryModes.ExpectReplies)
        {
            await next(cancellationToken);
            return;
        }

        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var silence = new Silence(time);
        turnContext.OnSendActivities((_, _, send) =>
        {
            silence.Broken();
            return send();
        });
        var typing = ShowTypingAsync(turnContext, silence, ended.Token);
        try
        {
            await next(cancellationToken);
        }
        finally
        {
            await ended.CancelAsync();
            await typing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task ShowTypingAsync(ITurnContext turnContext, Silence silence, CancellationToken ended)
    {
        for (var wait = Delay; !ended.IsCancellationRequested; wait = Period)
        {
            await silence.LastsAsync(wait, ended);
            await SendTypingAsync(turnContext, ended);
        }
    }

    // Straight through the adapter: a sign of typing is no answer, and no handler of answers should see it.
    private static Task<ResourceResponse[]> SendTypingAsync(ITurnContext turnContext, CancellationToken ended)
    {
        var typing = new Activity { Type = ActivityTypes.Typing }.ApplyConversationReference(
            turnContext.Activity.GetConversationReference());
        return turnContext.Adapter.SendActivitiesAsync(turnContext, [typing], ended);
    }

    private sealed class Silence(TimeProvider time)
    {
        private long _brokenAt = time.GetTimestamp();
        private bool _broken;

        public void Broken()
        {
            Volatile.Write(ref _brokenAt, time.GetTimestamp());
            Volatile.Write(ref _broken, true);
        }

        public async Task LastsAsync(TimeSpan wait, CancellationToken ended)
        {
            var rest = wait;
            while (rest > TimeSpan.Zero)
            {
                // Dots show only where a turn takes its time: this waits by the injected clock, and ends with the turn.
                await Task.Delay(rest, time, ended);
                rest = (Volatile.Read(ref _broken) ? Period : wait) - time.GetElapsedTime(Volatile.Read(ref _brokenAt));
            }

            Volatile.Write(ref _brokenAt, time.GetTimestamp());
        }
    }
}
