namespace TeamsPolicyBot.BotFramework.Schema;

/// <summary>What the connector says to a sent or updated activity.</summary>
/// <remarks>No id comes back for text and card in one message, and for later chunks of a stream.</remarks>
public class ResourceResponse
{
    public string? Id { get; set; }
}

/// <summary>What the connector says to a created conversation.</summary>
public sealed class ConversationResourceResponse : ResourceResponse
{
    /// <summary>Of the first message; missing for a personal chat.</summary>
    public string? ActivityId { get; set; }

    public string? ServiceUrl { get; set; }
}
