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

/// <summary>The personal chats with the bot, by tenant and person. One that the bot was removed from is inactive until the person writes again.</summary>
internal sealed class ConversationReferenceStore(Database database, TimeProvider time)
{
    private const string Columns = "tenant, object_id, conversation_id, service_url, user_id, user_name, bot_id, locale";

    /// <summary>Remembers the chat, and that it is in use, with the turn's own write. A name that is known stays where none comes.</summary>
    public Task SaveAsync(PersonalConversation conversation, CancellationToken cancellationToken = default) =>
        database.WriteWithTurnAsync(
            transaction => transaction.Connection!.ExecuteAsync(
                $"""
                INSERT INTO conversation_references ({Columns}, active, seen_at)
                VALUES (@Tenant, @ObjectId, @ConversationId, @ServiceUrl, @UserId, @UserName, @BotId, @Locale, 1, @SeenAt)
                ON CONFLICT (tenant, object_id) DO UPDATE SET
                    conversation_id = excluded.conversation_id, service_url = excluded.service_url, user_id = excluded.user_id,
                    user_name = COALESCE(excluded.user_name, conversation_references.user_name), bot_id = excluded.bot_id,
                    locale = COALESCE(excluded.locale, conversation_references.locale), active = 1, seen_at = excluded.seen_at
                """,
                new
                {
                    conversation.Tenant,
                    conversation.ObjectId,
                    conversation.ConversationId,
                    conversation.ServiceUrl,
                    conversation.UserId,
                    UserName = string.IsNullOrWhiteSpace(conversation.UserName) ? null : conversation.UserName,
                    conversation.BotId,
                    conversation.Locale,
                    SeenAt = time.GetUtcNow().ToUnixTimeMilliseconds(),
                },
                transaction),
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
            transaction => transaction.Connection!.ExecuteAsync(
                "UPDATE conversation_references SET active = 0 WHERE conversation_id = @conversationId", new { conversationId }, transaction),
            cancellationToken);

    /// <summary>Removes everything known of where a person can be reached.</summary>
    public Task ForgetAsync(string tenant, string objectId, CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            transaction => transaction.Connection!.ExecuteAsync(
                "DELETE FROM conversation_references WHERE tenant = @tenant AND object_id = @objectId", new { tenant, objectId }, transaction),
            cancellationToken);
}
