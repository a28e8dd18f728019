using TeamsPolicyBot.Search.Analysis;

namespace TeamsPolicyBot.Search.Indexing;

/// <summary>A term, and where it occurs.</summary>
/// <param name="Id">Its place in the <see cref="TermTable"/>.</param>
/// <param name="Name">As in Lucene's index: a stem, or a meaning.</param>
/// <param name="Idf">How rare it is among the ranked documents.</param>
/// <param name="Docs">The documents that have it in any field or phrasing, or that the bridge leads to, ascending.</param>
/// <param name="Impacts">For each of them, what the term is worth there but for its idf.</param>
internal sealed record IndexedTerm(int Id, string Name, bool IsFunctionWord, float Idf, int[] Docs, Impact[] Impacts)
{
    /// <summary>The name as people read it.</summary>
    public string Label => Name.TrimStart(Meanings.Mark);

    /// <summary>What the term is worth in a document; nothing where it does not occur.</summary>
    public Impact ImpactIn(int doc) => Array.BinarySearch(Docs, doc) is >= 0 and var place ? Impacts[place] : default;
}

/// <summary>What a term is worth in a document.</summary>
/// <param name="Fields">By how often and in how long a text it occurs, all fields as one (BM25F), but for its idf; 0 where it does not
/// occur.</param>
/// <param name="Bridge">By words of the document that people mean by it, see <see cref="Search.Bridge"/>.</param>
internal readonly record struct Impact(float Fields, float Bridge);
