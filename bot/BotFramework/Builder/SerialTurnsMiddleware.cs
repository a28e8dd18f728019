using TeamsPolicyBot.BotFramework.Schema;

namespace TeamsPolicyBot.BotFramework.Builder;

/// <summary>
/// Lets the turns of one conversation run one after the other, so that a second message never works with the state before the first.
/// A bot must not wait within a turn for a proactive turn of the same conversation: it would wait for itself.
/// </summary>
internal sealed class SerialTurnsMiddleware(IConversationLock turns) : IMiddleware
{
    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        if (activity.OnlyLooks())
        {
            await next(cancellationToken);
            return;
        }

        await using var turn = await turns.AcquireAsync($"{activity.ChannelId}/{activity.Conversation?.Id}", cancellationToken);
        await next(cancellationToken);
    }
}
