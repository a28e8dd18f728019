namespace TeamsPolicyBot.Knowledge.Yaml;

/// <summary>A key with keys below it, to be written into a YAML file in one line or in several.</summary>
/// <param name="Values">In the order in which they are written.</param>
internal sealed record YamlLines(string Key, IReadOnlyList<YamlLines> Values)
{
    /// <summary>The value as YAML writes it in one line; null where keys stand below.</summary>
    public string? Value { get; private init; }

    /// <summary>A key with a value in one line.</summary>
    /// <param name="value">As YAML writes it, for example by <see cref="YamlText.Scalar"/>.</param>
    public static YamlLines Of(string key, string value) => new(key, []) { Value = value };

    /// <summary>What stands behind the key, in one line.</summary>
    public string InOneLine() =>
        Value ?? $"{{{string.Join(", ", Values.Select(each => $"{YamlText.Scalar(each.Key)}: {each.InOneLine()}"))}}}";

    /// <summary>The key and what stands below it, each key in a line of its own.</summary>
    public string InLines(int indent)
    {
        var key = $"{new string(' ', indent)}{YamlText.Scalar(Key)}:";
        return Value is not null ? $"{key} {Value}" : string.Join('\n', [key, .. Values.Select(each => each.InLines(indent + 2))]);
    }
}
