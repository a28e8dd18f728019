using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Schema;

namespace TeamsPolicyBot.Conversations.Gate;

/// <summary>No turn runs for another channel than those that are accepted, whatever let its activity in.</summary>
internal sealed class AcceptedChannelsMiddleware(AcceptedChannels channels) : IMiddleware
{
    /// <inheritdoc/>
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default) =>
        channels.Accept(turnContext.Activity.ChannelId) ? next(cancellationToken) : Task.CompletedTask;
}
