using System.Text.Json;
using System.Text.Json.Serialization;

namespace TeamsPolicyBot.BotFramework.Schema;

/// <summary>
/// All that is needed to say something in a conversation later: kept from an inbound activity, applied to an outgoing one.
/// </summary>
public sealed class ConversationReference
{
    public string? ActivityId { get; set; }

    public ChannelAccount? User { get; set; }

    public ChannelAccount? Bot { get; set; }

    public ConversationAccount? Conversation { get; set; }

    public string? ChannelId { get; set; }

    public string? Locale { get; set; }

    /// <summary>Can change between activities: take it anew from each one.</summary>
    public string? ServiceUrl { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Properties { get; set; }
}
