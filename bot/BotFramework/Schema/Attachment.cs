using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace TeamsPolicyBot.BotFramework.Schema;

/// <summary>A card, file or picture of a message.</summary>
public sealed class Attachment
{
    /// <summary>One of <see cref="ContentTypes"/> or a media type.</summary>
    public string? ContentType { get; set; }

    public string? ContentUrl { get; set; }

    /// <summary>The card itself, or a file's facts.</summary>
    [JsonConverter(typeof(TolerantJsonNodeConverter))]
    public JsonNode? Content { get; set; }

    public string? Name { get; set; }

    public string? ThumbnailUrl { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Properties { get; set; }

    /// <summary>An attachment that carries an Adaptive Card.</summary>
    public static Attachment AdaptiveCard(JsonObject card) => new() { ContentType = ContentTypes.AdaptiveCard, Content = card };
}
