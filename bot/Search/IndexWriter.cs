using TeamsPolicyBot.Search.Analysis;
using TeamsPolicyBot.Search.Indexing;

namespace TeamsPolicyBot.Search;

/// <summary>Builds an index in memory. A reader that was given out never changes.</summary>
public sealed class IndexWriter
{
    private readonly SearchOptions _options;
    private readonly Lexicon _lexicon;
    private readonly PhraseTable _phrases = new();
    private readonly SynonymTable _synonyms;

    /// <summary>An index for English.</summary>
    public IndexWriter(SynonymMap? synonyms = null, SearchOptions? options = null)
        : this(Analyzer.English, synonyms ?? SynonymMap.Empty, options ?? new SearchOptions())
    {
    }

    internal IndexWriter(Analyzer analyzer, SynonymMap synonyms, SearchOptions options)
    {
        _options = options;
        _lexicon = new Lexicon(analyzer);
        _synonyms = new SynonymTable(synonyms, _lexicon, _phrases);
    }

    /// <summary>Indexes the documents; their order decides between equal scores.</summary>
    /// <exception cref="ArgumentException">Two documents have one id.</exception>
    public IndexReader Write(IReadOnlyList<Document> documents)
    {
        if (documents.GroupBy(document => document.Id).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new ArgumentException($"Two documents have the id '{twice.Key}'.", nameof(documents));
        }

        var groups = documents.Select(document => document.Group).Distinct().ToList();
        int[] groupOf = [.. documents.Select(document => groups.IndexOf(document.Group))];
        var lengths = new FieldLengths(_options, documents.Count);
        var counter = new OccurrenceCounter(_options, _lexicon, _phrases, lengths);
        for (var doc = 0; doc < documents.Count; doc++)
        {
            counter.Add(doc, documents[doc]);
        }

        lengths.Complete();
        return new IndexReader(documents, groupOf, _options, _lexicon, _phrases, _synonyms, counter.Build(new GroupWeights(_options, groupOf, groups.Count, lengths)));
    }
}
