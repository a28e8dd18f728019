using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace TeamsPolicyBot.BotFramework.Schema;

/// <summary>
/// One thing that happened in a conversation, or that the bot wants to happen there: what <c>/api/messages</c> receives
/// and what the connector is sent. Every property may be missing on the wire; nulls are left out when written; properties
/// that are not named here survive in <see cref="Properties"/>.
/// </summary>
/// <remarks>Activity specification v3.1.12 and 3.4; which property Teams sends with which type is in protocol section 3.</remarks>
public sealed class Activity
{
    /// <summary>One of <see cref="ActivityTypes"/>, or a type this bot does not know.</summary>
    public string? Type { get; set; }

    /// <summary>Opaque id within the channel; missing on some conversation updates.</summary>
    public string? Id { get; set; }

    [JsonConverter(typeof(UtcTimestampConverter))]
    public DateTimeOffset? Timestamp { get; set; }

    [JsonConverter(typeof(LocalTimestampConverter))]
    public DateTimeOffset? LocalTimestamp { get; set; }

    /// <summary>IANA name, for example <c>Europe/London</c>.</summary>
    public string? LocalTimezone { get; set; }

    /// <summary>Where the connector that sent this activity takes answers. May carry a path. Trusted only after authentication.</summary>
    public string? ServiceUrl { get; set; }

    /// <summary><c>msteams</c> from Teams.</summary>
    public string? ChannelId { get; set; }

    public ChannelAccount? From { get; set; }

    public ChannelAccount? Recipient { get; set; }

    public ConversationAccount? Conversation { get; set; }

    /// <summary>The message whose card, button or reaction is meant (in), or that is answered (out).</summary>
    public string? ReplyToId { get; set; }

    /// <summary>BCP-47, for example <c>en-GB</c>; may be missing or unknown to this machine.</summary>
    public string? Locale { get; set; }

    public string? Text { get; set; }

    /// <summary>One of <see cref="TextFormatTypes"/>.</summary>
    public string? TextFormat { get; set; }

    public string? Speak { get; set; }

    /// <summary>What the toast and the activity feed show for a message that is only a card.</summary>
    public string? Summary { get; set; }

    public string? InputHint { get; set; }

    public string? Importance { get; set; }

    public string? AttachmentLayout { get; set; }

    public List<Attachment>? Attachments { get; set => field = value.WithoutNulls(); }

    public SuggestedActions? SuggestedActions { get; set; }

    public List<Entity>? Entities { get; set => field = value.WithoutNulls(); }

    /// <summary>What is Teams' own; read it as <see cref="Teams.TeamsChannelData"/> with <c>GetChannelData</c>.</summary>
    [JsonConverter(typeof(TolerantJsonNodeConverter))]
    public JsonNode? ChannelData { get; set; }

    /// <summary>Name of an invoke (<see cref="InvokeNames"/>), event or command.</summary>
    public string? Name { get; set; }

    /// <summary>Payload of an invoke or event, or what a card's Action.Submit carried.</summary>
    [JsonConverter(typeof(TolerantJsonNodeConverter))]
    public JsonNode? Value { get; set; }

    public string? ValueType { get; set; }

    /// <summary>Of an installation update: <c>add</c>, <c>remove</c>, <c>add-upgrade</c> or <c>remove-upgrade</c>.</summary>
    public string? Action { get; set; }

    public List<ChannelAccount>? MembersAdded { get; set => field = value.WithoutNulls(); }

    public List<ChannelAccount>? MembersRemoved { get; set => field = value.WithoutNulls(); }

    public List<MessageReaction>? ReactionsAdded { get; set => field = value.WithoutNulls(); }

    public List<MessageReaction>? ReactionsRemoved { get; set => field = value.WithoutNulls(); }

    public string? TopicName { get; set; }

    /// <summary>Of an end of conversation: why.</summary>
    public string? Code { get; set; }

    public string? Label { get; set; }

    /// <summary>One of <see cref="DeliveryModes"/>; missing means normal.</summary>
    public string? DeliveryMode { get; set; }

    public ConversationReference? RelatesTo { get; set; }

    /// <summary>Set by the receiver after authentication; what a sender writes here is dropped at the door.</summary>
    public string? CallerId { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Properties { get; set; }

    /// <summary>Type and id, for logs: never what somebody typed.</summary>
    public override string ToString() => $"{Type ?? "(no type)"} {Id}";
}
