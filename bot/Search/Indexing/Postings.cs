namespace TeamsPolicyBot.Search.Indexing;

/// <summary>Where a term occurs, and what each occurrence is worth before idf and query weight.</summary>
/// <param name="Docs">Documents with the term in a ranked field, ascending.</param>
/// <param name="Impacts">For each of them: the term's BM25F, and each field's own BM25 where it has a weight.</param>
/// <param name="Frequencies">For each of them: how often in each field, in the order of <see cref="SearchOptions.Fields"/>.</param>
/// <param name="DocumentFrequency">How many documents have the term in any field, phrasings included.</param>
/// <param name="Idf">The inverse document frequency that follows.</param>
/// <param name="Groups">Groups whose documents have the term in their bodies.</param>
/// <param name="GroupImpacts">For each of them: BM25 over the group as one text, times the group idf.</param>
internal sealed record Postings(int[] Docs, float[] Impacts, int[][] Frequencies, int DocumentFrequency, float Idf, int[] Groups, float[] GroupImpacts)
{
    /// <summary>What the term is worth in a document; zero where it does not occur.</summary>
    public float ImpactIn(int doc) => Array.BinarySearch(Docs, doc) is var at and >= 0 ? Impacts[at] : 0;
}
