using TeamsPolicyBot.Search.Indexing;

namespace TeamsPolicyBot.Search.Queries;

/// <summary>A query, ready to be scored.</summary>
/// <param name="Terms">Its different terms, in the order in which they were typed.</param>
/// <param name="Bigrams">Its neighbouring content words, as far as they occur in the index.</param>
/// <param name="UnknownWords">Content words that are still unknown after correction.</param>
internal sealed record Query(
    IReadOnlyList<QueryTerm> Terms,
    IReadOnlyList<QueryBigram> Bigrams,
    IReadOnlyList<string> UnknownWords,
    IReadOnlyList<Correction> Corrections)
{
    /// <summary>Nothing typed.</summary>
    public static Query Empty { get; } = new([], [], [], []);

    /// <summary>The idf of all its terms, weighted.</summary>
    public float Idf { get; } = Terms.Sum(term => term.Weight * term.Idf);

    /// <summary>The idf of its content words alone, weighted.</summary>
    public float ContentIdf { get; } = Terms.Where(term => !term.IsFunctionWord).Sum(term => term.Weight * term.Idf);

    public int ContentWords { get; } = Terms.Count(term => !term.IsFunctionWord);
}

/// <summary>A word or known phrase of a query.</summary>
/// <param name="Key">What makes it different from the query's other terms: the term as in the index, or the unknown word.</param>
/// <param name="Text">As typed, or as corrected.</param>
/// <param name="Weight">What it counts, by its kind and by how often it was typed.</param>
/// <param name="Idf">What it is worth; the highest idf where nothing is known that counts for it.</param>
/// <param name="Matches">What counts for it; null where nothing does.</param>
internal sealed record QueryTerm(string Key, string Text, bool IsFunctionWord, float Weight, float Idf, TermMatches? Matches);

/// <summary>Two neighbouring content words of a query, and where they occur.</summary>
internal sealed record QueryBigram(Bigram Bigram, Postings Postings);
