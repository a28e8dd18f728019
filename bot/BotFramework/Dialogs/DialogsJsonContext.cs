using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using TeamsPolicyBot.BotFramework.Dialogs.Prompts;

namespace TeamsPolicyBot.BotFramework.Dialogs;

/// <summary>How dialog stacks and prompt options are stored.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, MaxDepth = 256, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DialogState))]
[JsonSerializable(typeof(List<WaterfallTrailEntry>))]
[JsonSerializable(typeof(PromptOptions))]
[JsonSerializable(typeof(JsonObject))]
internal sealed partial class DialogsJsonContext : JsonSerializerContext;
