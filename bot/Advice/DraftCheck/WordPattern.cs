using System.Text.RegularExpressions;

namespace TeamsPolicyBot.Advice.DraftCheck;

/// <summary>Turns a word list into a pattern.</summary>
internal static class WordPattern
{
    /// <summary>Whole words and phrases of a list. An entry in small letters matches any case; one with a capital only as written, so that "Labour" is not "labour".</summary>
    public static Regex AnyOf(IReadOnlyList<string> words) =>
        new(words.Count == 0 ? "(?!)" : $@"(?<!\w)(?:{Alternatives(words)})(?!\w)", RegexOptions.CultureInvariant);

    /// <summary>The entries as alternatives, the longest first, to build larger patterns from; matches nothing where there are none.</summary>
    public static string Alternatives(IReadOnlyList<string> words) =>
        words.Count == 0 ? "(?!)" : string.Join('|', words.OrderByDescending(word => word.Length).Select(Entry));

    /// <summary>Straight and curly apostrophes are one, and any white space is a space.</summary>
    private static string Entry(string word)
    {
        var pattern = Regex.Escape(word).Replace("'", "['’]", StringComparison.Ordinal).Replace("\\ ", @"\s+", StringComparison.Ordinal);
        return word.Any(char.IsUpper) ? pattern : $"(?i:{pattern})";
    }
}
