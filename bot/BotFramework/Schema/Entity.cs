using System.Text.Json;
using System.Text.Json.Serialization;

namespace TeamsPolicyBot.BotFramework.Schema;

/// <summary>
/// Something that is said about a message beside its text. Read it as <see cref="Mention"/>, <see cref="ClientInfo"/> or
/// <see cref="MessageEntity"/> with <see cref="GetAs{T}"/>; entities of unknown types are kept as they came.
/// </summary>
public sealed class Entity
{
    public string? Type { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Properties { get; set; }

    /// <summary>This entity in the shape of <typeparamref name="T"/>, a type of this schema; null where it has another shape.</summary>
    public T? GetAs<T>()
        where T : class => ProtocolJsonSerializer.ToObject<T>(ProtocolJsonSerializer.ToNode(this));

    /// <summary>An entity that carries <paramref name="value"/>, a type of this schema with a <c>type</c> property.</summary>
    public static Entity From<T>(T value)
        where T : class =>
        ProtocolJsonSerializer.ToObject<Entity>(ProtocolJsonSerializer.ToNode(value))
        ?? throw new ArgumentException($"{typeof(T).Name} is not written as a JSON object.", nameof(value));
}
