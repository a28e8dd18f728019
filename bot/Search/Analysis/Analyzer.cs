namespace TeamsPolicyBot.Search.Analysis;

/// <summary>Turns text into words: a tokenizer, filters that change or drop a word, and a stemmer.</summary>
/// <remarks>
/// The word before stemming is kept apart from its stem, because misspelt words are compared with whole words.
/// </remarks>
internal sealed class Analyzer(Func<string, string> stem, params TokenFilter[] filters)
{
    /// <summary>For documents and the questions people type: keeps every word, since function words are weighted and not dropped.</summary>
    public static Analyzer English { get; } =
        new(EnglishStemmer.Stem, TokenFilters.TrimUnderscores, TokenFilters.LowerCase, TokenFilters.FoldApostrophe, TokenFilters.EnglishPossessive);

    /// <summary>Lucene's chain for English with the Snowball stemmer: possessive, lower case, stop words, stem.</summary>
    public static Analyzer Lucene { get; } =
        new(EnglishStemmer.Stem, TokenFilters.EnglishPossessive, TokenFilters.LowerCase, TokenFilters.LuceneStop);

    /// <summary>The words of a text, filtered and not yet stemmed.</summary>
    public IEnumerable<string> Words(string text)
    {
        foreach (var token in StandardTokenizer.Tokenize(text))
        {
            if (Filter(text[token]) is { } word)
            {
                yield return word;
            }
        }
    }

    /// <summary>A word as the tokenizer cut it, filtered; null where a filter drops it.</summary>
    public string? Filter(string token)
    {
        string? word = token;
        foreach (var filter in filters)
        {
            word = filter(word);
            if (word is null)
            {
                return null;
            }
        }

        return word;
    }

    /// <summary>The term that stands in the index for a word.</summary>
    public string Stem(string word) => stem(word);
}
