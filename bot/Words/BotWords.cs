using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;

namespace TeamsPolicyBot.Words;

/// <summary>The bot's own words in one language. A word that a language lacks is said in the default language.</summary>
public sealed class BotWords
{
    private readonly FrozenDictionary<string, string> _texts;
    private readonly BotWords? _fallback;
    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> _typed = new(StringComparer.Ordinal);

    internal BotWords(string language, IReadOnlyDictionary<string, string> texts, BotWords? fallback)
    {
        Language = language;
        _texts = texts.ToFrozenDictionary(StringComparer.Ordinal);
        _fallback = fallback;
    }

    /// <summary>BCP 47 tag, for example <c>en-GB</c>.</summary>
    public string Language { get; }

    /// <summary>Every key this language has itself.</summary>
    public IEnumerable<string> Keys => _texts.Keys;

    /// <summary>What the default language says and this one does not.</summary>
    public IEnumerable<string> Lacking => _fallback is null ? [] : _fallback.Keys.Except(_texts.Keys).Order(StringComparer.Ordinal);

    /// <summary>The text under a key.</summary>
    /// <exception cref="KeyNotFoundException">No language has the key: a fault of the program, found by a test.</exception>
    public string this[string key] =>
        _texts.TryGetValue(key, out var text) ? text
        : _fallback is not null ? _fallback[key]
        : throw new KeyNotFoundException($"The words have no key '{key}'.");

    /// <summary>
    /// What a person may type for something: the alternatives under a key, parted by <c>|</c>. The default language's are understood in
    /// every other.
    /// </summary>
    public IReadOnlyList<string> Typed(string key) => _typed.GetOrAdd(key, ReadTyped);

    /// <summary>
    /// The text under a key that has several, parted by <c>|</c>: the one after the one that was said last, so that nobody reads the same
    /// words twice in a row.
    /// </summary>
    public string Next(string key, string? last, params ReadOnlySpan<object?> values)
    {
        var texts = Format(key, values).Split('|', StringSplitOptions.TrimEntries);
        return texts[(Array.IndexOf(texts, last) + 1) % texts.Length];
    }

    /// <summary>The text under a key with its <c>{0}</c>, <c>{1}</c>, ... filled in.</summary>
    public string Format(string key, params ReadOnlySpan<object?> values) =>
        string.Format(CultureInfo.GetCultureInfo(Language), this[key], values);

    /// <summary>The text of a key that has a form for one and a form for many: <c>key.one</c> and <c>key.other</c>.</summary>
    public string Count(string key, int count) => Format(count == 1 ? $"{key}.one" : $"{key}.other", count);

    private IReadOnlyList<string> ReadTyped(string key)
    {
        var own = _texts.TryGetValue(key, out var text)
            ? text.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            : [];
        return _fallback is null ? own : [.. own.Union(_fallback.Typed(key))];
    }
}
