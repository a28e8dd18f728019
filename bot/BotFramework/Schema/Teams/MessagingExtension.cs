using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace TeamsPolicyBot.BotFramework.Schema.Teams;

/// <summary>Value of <see cref="InvokeNames.ComposeExtensionQuery"/>. Must be answered within five seconds.</summary>
public sealed class MessagingExtensionQuery
{
    public string? CommandId { get; set; }

    /// <summary>The first is named <c>initialRun</c> when the person has typed nothing yet.</summary>
    public List<MessagingExtensionParameter>? Parameters { get; set => field = value.WithoutNulls(); }

    public MessagingExtensionQueryOptions? QueryOptions { get; set; }

    public string? State { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Properties { get; set; }
}

/// <summary>What the person typed into one field of a search.</summary>
public sealed class MessagingExtensionParameter
{
    public string? Name { get; set; }

    [JsonConverter(typeof(TolerantJsonNodeConverter))]
    public JsonNode? Value { get; set; }
}

/// <summary>Which page of results is wanted.</summary>
public sealed class MessagingExtensionQueryOptions
{
    public int? Skip { get; set; }

    public int? Count { get; set; }
}

/// <summary>Value of the fetchTask and submitAction invokes of a messaging extension.</summary>
public sealed class MessagingExtensionAction
{
    public string? CommandId { get; set; }

    /// <summary><c>compose</c>, <c>commandbox</c> or <c>message</c>.</summary>
    public string? CommandContext { get; set; }

    /// <summary>The message on which the action was chosen.</summary>
    [JsonConverter(typeof(TolerantJsonNodeConverter))]
    public JsonNode? MessagePayload { get; set; }

    [JsonConverter(typeof(TolerantJsonNodeConverter))]
    public JsonNode? Data { get; set; }

    /// <summary><c>edit</c> or <c>send</c>, on a preview of a message.</summary>
    public string? BotMessagePreviewAction { get; set; }

    public List<Activity>? BotActivityPreview { get; set => field = value.WithoutNulls(); }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Properties { get; set; }
}

/// <summary>Answer to a messaging extension: results, or a dialog.</summary>
public sealed class MessagingExtensionResponse
{
    public MessagingExtensionResult? ComposeExtension { get; set; }

    public TaskModuleResponseBase? Task { get; set; }
}

/// <summary>Results to choose from (<c>result</c>), or a line of text (<c>message</c>).</summary>
public sealed class MessagingExtensionResult
{
    public string? Type { get; set; }

    /// <summary>One of <see cref="AttachmentLayoutTypes.List"/> or <c>grid</c>.</summary>
    public string? AttachmentLayout { get; set; }

    public List<MessagingExtensionAttachment>? Attachments { get; set; }

    public string? Text { get; set; }
}

/// <summary>One result: the card that is inserted, at most 28 KB, and the line that is shown in the list.</summary>
public sealed class MessagingExtensionAttachment
{
    public string? ContentType { get; set; }

    public JsonNode? Content { get; set; }

    public Attachment? Preview { get; set; }
}
