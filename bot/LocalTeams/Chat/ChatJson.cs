using System.Text.Json;
using System.Text.Json.Serialization;

namespace TeamsPolicyBot.LocalTeams.Chat;

/// <summary>The JSON in the file of chats.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(ChatEvent))]
internal sealed partial class ChatJson : JsonSerializerContext;
