namespace TeamsPolicyBot.Search.Analysis;

/// <summary>A word changed, or null where it is dropped.</summary>
internal delegate string? TokenFilter(string word);

/// <summary>The filters of the analyzer chains, after Lucene's filters of the same names.</summary>
internal static class TokenFilters
{
    /// <summary>Lucene's <c>EnglishAnalyzer.ENGLISH_STOP_WORDS_SET</c>.</summary>
    private static readonly HashSet<string> StopWords =
    [
        "a", "an", "and", "are", "as", "at", "be", "but", "by", "for", "if", "in", "into", "is", "it", "no", "not",
        "of", "on", "or", "such", "that", "the", "their", "then", "there", "these", "they", "this", "to", "was", "will", "with",
    ];

    /// <summary>Lucene's <c>LowerCaseFilter</c>.</summary>
    public static string LowerCase(string word) => word.ToLowerInvariant();

    /// <summary>Lucene's <c>EnglishPossessiveFilter</c>: takes a final 's away, with any of three apostrophes.</summary>
    public static string EnglishPossessive(string word) =>
        word is [.., '\'' or '\u2019' or '\uFF07', 's' or 'S'] ? word[..^2] : word;

    /// <summary>Makes typographic apostrophes plain, so that don’t and don't are one word.</summary>
    public static string FoldApostrophe(string word) =>
        word.AsSpan().IndexOfAny('\u2018', '\u2019', '\uFF07') < 0 ? word : word.Replace('\u2018', '\'').Replace('\u2019', '\'').Replace('\uFF07', '\'');

    /// <summary>Takes underscores off both ends, so that _this_, as Markdown emphasises it, is the word itself.</summary>
    public static string? TrimUnderscores(string word) => word.Trim('_') is { Length: > 0 } trimmed ? trimmed : null;

    /// <summary>Lucene's <c>StopFilter</c> with its English words.</summary>
    public static string? LuceneStop(string word) => StopWords.Contains(word) ? null : word;
}
