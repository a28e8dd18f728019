using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace TeamsPolicyBot.BotFramework.Schema;

/// <summary>
/// Reads and writes the wire's JSON: camel case, nulls left out, unknown properties kept, at most <see cref="MaxDepth"/> levels.
/// </summary>
public static class ProtocolJsonSerializer
{
    public const int MaxDepth = 64;

    private static readonly BotFrameworkJsonContext Context = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        MaxDepth = MaxDepth,
        // The body of an API, never part of a page: every character but quotes and controls may stand as it is.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>The options with the source-generated contracts of all types of this schema.</summary>
    public static JsonSerializerOptions Options => Context.Options;

    /// <summary>UTF-8 without a byte order mark.</summary>
    public static byte[] ToUtf8Bytes<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, TypeInfo<T>());

    public static string Serialize<T>(T value) => JsonSerializer.Serialize(value, TypeInfo<T>());

    /// <exception cref="JsonException">The text is not JSON, too deep, or of another shape.</exception>
    public static T? Deserialize<T>(ReadOnlySpan<byte> utf8) => JsonSerializer.Deserialize(utf8, TypeInfo<T>());

    /// <exception cref="JsonException">The text is not JSON, too deep, or of another shape.</exception>
    public static T? Deserialize<T>(string json) => JsonSerializer.Deserialize(json, TypeInfo<T>());

    public static JsonNode? ToNode<T>(T value) => JsonSerializer.SerializeToNode(value, TypeInfo<T>());

    /// <summary>
    /// <paramref name="node"/> read as <typeparamref name="T"/>, a type of this schema; null where it is null or has another shape.
    /// </summary>
    public static T? ToObject<T>(JsonNode? node)
        where T : class
    {
        try
        {
            return node is JsonObject ? node.Deserialize(TypeInfo<T>()) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A deep copy.</summary>
    public static T Clone<T>(T value)
        where T : class => Deserialize<T>(ToUtf8Bytes(value))!;

    private static JsonTypeInfo<T> TypeInfo<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));
}
