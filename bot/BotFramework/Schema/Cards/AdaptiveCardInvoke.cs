using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace TeamsPolicyBot.BotFramework.Schema.Cards;

/// <summary>
/// Value of <see cref="InvokeNames.AdaptiveCardAction"/>: somebody pressed an Action.Execute, or the client refreshed the card.
/// </summary>
public sealed class AdaptiveCardInvokeValue
{
    public AdaptiveCardInvokeAction? Action { get; set; }

    /// <summary><c>manual</c>, or <c>automatic</c> for a refresh by the client.</summary>
    public string? Trigger { get; set; }

    public string? State { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Properties { get; set; }
}

/// <summary>The pressed action. Its data come from the client and can be forged.</summary>
public sealed class AdaptiveCardInvokeAction
{
    public const string Execute = "Action.Execute";

    public string? Type { get; set; }

    public string? Id { get; set; }

    public string? Title { get; set; }

    public string? Verb { get; set; }

    /// <summary>The action's own data with the card's inputs merged in.</summary>
    [JsonConverter(typeof(TolerantJsonNodeConverter))]
    public JsonNode? Data { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Properties { get; set; }
}

/// <summary>
/// Body of the HTTP 200 that answers a card action; the outcome is in <see cref="StatusCode"/> and <see cref="Type"/> (protocol 3.6).
/// </summary>
public sealed class AdaptiveCardInvokeResponse
{
    public int StatusCode { get; set; }

    /// <summary>
    /// A content type: <see cref="ContentTypes.AdaptiveCard"/>, <see cref="ContentTypes.ActivityMessage"/> or
    /// <see cref="ContentTypes.Error"/>.
    /// </summary>
    public string? Type { get; set; }

    public JsonNode? Value { get; set; }

    /// <summary>Replaces the card in the acting person's view.</summary>
    public static AdaptiveCardInvokeResponse Card(JsonObject card) =>
        new()
        {
            StatusCode = 200,
            Type = ContentTypes.AdaptiveCard,
            Value = card,
        };

    /// <summary>Shows a text to the acting person.</summary>
    public static AdaptiveCardInvokeResponse Message(string text) =>
        new()
        {
            StatusCode = 200,
            Type = ContentTypes.ActivityMessage,
            Value = text,
        };

    /// <summary>Tells the client that the action failed; <paramref name="statusCode"/> is 400 or 500.</summary>
    public static AdaptiveCardInvokeResponse Error(int statusCode, string code, string message) => new()
    {
        StatusCode = statusCode,
        Type = ContentTypes.Error,
        Value = new JsonObject { ["code"] = code, ["message"] = message },
    };
}
