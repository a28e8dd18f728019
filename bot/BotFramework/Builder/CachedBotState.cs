using System.Text.Json;

namespace TeamsPolicyBot.BotFramework.Builder;

/// <summary>One state as one turn sees it: what was loaded, and the live values on top of it.</summary>
internal sealed class CachedBotState
{
    // Dialogs within dialogs nest deeper than messages do.
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 256 };

    private Dictionary<string, string> _loaded = [];
    private Dictionary<string, string> _stored = [];
    private Dictionary<string, string> _taken = [];
    private readonly Dictionary<string, (object? Value, Func<string> ToJson)> _live = [];

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

    /// <summary>The value as it was stored.</summary>
    public bool TryGetStored(string name, out JsonElement value)
    {
        value = default;
        if (!_stored.TryGetValue(name, out var json))
        {
            return false;
        }

        value = JsonElement.Parse(json, Deep);
        return true;
    }

    /// <summary>Makes <paramref name="value"/> the live one; <paramref name="toJson"/> writes it as it is at the time of saving.</summary>
    public void SetLive(string name, object? value, Func<string> toJson) => _live[name] = (value, toJson);

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
        if (changed.Any(name => fresh.GetValueOrDefault(name) != _loaded.GetValueOrDefault(name)))
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
    private IEnumerable<string> Changed() =>
        _taken.Keys.Union(_loaded.Keys).Where(name => _taken.GetValueOrDefault(name) != _loaded.GetValueOrDefault(name));

    private static Dictionary<string, string> Properties(StoreItem? item)
    {
        if (item is null)
        {
            return [];
        }

        var document = JsonElement.Parse(item.Json, Deep);
        return document.ValueKind == JsonValueKind.Object
            ? document.EnumerateObject().ToDictionary(property => property.Name, property => property.Value.GetRawText())
            : throw new InvalidOperationException("A stored state is a JSON object.");
    }

    private static string Document(Dictionary<string, string> properties) =>
        $"{{{string.Join(',', properties.OrderBy(property => property.Key, StringComparer.Ordinal).Select(property => $"\"{JsonEncodedText.Encode(property.Key)}\":{property.Value}"))}}}";
}
