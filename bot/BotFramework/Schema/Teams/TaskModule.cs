using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace TeamsPolicyBot.BotFramework.Schema.Teams;

/// <summary>
/// Value of <see cref="InvokeNames.TaskFetch"/> and <see cref="InvokeNames.TaskSubmit"/>: the button's data, or the inputs.
/// </summary>
public sealed class TaskModuleRequest
{
    [JsonConverter(typeof(TolerantJsonNodeConverter))]
    public JsonNode? Data { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Properties { get; set; }
}

/// <summary>Answer to a task invoke. An answer without a body closes the dialog.</summary>
public sealed class TaskModuleResponse
{
    public TaskModuleResponseBase? Task { get; set; }

    /// <summary>Opens or redraws the dialog with a card.</summary>
    public static TaskModuleResponse Continue(TaskModuleTaskInfo info) =>
        new() { Task = new() { Type = "continue", Value = ProtocolJsonSerializer.ToNode(info) } };

    /// <summary>Shows a text and closes.</summary>
    public static TaskModuleResponse Message(string text) => new() { Task = new() { Type = "message", Value = text } };
}

/// <summary>What happens with the dialog: <c>continue</c> with a <see cref="TaskModuleTaskInfo"/>, or <c>message</c> with a text.</summary>
public sealed class TaskModuleResponseBase
{
    public string? Type { get; set; }

    public JsonNode? Value { get; set; }
}

/// <summary>A dialog: its title, its size (pixels, or <c>small</c>, <c>medium</c>, <c>large</c>) and its card.</summary>
public sealed class TaskModuleTaskInfo
{
    public string? Title { get; set; }

    public JsonNode? Height { get; set; }

    public JsonNode? Width { get; set; }

    public Attachment? Card { get; set; }

    public string? FallbackUrl { get; set; }
}
