namespace TeamsPolicyBot.Search.Indexing;

/// <summary>Where a term occurs, and what each occurrence is worth before idf and query weight.</summary>
/// <param name="Docs">Documents with the term in a ranked field, ascending.</param>
/// <param name="Impacts">For each of them: the term's BM25F, and each field's own BM25 where it has a weight.</param>
/// <param name="Frequencies">For each of them: how often in each field, in the order of <see cref="SearchOptions.Fields"/>.</param>
/// <param name="DocumentFrequency">How many documents have the term in any field, phrasings included.</param>
/// <param name="Idf">The inverse document frequency that follows.</param>
internal sealed record Postings(int[] Docs, float[] Impacts, int[] Frequencies, int DocumentFrequency, float Idf)
{
    /// <summary>What the term is worth in a document; zero where it does not occur.</summary>
    public float ImpactIn(int doc) => Array.BinarySearch(Docs, doc) is var at and >= 0 ? Impacts[at] : 0;

    /// <summary>How often the term occurs in each field of a document that has it.</summary>
    public ReadOnlySpan<int> FrequenciesIn(int doc)
    {
        var fields = Frequencies.Length / Docs.Length;
        return Frequencies.AsSpan(Array.BinarySearch(Docs, doc) * fields, fields);
    }
}

/// <summary>The groups whose documents have a term in their bodies.</summary>
/// <param name="Impacts">For each of them: BM25 over the group as one text, times the group idf.</param>
internal sealed record GroupPostings(int[] Groups, float[] Impacts);
