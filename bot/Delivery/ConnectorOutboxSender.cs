using System.Net;
using TeamsPolicyBot.BotFramework.Connector;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Cases.Store;
using TeamsPolicyBot.Delivery.Graph;
using TeamsPolicyBot.Storage;

namespace TeamsPolicyBot.Delivery;

/// <summary>
/// Sends a message of the outbox through the connector, to wherever its recipient's conversation is now. The service URL is checked again
/// by the client.
/// </summary>
internal sealed class ConnectorOutboxSender(
    IConnectorClientFactory connectors,
    ConversationReferenceStore people,
    CommsDeskStore desks,
    CaseStore cases,
    OutboxStore outbox,
    NoticeRenderer renderer,
    ManagerInstall install) : IOutboxSender
{
    /// <summary>An update that fails so often without a reason is made a new message.</summary>
    private const int MostUpdates = 3;

    /// <inheritdoc/>
    /// <exception cref="UnreadableCaseException">The case's events do not add up to one.</exception>
    public async Task<SendOutcome> SendAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        var card = message.Card.Length > 0 ? await outbox.FindCardAsync(message.Card, cancellationToken) : null;
        var @case = message.Kind is null ? null : await cases.FindAsync(message.Reference, cancellationToken);
        if (message.ToNotice() is { } notice && (@case is null || !CaseNotices.IsWanted(notice, @case, card is not null)))
        {
            return new SendOutcome.Unwanted();
        }

        if (await FindAsync(Lane.Parse(message.Lane), cancellationToken) is not { } to)
        {
            return await install.BringAsync(message, cancellationToken);
        }

        try
        {
            return new SendOutcome.Delivered(await SendAsync(message, @case, card, to, cancellationToken));
        }
        catch (ErrorResponseException exception)
        {
            return OutcomeOf(exception, to.ConversationId);
        }
    }

    /// <summary>
    /// What a refusal means: a 403 without a known reason, a 404 and a 500 are given by the channel now and then for no reason at all.
    /// </summary>
    internal static SendOutcome OutcomeOf(ErrorResponseException exception, string conversationId) =>
        exception switch
        {
            { IsConversationGone: true } => new SendOutcome.Gone(exception.Message, conversationId, IsCertain: true),
            { StatusCode: HttpStatusCode.NotFound } => new SendOutcome.Gone(exception.Message, conversationId, IsCertain: false),
            { IsTransient: true }
            or { StatusCode: HttpStatusCode.InternalServerError or HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden } =>
                new SendOutcome.Failed(exception.Message, exception.RetryAfter),
            _ => new SendOutcome.Refused(exception.Message),
        };

    /// <summary>Whether an update is refused for good, although a new message may be taken.</summary>
    /// <param name="attempts">How often it was tried before.</param>
    internal static bool IsUpdateRefused(ErrorResponseException exception, int attempts) => exception switch
    {
        { IsConversationGone: true } or { Code: ErrorCodes.ConversationNotFound } => false,
        { StatusCode: HttpStatusCode.InternalServerError } => attempts >= MostUpdates,
        { IsTransient: true } or { StatusCode: HttpStatusCode.Unauthorized } => false,
        _ => true,
    };

    private async Task<SentCard?> SendAsync(
        OutboxMessage message, Case? @case, SentCard? card, Destination to, CancellationToken cancellationToken)
    {
        var conversations = connectors.CreateConnectorClient(to.ServiceUrl).Conversations;
        var isRefused = false;
        if (message.IsUpdate && card?.ConversationId == to.ConversationId)
        {
            try
            {
                await conversations.UpdateActivityAsync(
                    card.ConversationId, card.ActivityId, Activity(message, @case, to, isAnew: false), cancellationToken);
                return card;
            }
            catch (ErrorResponseException exception) when (IsUpdateRefused(exception, message.Attempts))
            {
                isRefused = true;
            }
        }

        var sent = await conversations.SendToConversationAsync(
            to.ConversationId, Activity(message, @case, to, isAnew: isRefused), cancellationToken);
        return sent.Id is null ? null : new SentCard(to.ConversationId, sent.Id);
    }

    private Activity Activity(OutboxMessage message, Case? @case, Destination to, bool isAnew)
    {
        var activity = message.ToNotice() is { } notice
            ? renderer.Render(notice, @case!, message.Version, to.Locale, isAnew)
            : ProtocolJsonSerializer.Deserialize<Activity>(message.Body!)!;
        return activity.ApplyConversationReference(to.Reference);
    }

    private async Task<Destination?> FindAsync(Lane lane, CancellationToken cancellationToken)
    {
        if (lane.Person is { } person && await people.FindAsync(person.Tenant, person.ObjectId, cancellationToken) is { } chat)
        {
            var user = new ChannelAccount { Id = chat.UserId, AadObjectId = chat.ObjectId };
            return new Destination(
                chat.ConversationId, chat.ServiceUrl, chat.BotId, chat.Tenant, ConversationTypes.Personal, user, chat.Locale);
        }

        return lane.Organisation is { } organisation && await desks.FindAsync(organisation, cancellationToken) is { } desk
            ? new Destination(desk.ConversationId, desk.ServiceUrl, desk.BotId, desk.Tenant, ConversationTypes.Channel, null, null)
            : null;
    }

    private sealed record Destination(
        string ConversationId, string ServiceUrl, string BotId, string Tenant, string Type, ChannelAccount? User, string? Locale)
    {
        public ConversationReference Reference =>
            new()
            {
                ServiceUrl = ServiceUrl,
                ChannelId = Channels.Msteams,
                Bot = new ChannelAccount { Id = BotId },
                User = User,
                Conversation = new ConversationAccount
                {
                    Id = ConversationId,
                    ConversationType = Type,
                    TenantId = Tenant,
                    IsGroup = User is null,
                },
            };
    }
}
