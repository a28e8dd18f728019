using System.Text.Json;
using System.Text.Json.Serialization;
using TeamsPolicyBot.LocalTeams.Chat;
using TeamsPolicyBot.LocalTeams.Renderer;

namespace TeamsPolicyBot.LocalTeams.Api;

/// <summary>The JSON between the page and the program.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(WorldView))]
[JsonSerializable(typeof(Snapshot))]
[JsonSerializable(typeof(ChatEvent))]
[JsonSerializable(typeof(AnswerView))]
[JsonSerializable(typeof(RendererState))]
[JsonSerializable(typeof(SendRequest))]
[JsonSerializable(typeof(EditRequest))]
[JsonSerializable(typeof(ReactRequest))]
[JsonSerializable(typeof(PressRequest))]
[JsonSerializable(typeof(InvokeRequest))]
[JsonSerializable(typeof(InstallRequest))]
internal sealed partial class PageJson : JsonSerializerContext;
