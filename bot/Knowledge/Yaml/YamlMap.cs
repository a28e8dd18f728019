using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Knowledge.Yaml;

/// <summary>Keys and values of a YAML file, in the file's order.</summary>
internal sealed class YamlMap
{
    private readonly YamlValue _whole;
    private readonly List<YamlEntry> _entries = [];

    public YamlMap(YamlValue whole, IEnumerable<(YamlValue Key, YamlValue Value)> pairs)
    {
        _whole = whole;
        foreach (var (key, value) in pairs)
        {
            if (key.Text() is { } name)
            {
                _entries.Add(new YamlEntry(name, key, value));
            }
        }
    }

    public IReadOnlyList<YamlEntry> Entries => _entries;

    public int Line => _whole.Line;

    public bool Has(string key) => _entries.Exists(entry => entry.Name == key);

    /// <summary>The value after a key, or null where the key is not there.</summary>
    public YamlValue? Find(string key) => _entries.Find(entry => entry.Name == key)?.Value;

    /// <summary>The value after a key that must be there.</summary>
    public YamlValue? Require(string key)
    {
        var value = Find(key);
        if (value is null)
        {
            Fault($"\"{key}\" is missing.", $"Add a line \"{key}: ...\".");
        }

        return value;
    }

    public string? Text(string key) => Find(key)?.Text();

    /// <summary>The text after a key that must be there; empty after a fault.</summary>
    public string RequireText(string key) => Require(key)?.Text() ?? "";

    public IReadOnlyList<string> Texts(string key) => Find(key)?.Texts() ?? [];

    public IReadOnlyList<YamlValue> List(string key) => Find(key)?.List() ?? [];

    public bool Flag(string key) => Find(key)?.Flag() ?? false;

    /// <summary>Reports a fault at the line where these keys begin.</summary>
    public void Fault(string what, string mend) => _whole.Fault(what, mend);

    /// <summary>Reports every key that is not among <paramref name="keys"/>, with the nearest one suggested.</summary>
    public YamlMap RefuseOthersThan(params string[] keys)
    {
        foreach (var entry in _entries.Where(entry => !keys.Contains(entry.Name)))
        {
            entry.Key.Fault(
                $"\"{entry.Name}\" is not a key that is known here.",
                $"{NearestName.Suggest(entry.Name, keys)}Known keys: {string.Join(", ", keys)}.");
        }

        return this;
    }
}

/// <summary>A key as written, where it stands, and its value.</summary>
internal sealed record YamlEntry(string Name, YamlValue Key, YamlValue Value);
