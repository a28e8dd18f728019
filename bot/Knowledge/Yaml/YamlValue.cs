using System.Globalization;
using YamlDotNet.RepresentationModel;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Knowledge.Yaml;

/// <summary>A value in a YAML file. Each reading method returns null, or an empty list, after it has reported a fault.</summary>
internal sealed class YamlValue(string file, YamlNode node, ICollection<Fault> faults, int lineOffset)
{
    /// <summary>The line in the file, counted from 1.</summary>
    public int Line => (int)node.Start.Line + lineOffset;

    /// <summary>Whether nothing is written after the key.</summary>
    public bool IsEmpty => node is YamlScalarNode { Value: null or "" };

    public bool IsText => node is YamlScalarNode;

    public bool IsList => node is YamlSequenceNode;

    public bool IsMap => node is YamlMappingNode;

    /// <summary>Reports a fault at this value's line.</summary>
    public void Fault(string what, string mend) => Fault(what, mend, told: null);

    /// <param name="told">The same for people who see no file.</param>
    public void Fault(string what, string mend, FaultTelling? told) => faults.Add(new Fault(file, Line, what, mend) { Told = told });

    /// <summary>Keys and values; a key that is not among <paramref name="keys"/> is a fault, with the nearest one suggested.</summary>
    public YamlMap? Map(params string[] keys) => AnyMap()?.RefuseOthersThan(keys);

    /// <summary>Keys and values where the keys are names that the officer chooses, for example addresses.</summary>
    public YamlMap? AnyMap()
    {
        if (node is YamlMappingNode map)
        {
            return new YamlMap(this, map.Select(pair => (Wrap(pair.Key), Wrap(pair.Value))));
        }

        Fault("Keys with values are expected here.", "Write one \"key: value\" on each line, indented alike.");
        return null;
    }

    /// <summary>The value below a key, or null where this holds no such key; never a fault.</summary>
    public YamlValue? Child(string key) =>
        node is YamlMappingNode map && map.Children.TryGetValue(new YamlScalarNode(key), out var child) ? Wrap(child) : null;

    /// <summary>
    /// The value at a path of keys, <c>questions/content/options</c>, or the deepest one on the way to it; where a fault belongs.
    /// </summary>
    public YamlValue Nearest(string path)
    {
        var value = this;
        foreach (var key in path.Split('/'))
        {
            if (value.Child(key) is not { } child)
            {
                return value;
            }

            value = child;
        }

        return value;
    }

    /// <summary>The items of a list; one value alone counts as a list of one.</summary>
    public IReadOnlyList<YamlValue> List()
    {
        switch (node)
        {
            case YamlSequenceNode list:
                return [.. list.Select(Wrap)];
            case YamlScalarNode when !IsEmpty:
                return [this];
            default:
                Fault("A list is expected here.", "Write [one, two], or one \"- item\" on each line.");
                return [];
        }
    }

    /// <summary>The texts of a list.</summary>
    public IReadOnlyList<string> Texts() => [.. List().Select(item => item.Text()).OfType<string>()];

    /// <summary>The text without the spaces around it.</summary>
    public string? Text()
    {
        if (node is YamlScalarNode { Value: { } text } && text.Trim() is { Length: > 0 } trimmed)
        {
            return trimmed;
        }

        Fault("A text is expected here.", "Write it after the colon; put it in double quotation marks if it holds a colon.");
        return null;
    }

    /// <summary>One of the names; another one is a fault, with the nearest suggested.</summary>
    public string? OneOf(params string[] names)
    {
        if (Text() is not { } text || names.Contains(text))
        {
            return Text();
        }

        Fault($"\"{text}\" is not known here.", $"{NearestName.Suggest(text, names)}Use one of: {string.Join(", ", names)}.");
        return null;
    }

    public DateOnly? Date() =>
        Parsed("a date", "Write year, month and day, for example 2027-05-06.", (string text, out DateOnly date) =>
            DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date));

    public TimeOnly? Time() =>
        Parsed("a time of day", "Write hours and minutes in quotation marks, for example \"09:00\".", (string text, out TimeOnly time) =>
            TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out time));

    public double? Number() =>
        Parsed("a number", "Write it with a point, for example 0.5.", (string text, out double number) =>
            double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number));

    public bool? Flag() => OneOf("true", "false") is { } text ? text == "true" : null;

    private delegate bool TryParse<T>(string text, out T value);

    private T? Parsed<T>(string what, string mend, TryParse<T> tryParse)
        where T : struct
    {
        if (Text() is not { } text)
        {
            return null;
        }

        if (tryParse(text, out var value))
        {
            return value;
        }

        Fault($"\"{text}\" is not {what}.", mend);
        return null;
    }

    private YamlValue Wrap(YamlNode child) => new(file, child, faults, lineOffset);
}
