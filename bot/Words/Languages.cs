using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;

namespace TeamsPolicyBot.Words;

/// <summary>All languages the bot has words for: the <c>*.json</c> files beside this one, embedded in the program.</summary>
public sealed class Languages
{
    /// <summary>The language everything is written in first, and what is said where another language lacks a word.</summary>
    public const string Default = "en-GB";

    private readonly FrozenDictionary<string, BotWords> _byTag;

    /// <param name="texts">Language tag to key to text; must contain <see cref="Default"/>.</param>
    public Languages(IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> texts)
    {
        var fallback = new BotWords(Default, texts[Default], null);
        _byTag = texts
            .ToDictionary(pair => pair.Key, pair => pair.Key == Default ? fallback : new BotWords(pair.Key, pair.Value, fallback))
            .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The languages in the program.</summary>
    public static Languages Embedded { get; } = new(ReadEmbedded());

    public IEnumerable<BotWords> All => _byTag.Values;

    /// <summary>
    /// The words for a user's locale: the same tag, else a language with the same first part, else the default. Never throws.
    /// </summary>
    public BotWords For(string? locale) =>
        locale is not null && (_byTag.GetValueOrDefault(locale) ?? SameLanguage(locale)) is { } words ? words : _byTag[Default];

    private BotWords? SameLanguage(string locale)
    {
        var language = FirstPart(locale);
        return _byTag.Values
            .OrderBy(words => words.Language, StringComparer.Ordinal)
            .FirstOrDefault(words => FirstPart(words.Language).Equals(language, StringComparison.OrdinalIgnoreCase));
    }

    private static string FirstPart(string tag) => tag.Split('-', 2)[0];

    private static Dictionary<string, IReadOnlyDictionary<string, string>> ReadEmbedded()
    {
        var assembly = Assembly.GetExecutingAssembly();
        const string prefix = "Words.";
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal) && name.EndsWith(".json", StringComparison.Ordinal))
            .ToDictionary(name => name[prefix.Length..^".json".Length], name => Read(assembly, name));
    }

    private static IReadOnlyDictionary<string, string> Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        return Read(stream);
    }

    /// <summary>A language's file: key to text.</summary>
    internal static IReadOnlyDictionary<string, string> Read(Stream file) =>
        JsonSerializer.Deserialize(file, WordsJsonContext.Default.DictionaryStringString)!;
}
