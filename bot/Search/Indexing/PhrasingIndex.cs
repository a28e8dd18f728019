namespace TeamsPolicyBot.Search.Indexing;

/// <summary>The ways in which people ask for documents, each a short text that is compared with the query as a whole.</summary>
/// <param name="Phrasings">What is known of each; those of one document follow each other.</param>
/// <param name="Texts">Each as written.</param>
/// <param name="CommonWords">The function words that stand in most phrasings, at most 64; their numbers are bits of <see cref="Phrasing.CommonWords"/>.</param>
/// <param name="Occurrences">For each term, the phrasings it occurs in; null for none.</param>
internal sealed record PhrasingIndex(Phrasing[] Phrasings, string[] Texts, TermShare[] CommonWords, PhrasingPosting[]?[] Occurrences)
{
    /// <summary>As many as a <see cref="Phrasing.CommonWords"/> has bits.</summary>
    public const int MostCommonWords = 64;

    public int Count => Phrasings.Length;

    /// <summary>The number of a common word; -1 for any other term.</summary>
    public int CommonWord(int term) => Array.FindIndex(CommonWords, word => word.Term == term);
}

/// <summary>A way in which people ask for a document.</summary>
/// <param name="InverseIdf">1 / the idf of its words together, function words weighted down.</param>
/// <param name="CommonWords">Which of the common function words it has, a bit for each.</param>
internal readonly record struct Phrasing(int Doc, float InverseIdf, ulong CommonWords);

/// <summary>A phrasing that a term occurs in.</summary>
/// <param name="Idf">The part of the phrasing's idf that the term covers, for a phrase that of all its words.</param>
internal readonly record struct PhrasingPosting(int Phrasing, float Idf);

/// <summary>A term, and its part of the idf of every phrasing that has it.</summary>
internal readonly record struct TermShare(int Term, float Idf);
