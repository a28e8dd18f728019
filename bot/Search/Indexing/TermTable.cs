namespace TeamsPolicyBot.Search.Indexing;

/// <summary>
/// The postings of a Lucene index, read once into arrays, as its DirectPostingsFormat does, with all of a score that does not depend on the
/// query worked out.
/// </summary>
internal sealed class TermTable(IReadOnlyList<IndexedTerm> terms, float highestIdf)
{
    private readonly Dictionary<string, IndexedTerm> _byName = terms.ToDictionary(term => term.Name, StringComparer.Ordinal);

    /// <summary>What a word is worth that no document has.</summary>
    public float HighestIdf => highestIdf;

    /// <summary>How many terms there are; each has an id below that.</summary>
    public int Count => terms.Count;

    /// <summary>The names of terms that documents have themselves, and not only by the bridge.</summary>
    public IEnumerable<string> NamesInDocuments =>
        terms.Where(term => term.Impacts.Any(impact => impact.Fields > 0)).Select(term => term.Name);

    /// <summary>The term of a name; null where neither documents nor synonyms have it.</summary>
    public IndexedTerm? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The term of a name that some document has, or that the bridge leads to one; else null.</summary>
    public IndexedTerm? FindInUse(string name) => Find(name) is { Docs.Length: > 0 } term ? term : null;
}
