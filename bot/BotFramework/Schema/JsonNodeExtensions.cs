using System.Text.Json.Nodes;

namespace TeamsPolicyBot.BotFramework.Schema;

/// <summary>Reading JSON that a client wrote: anything may stand anywhere.</summary>
internal static class JsonNodeExtensions
{
    /// <summary>The string in a node; null where there is no node, or one that holds something else.</summary>
    public static string? AsText(this JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
