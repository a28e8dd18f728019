using System.Net;
using TeamsPolicyBot.BotFramework.Connector;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Cases.Store;
using TeamsPolicyBot.Delivery.Graph;
using TeamsPolicyBot.Storage;

namespace TeamsPolicyBot.Delivery;

/// <summary>Sends a message of the outbox through the connector, to wherever its recipient's conversation is now. The service URL is checked again by the client.</summary>
internal sealed class ConnectorOutboxSender(
    IConnectorClientFactory connectors, ConversationReferenceStore people, CommsDeskStore desks, OutboxStore outbox, ManagerInstall install) : IOutboxSender
{
    /// <inheritdoc/>
    public async Task<SendOutcome> SendAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        if (await FindAsync(Lane.Parse(message.Lane), cancellationToken) is not { } to)
        {
            return await install.BringAsync(message, cancellationToken);
        }

        try
        {
            return new SendOutcome.Delivered(await SendAsync(message, to, cancellationToken));
        }
        catch (ErrorResponseException exception) when (exception.IsTransient || exception.StatusCode is HttpStatusCode.InternalServerError or HttpStatusCode.Unauthorized)
        {
            return new SendOutcome.Failed(exception.Message, exception.RetryAfter);
        }
        catch (ErrorResponseException exception)
        {
            if (exception.IsConversationGone)
            {
                await people.DeactivateAsync(to.ConversationId, cancellationToken);
            }

            return new SendOutcome.Refused(exception.Message);
        }
    }

    private async Task<SentCard?> SendAsync(OutboxMessage message, Destination to, CancellationToken cancellationToken)
    {
        var conversations = connectors.CreateConnectorClient(to.ServiceUrl).Conversations;
        var activity = ProtocolJsonSerializer.Deserialize<Activity>(message.Body)!.ApplyConversationReference(to.Reference);
        if (message.IsUpdate && await outbox.FindCardAsync(message.Card, cancellationToken) is { } card && card.ConversationId == to.ConversationId)
        {
            try
            {
                await conversations.UpdateActivityAsync(card.ConversationId, card.ActivityId, activity, cancellationToken);
                return card;
            }
            catch (ErrorResponseException exception) when (exception.StatusCode == HttpStatusCode.NotFound && !exception.IsConversationGone)
            {
                // The message is gone, deleted perhaps: the card is sent anew below.
            }
        }

        var sent = await conversations.SendToConversationAsync(to.ConversationId, activity, cancellationToken);
        return sent.Id is null ? null : new SentCard(to.ConversationId, sent.Id);
    }

    private async Task<Destination?> FindAsync(Lane lane, CancellationToken cancellationToken)
    {
        if (lane.Person is { } person && await people.FindAsync(person.Tenant, person.ObjectId, cancellationToken) is { } chat)
        {
            var user = new ChannelAccount { Id = chat.UserId, AadObjectId = chat.ObjectId };
            return new Destination(chat.ConversationId, chat.ServiceUrl, chat.BotId, chat.Tenant, ConversationTypes.Personal, user);
        }

        return lane.Organisation is { } organisation && await desks.FindAsync(organisation, cancellationToken) is { } desk
            ? new Destination(desk.ConversationId, desk.ServiceUrl, desk.BotId, desk.Tenant, ConversationTypes.Channel, null)
            : null;
    }

    private sealed record Destination(string ConversationId, string ServiceUrl, string BotId, string Tenant, string Type, ChannelAccount? User)
    {
        public ConversationReference Reference => new()
        {
            ServiceUrl = ServiceUrl,
            ChannelId = Channels.Msteams,
            Bot = new ChannelAccount { Id = BotId },
            User = User,
            Conversation = new ConversationAccount { Id = ConversationId, ConversationType = Type, TenantId = Tenant, IsGroup = User is null },
        };
    }
}
