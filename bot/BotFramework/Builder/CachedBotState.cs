using System.Buffers;
using System.Text.Json;

namespace TeamsPolicyBot.BotFramework.Builder;

/// <summary>
/// One state as one turn sees it: what was loaded, and the live values on top of it. Properties stay the bytes of the stored document, to
/// be read by whoever wants one.
/// </summary>
internal sealed class CachedBotState
{
    /// <summary>Quotation marks, colon and comma of a property, and what its name may need to be escaped.</summary>
    private const int AroundProperty = 64;

    // Dialogs within dialogs nest deeper than messages do.
    private static readonly JsonReaderOptions Deep = new() { MaxDepth = 256 };

    private Dictionary<string, ReadOnlyMemory<byte>> _loaded = [];
    private Dictionary<string, ReadOnlyMemory<byte>> _stored = [];
    private Dictionary<string, ReadOnlyMemory<byte>> _taken = [];
    private readonly Dictionary<string, (object? Value, Func<byte[]> ToJson)> _live = [];

    /// <summary>The version loaded; <c>null</c> when nothing was stored.</summary>
    public string? ETag { get; private set; }

    /// <summary>Reads a stored document; <c>null</c> when there is none.</summary>
    /// <exception cref="InvalidOperationException">It is not a JSON object.</exception>
    public static CachedBotState From(StoreItem? item)
    {
        var properties = Properties(item);
        return new() { ETag = item?.ETag, _loaded = properties, _stored = new(properties) };
    }

    /// <summary>The value that this turn already works with.</summary>
    public bool TryGetLive(string name, out object? value)
    {
        var found = _live.TryGetValue(name, out var live);
        value = live.Value;
        return found;
    }

    /// <summary>The value as it was stored: UTF-8 JSON.</summary>
    public bool TryGetStored(string name, out ReadOnlyMemory<byte> json) => _stored.TryGetValue(name, out json);

    /// <summary>Makes <paramref name="value"/> the live one; <paramref name="toJson"/> writes it as it is at the time of saving.</summary>
    public void SetLive(string name, object? value, Func<byte[]> toJson) => _live[name] = (value, toJson);

    /// <summary>Removes one property.</summary>
    public void Remove(string name)
    {
        _live.Remove(name);
        _stored.Remove(name);
    }

    /// <summary>Removes everything; saving then stores an empty document.</summary>
    public void Clear()
    {
        _live.Clear();
        _stored.Clear();
    }

    /// <summary>Takes the values as they are now, to be saved; false where they are as they were loaded.</summary>
    public bool Take()
    {
        _taken = new(_stored);
        foreach (var (name, live) in _live)
        {
            _taken[name] = live.ToJson();
        }

        return Changed().Any();
    }

    /// <summary>What was taken, as the whole document to be stored.</summary>
    public StoreItem ToStoreItem() => new(Document(_taken), ETag);

    /// <summary>Takes note that what was taken is written.</summary>
    public void Saved(string etag)
    {
        (_loaded, _stored) = (_taken, new(_taken));
        ETag = etag;
    }

    /// <summary>
    /// Puts this turn's changes on top of what somebody else wrote meanwhile.
    /// False when both changed the same property: then nobody can tell what is right.
    /// </summary>
    public bool TryRebase(StoreItem? theirs)
    {
        var changed = Changed().ToHashSet();
        var fresh = Properties(theirs);
        if (changed.Any(name => Differ(fresh, _loaded, name)))
        {
            return false;
        }

        _loaded = fresh;
        _stored = fresh.Where(property => !changed.Contains(property.Key)).ToDictionary();
        ETag = theirs?.ETag;
        Take();
        return true;
    }

    /// <summary>The properties of what was taken that differ from what was loaded, removed ones too.</summary>
    private IEnumerable<string> Changed() => _taken.Keys.Union(_loaded.Keys).Where(name => Differ(_taken, _loaded, name));

    /// <summary>
    /// Whether a property is another in one than in the other. No JSON value is empty, so none is like one that is missing.
    /// </summary>
    private static bool Differ(
        Dictionary<string, ReadOnlyMemory<byte>> one, Dictionary<string, ReadOnlyMemory<byte>> other, string name) =>
        !one.GetValueOrDefault(name).Span.SequenceEqual(other.GetValueOrDefault(name).Span);

    private static Dictionary<string, ReadOnlyMemory<byte>> Properties(StoreItem? item)
    {
        var properties = new Dictionary<string, ReadOnlyMemory<byte>>();
        if (item is null)
        {
            return properties;
        }

        var reader = new Utf8JsonReader(item.Utf8Json.Span, Deep);
        if (!reader.Read() || reader.TokenType is not JsonTokenType.StartObject)
        {
            throw new InvalidOperationException("A stored state is a JSON object.");
        }

        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            properties[name] = item.Utf8Json[start..(int)reader.BytesConsumed];
        }

        return properties;
    }

    private static ReadOnlyMemory<byte> Document(Dictionary<string, ReadOnlyMemory<byte>> properties)
    {
        var length = properties.Sum(property => AroundProperty + property.Key.Length + property.Value.Length);
        var document = new ArrayBufferWriter<byte>(length + AroundProperty);
        using (var writer = new Utf8JsonWriter(document))
        {
            writer.WriteStartObject();
            foreach (var (name, json) in properties.OrderBy(property => property.Key, StringComparer.Ordinal))
            {
                writer.WritePropertyName(name);
                writer.WriteRawValue(json.Span, skipInputValidation: true);
            }

            writer.WriteEndObject();
        }

        return document.WrittenMemory;
    }
}
