namespace TeamsPolicyBot.Search.Indexing;

/// <summary>Two content words that follow each other, function words between them left out.</summary>
internal readonly record struct Bigram(int First, int Second)
{
    /// <summary>Both numbers in one, to look it up by.</summary>
    public long Key => ((long)First << 32) | (uint)Second;

    /// <summary>The bigrams of a text.</summary>
    public static IEnumerable<Bigram> Of(IEnumerable<Token> tokens)
    {
        int? previous = null;
        foreach (var token in tokens)
        {
            if (token.IsFunctionWord)
            {
                continue;
            }

            if (previous is { } first)
            {
                yield return new Bigram(first, token.Term);
            }

            previous = token.Term;
        }
    }
}
