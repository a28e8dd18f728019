using System.Net;
using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Connector;
using TeamsPolicyBot.BotFramework.Schema;

namespace TeamsPolicyBot.BotFramework.Hosting;

/// <summary>The adapter between turns and the Bot Connector: what a turn sends goes to the service URL of the activity it sends.</summary>
/// <remarks>The activities it is given must have passed the endpoint's authentication, or be made from references that came from
/// such.</remarks>
internal sealed class CloudAdapter(IConnectorClientFactory connectors, DeferredReplies deferred) : BotAdapter
{
    /// <inheritdoc/>
    public override Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken = default) =>
        ConversationsOf(turnContext)
            .UpdateActivityAsync(ConversationIdOf(activity.Conversation), IdOf(activity.Id), activity, cancellationToken);

    /// <inheritdoc/>
    public override Task DeleteActivityAsync(
        ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken = default) =>
        ConversationsOf(turnContext)
            .DeleteActivityAsync(ConversationIdOf(reference.Conversation), IdOf(reference.ActivityId), cancellationToken);

    /// <inheritdoc/>
    /// <remarks>A message that the connector is too busy for is sent when it says; its id is not known then.</remarks>
    protected override async Task<ResourceResponse> SendToChannelAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        var conversations = ConversationsOf(turnContext);
        var conversationId = ConversationIdOf(activity.Conversation);
        var serviceUrl = turnContext.Activity.ServiceUrl;
        if (deferred.HasWaiting(conversationId) && deferred.TryAdd(serviceUrl, conversationId, activity, TimeSpan.Zero))
        {
            return new ResourceResponse();
        }

        try
        {
            return string.IsNullOrEmpty(activity.ReplyToId)
                ? await conversations.SendToConversationAsync(conversationId, activity, cancellationToken)
                : await conversations.ReplyToActivityAsync(conversationId, activity.ReplyToId, activity, cancellationToken);
        }
        catch (ErrorResponseException exception) when (exception.StatusCode == HttpStatusCode.TooManyRequests
            && deferred.TryAdd(serviceUrl, conversationId, activity, exception.RetryAfter ?? DeferredReplies.UsualWait))
        {
            return new ResourceResponse();
        }
    }

    /// <summary>Makes the turn's connector client on first use: a turn that sends nothing needs no usable service URL.</summary>
    private IConversations ConversationsOf(ITurnContext turnContext)
    {
        if (turnContext.TurnState.Get<IConnectorClient>() is not { } client)
        {
            client = connectors.CreateConnectorClient(turnContext.Activity.ServiceUrl);
            turnContext.TurnState.Add(client);
        }

        return client.Conversations;
    }

    private static string ConversationIdOf(ConversationAccount? conversation) =>
        conversation?.Id ?? throw new InvalidOperationException("The activity names no conversation.");

    private static string IdOf(string? id) => id ?? throw new InvalidOperationException("The activity has no id.");
}
