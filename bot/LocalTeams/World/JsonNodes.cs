using System.Text.Json.Nodes;

namespace TeamsPolicyBot.LocalTeams.World;

/// <summary>Reading JSON that another program wrote.</summary>
internal static class JsonNodes
{
    /// <summary>The string in this node; null when there is no node or it holds something else.</summary>
    public static string? AsText(this JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>A copy of an object without some of its properties.</summary>
    public static JsonObject Without(this JsonObject json, params ReadOnlySpan<string> names)
    {
        var copy = (JsonObject)json.DeepClone();
        foreach (var name in names)
        {
            copy.Remove(name);
        }

        return copy;
    }
}
