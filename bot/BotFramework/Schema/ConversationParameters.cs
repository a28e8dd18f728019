using System.Text.Json.Nodes;

namespace TeamsPolicyBot.BotFramework.Schema;

/// <summary>
/// What a conversation is created from. Teams knows two forms: <see cref="Personal"/> and <see cref="ChannelThread"/>; group chats cannot
/// be created (protocol 4.1).
/// </summary>
public sealed class ConversationParameters
{
    public bool IsGroup { get; set; }

    public ChannelAccount? Bot { get; set; }

    /// <summary>Exactly one for a personal chat, by <see cref="ChannelAccount.Id"/>.</summary>
    public List<ChannelAccount>? Members { get; set; }

    public string? TopicName { get; set; }

    /// <summary>The first message; required for a channel thread.</summary>
    public Activity? Activity { get; set; }

    public JsonNode? ChannelData { get; set; }

    public string? TenantId { get; set; }

    /// <summary>A personal chat. Creating it again gives the same one.</summary>
    /// <param name="userId">The person's channel id, <c>29:...</c>; not the Entra object id.</param>
    public static ConversationParameters Personal(string userId, string tenantId, string? botId = null, Activity? firstMessage = null) =>
        new()
        {
            IsGroup = false,
            Bot = botId is null ? null : new ChannelAccount { Id = botId },
            Members = [new ChannelAccount { Id = userId }],
            TenantId = tenantId,
            // The older place of the tenant, which some regions still read.
            ChannelData = new JsonObject { ["tenant"] = new JsonObject { ["id"] = tenantId } },
            Activity = firstMessage,
        };

    /// <summary>
    /// A new thread in a channel; the answer carries its conversation id with <c>;messageid=</c> and the first message's id.
    /// </summary>
    public static ConversationParameters ChannelThread(string channelId, string tenantId, Activity firstMessage) => new()
    {
        IsGroup = true,
        TenantId = tenantId,
        ChannelData = new JsonObject { ["channel"] = new JsonObject { ["id"] = channelId } },
        Activity = firstMessage,
    };
}
