using Dapper;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Import.Source;

namespace TeamsPolicyBot.Storage;

/// <summary>Where a person can be written to: his or her personal chat with the bot.</summary>
/// <param name="ObjectId">The person's Entra object id.</param>
/// <param name="UserId">The person's id on the channel, <c>29:...</c>.</param>
/// <param name="Locale">The language of the person's Teams, as it was last seen; null where it was never said.</param>
internal sealed record PersonalConversation(
    string Tenant,
    string ObjectId,
    string ConversationId,
    string ServiceUrl,
    string UserId,
    string? UserName,
    string BotId,
    string? Locale = null)
{
    /// <summary>The chat that an activity came from; null on another channel than Teams, where nobody vouches for who that is.</summary>
    public static PersonalConversation? Of(Activity activity, string tenant, string objectId, string? name) =>
        activity.ChannelId == Channels.Msteams
            ? new(
                tenant,
                objectId,
                activity.Conversation?.Id ?? "",
                activity.ServiceUrl ?? "",
                activity.From?.Id ?? "",
                name,
                activity.Recipient?.Id ?? "",
                activity.Locale)
            : null;

    /// <summary>The reference by which a turn can be begun there.</summary>
    public ConversationReference ToReference() => new()
    {
        ServiceUrl = ServiceUrl,
        ChannelId = Channels.Msteams,
        Bot = new ChannelAccount { Id = BotId },
        User = new ChannelAccount { Id = UserId, Name = UserName, AadObjectId = ObjectId },
        Conversation = new ConversationAccount { Id = ConversationId, ConversationType = ConversationTypes.Personal, TenantId = Tenant },
    };
}

/// <summary>
/// The personal chats with the bot, by tenant and person. One that the bot was removed from is inactive until the person writes again.
/// </summary>
internal sealed class ConversationReferenceStore(Database database, TimeProvider time)
{
    /// <summary>In milliseconds.</summary>
    private const string Day = "86400000";

    private const string Columns = "tenant, object_id, conversation_id, service_url, user_id, user_name, bot_id, locale";

    /// <summary>
    /// Remembers the chat, and that it is in use, with the turn's own write. A name that is known stays where none comes. When it was last
    /// used is kept to the day.
    /// </summary>
    public Task SaveAsync(PersonalConversation conversation, CancellationToken cancellationToken = default) =>
        database.WriteWithTurnAsync(
            new WriteStatement(
                $"""
                INSERT INTO conversation_references ({Columns}, active, seen_at)
                VALUES (@tenant, @objectId, @conversationId, @serviceUrl, @userId, @userName, @botId, @locale, 1, @seenAt)
                ON CONFLICT (tenant, object_id) DO UPDATE SET
                    conversation_id = excluded.conversation_id, service_url = excluded.service_url, user_id = excluded.user_id,
                    user_name = COALESCE(excluded.user_name, conversation_references.user_name), bot_id = excluded.bot_id,
                    locale = COALESCE(excluded.locale, conversation_references.locale), active = 1, seen_at = excluded.seen_at
                WHERE conversation_references.active = 0
                    OR conversation_references.seen_at NOT BETWEEN excluded.seen_at - {Day} AND excluded.seen_at
                    OR conversation_references.conversation_id <> excluded.conversation_id
                    OR conversation_references.service_url <> excluded.service_url
                    OR conversation_references.user_id <> excluded.user_id
                    OR conversation_references.bot_id <> excluded.bot_id
                    OR COALESCE(excluded.user_name, conversation_references.user_name, '') <> COALESCE(conversation_references.user_name, '')
                    OR COALESCE(excluded.locale, conversation_references.locale, '') <> COALESCE(conversation_references.locale, '')
                """,
                ("tenant", conversation.Tenant),
                ("objectId", conversation.ObjectId),
                ("conversationId", conversation.ConversationId),
                ("serviceUrl", conversation.ServiceUrl),
                ("userId", conversation.UserId),
                ("userName", string.IsNullOrWhiteSpace(conversation.UserName) ? null : conversation.UserName),
                ("botId", conversation.BotId),
                ("locale", conversation.Locale),
                ("seenAt", time.GetUtcNow().ToUnixTimeMilliseconds())),
            cancellationToken);

    /// <summary>The person's chat, or null when the person cannot be reached: never met, or the bot was removed.</summary>
    public Task<PersonalConversation?> FindAsync(string tenant, string objectId, CancellationToken cancellationToken = default) =>
        database.ReadAsync(
            connection => connection.QuerySingleOrDefaultAsync<PersonalConversation?>(
                $"SELECT {Columns} FROM conversation_references WHERE tenant = @tenant AND object_id = @objectId AND active = 1",
                new { tenant, objectId }),
            cancellationToken);

    /// <summary>Marks a chat that answers 403, or that the bot was removed from.</summary>
    public Task DeactivateAsync(string conversationId, CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            transaction =>
                transaction.Connection!.ExecuteAsync(
                    "UPDATE conversation_references SET active = 0 WHERE conversation_id = @conversationId", new { conversationId },
                    transaction),
            cancellationToken
        );

    /// <summary>Removes everything known of where a person can be reached.</summary>
    public Task ForgetAsync(string tenant, string objectId, CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            transaction =>
                transaction.Connection!.ExecuteAsync(
                    "DELETE FROM conversation_references WHERE tenant = @tenant AND object_id = @objectId", new { tenant, objectId },
                    transaction),
            cancellationToken
        );
}
