namespace TeamsPolicyBot.Search.Indexing;

/// <summary>The ways in which people ask for documents, each a short text that is compared with the query as a whole.</summary>
/// <param name="DocOf">The document that each phrasing belongs to.</param>
/// <param name="TextOf">Each phrasing as written.</param>
/// <param name="TotalOf">The idf of each phrasing's words together, function words weighted down.</param>
/// <param name="Occurrences">For each term, the phrasings it occurs in; null for none.</param>
internal sealed record PhrasingIndex(int[] DocOf, string[] TextOf, float[] TotalOf, PhrasingPostings?[] Occurrences)
{
    public int Count => DocOf.Length;
}

/// <summary>The phrasings a term occurs in.</summary>
internal sealed class PhrasingPostings
{
    private readonly List<int> _phrasings = [];
    private readonly List<float> _idfs = [];

    public int Count => _phrasings.Count;

    /// <summary>A phrasing, and the part of its idf that the term covers, for a phrase that of all its words.</summary>
    public (int Phrasing, float Idf) this[int at] => (_phrasings[at], _idfs[at]);

    public void Add(int phrasing, float idf)
    {
        _phrasings.Add(phrasing);
        _idfs.Add(idf);
    }
}
