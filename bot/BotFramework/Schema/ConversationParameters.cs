using System.Text.Json.Nodes;

namespace TeamsPolicyBot.BotFramework.Schema;

/// <summary>What a conversation is created from: a personal chat (one member, tenant) or a thread in a channel (channel data, activity). Protocol 4.1.</summary>
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
}
