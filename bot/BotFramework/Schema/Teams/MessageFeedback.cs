using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace TeamsPolicyBot.BotFramework.Schema.Teams;

/// <summary>
/// Value of <see cref="InvokeNames.MessageSubmitAction"/>: a thumb under one of the bot's messages, named by the activity's reply-to id.
/// </summary>
public sealed class MessageSubmitAction
{
    public string? ActionName { get; set; }

    public FeedbackActionValue? ActionValue { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Properties { get; set; }
}

/// <summary>Which thumb, and what was written beside it.</summary>
public sealed class FeedbackActionValue
{
    /// <summary><c>like</c> or <c>dislike</c>.</summary>
    public string? Reaction { get; set; }

    /// <summary>A JSON string with <c>feedbackText</c>.</summary>
    public string? Feedback { get; set; }

    /// <summary>What the person wrote in <see cref="Feedback"/>; null where that is nothing, or in no known form.</summary>
    [JsonIgnore]
    public string? Reason
    {
        get
        {
            try
            {
                return
                    Feedback is { } feedback
                    && JsonNode.Parse(feedback) is JsonObject form
                    && form["feedbackText"].AsText()?.Trim() is { Length: > 0 } text
                    ? text
                    : null;
            }
            catch (JsonException)
            {
                return null;
            }
        }
    }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Properties { get; set; }
}
