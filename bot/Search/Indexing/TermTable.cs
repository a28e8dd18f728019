namespace TeamsPolicyBot.Search.Indexing;

/// <summary>
/// The postings of Lucene's indexes, read once into arrays, as its DirectPostingsFormat does, with all of a score that does not
/// depend on the query worked out. A question then costs neither a walk through the term dictionary nor a buffer per term.
/// </summary>
internal sealed class TermTable
{
    private readonly Dictionary<string, IndexedTerm> _byName;

    public TermTable(IReadOnlyList<IndexedTerm> terms, float highestIdf) =>
        (_byName, HighestIdf) = (terms.ToDictionary(term => term.Name, StringComparer.Ordinal), highestIdf);

    /// <summary>What a word is worth that no document has.</summary>
    public float HighestIdf { get; }

    /// <summary>The names of terms that documents have themselves, and not only by the bridge.</summary>
    public IEnumerable<string> NamesInDocuments =>
        _byName.Values.Where(term => term.Impacts.Any(impact => impact.Fields > 0)).Select(term => term.Name);

    /// <summary>The term of a name; null where neither documents nor synonyms have it.</summary>
    public IndexedTerm? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>How many there are; each has an id below that.</summary>
    public int Count => _byName.Count;
}
