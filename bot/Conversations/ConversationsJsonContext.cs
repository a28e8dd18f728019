using System.Text.Json.Serialization;

namespace TeamsPolicyBot.Conversations;

/// <summary>That a chat has been greeted.</summary>
internal sealed record Welcomed(bool Done);

[JsonSerializable(typeof(Welcomed))]
internal sealed partial class ConversationsJsonContext : JsonSerializerContext;
