using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Telemetry;

namespace TeamsPolicyBot.Conversations.Gate;

/// <summary>Measures every turn: its type, its channel, how long it took and whether it failed.</summary>
internal sealed class TelemetryMiddleware(TimeProvider time) : IMiddleware
{
    private static readonly HashSet<string> Types =
    [
        ActivityTypes.Message, ActivityTypes.Invoke, ActivityTypes.ConversationUpdate, ActivityTypes.InstallationUpdate,
        ActivityTypes.Event, ActivityTypes.MessageUpdate, ActivityTypes.MessageDelete,
    ];

    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        // Tags come from a short list: a sender must not be able to make up series.
        var type = turnContext.Activity.Type is { } known && Types.Contains(known) ? known : "other";
        var channel = turnContext.Activity.ChannelId == Channels.Msteams ? Channels.Msteams : "other";
        var began = time.GetTimestamp();
        var outcome = BotTelemetry.Outcomes.Error;
        using var span = BotTelemetry.BeginTurn(type, channel);
        try
        {
            await next(cancellationToken);
            outcome = BotTelemetry.Outcomes.Well;
        }
        finally
        {
            BotTelemetry.TurnEnded(span, type, channel, outcome, time.GetElapsedTime(began));
        }
    }
}
