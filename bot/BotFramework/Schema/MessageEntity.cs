using System.Text.Json;
using System.Text.Json.Serialization;

namespace TeamsPolicyBot.BotFramework.Schema;

/// <summary>
/// The entity that says what a message's text rests on: at most <see cref="MaxCitations"/> citations, shown as <c>[n]</c>.
/// At most one in a message. Protocol 5.6.
/// </summary>
public sealed class MessageEntity
{
    public const string EntityType = "https://schema.org/Message";
    public const int MaxCitations = 20;

    public string Type { get; set; } = EntityType;

    [JsonPropertyName("@type")]
    public string AtType { get; set; } = "Message";

    [JsonPropertyName("@context")]
    public string AtContext { get; set; } = "https://schema.org";

    [JsonPropertyName("@id")]
    public string? AtId { get; set; }

    /// <summary><c>AIGeneratedContent</c> shows the "AI generated" label. This bot's answers are not.</summary>
    public List<string>? AdditionalType { get; set; }

    public List<Claim>? Citation { get; set => field = value.WithoutNulls(); }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Properties { get; set; }
}

/// <summary>One citation of a <see cref="MessageEntity"/>.</summary>
public sealed class Claim
{
    [JsonPropertyName("@type")]
    public string AtType { get; set; } = "Claim";

    /// <summary>The n of <c>[n]</c> in the text.</summary>
    public int Position { get; set; }

    public CitationAppearance? Appearance { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Properties { get; set; }
}

/// <summary>What a citation shows when somebody points at it.</summary>
public sealed class CitationAppearance
{
    [JsonPropertyName("@type")]
    public string AtType { get; set; } = "DigitalDocument";

    /// <summary>Required, at most 80 characters.</summary>
    public string? Name { get; set; }

    /// <summary>Required, at most 160 characters.</summary>
    public string? Abstract { get; set; }

    public string? Url { get; set; }

    /// <summary>An Adaptive Card as a string, with <see cref="EncodingFormat"/> saying so.</summary>
    public string? Text { get; set; }

    public string? EncodingFormat { get; set; }

    /// <summary>At most three, each of at most 28 characters.</summary>
    public List<string>? Keywords { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Properties { get; set; }
}
