using Lucene.Net.Index;
using Lucene.Net.Search;
using TeamsPolicyBot.Search.Analysis;
using TeamsPolicyBot.Search.Indexing;
using TeamsPolicyBot.Search.Queries;
using TeamsPolicyBot.Search.Spelling;

namespace TeamsPolicyBot.Search;

/// <summary>An index as it was built: immutable, and safe for any number of callers at once.</summary>
public sealed class SearchIndex
{
    /// <summary>So many rivals get their phrasings compared.</summary>
    private const int Rivals = 10;

    private readonly int _ranked;
    private readonly SearchOptions _options;
    private readonly IndexSearcher _searcher;
    private readonly TermTable _terms;
    private readonly PhrasingTable _phrasings;
    private readonly QuestionParser _parser;

    private SearchIndex(IReadOnlyList<SearchDocument> documents, int ranked, Synonyms synonyms, Bridge bridge, SearchOptions options)
    {
        var meanings = Meanings.Of(synonyms);
        var reader = LuceneIndex.Write(documents, meanings.Analyzer);
        _ranked = ranked;
        Coverage = Coverage.Of(documents.Take(ranked));
        _options = options = options.At(Coverage);
        _searcher = new IndexSearcher(reader);
        _terms = TermTableBuilder.Build(SlowCompositeReaderWrapper.Wrap(reader), documents, ranked, meanings, bridge, options);
        _phrasings = PhrasingTable.Build(documents, _terms, meanings, options);
        _parser = new QuestionParser(_terms, meanings, new SpellChecker(Words(documents, synonyms).Concat(_terms.Names), options), options);
    }

    /// <summary>How many ways of asking were written for the documents.</summary>
    public Coverage Coverage { get; }

    /// <summary>Indexes documents; their order decides between equal scores.</summary>
    /// <param name="rivals">Documents that compete with them for a query but are not found: they count in no statistic, so the others rank as without them.</param>
    /// <exception cref="ArgumentException">Two documents have one id.</exception>
    public static SearchIndex Build(IReadOnlyList<SearchDocument> documents, IReadOnlyList<SearchDocument>? rivals = null, Synonyms? synonyms = null, Bridge? bridge = null, SearchOptions? options = null)
    {
        if (documents.GroupBy(document => document.Id).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new ArgumentException($"Two documents have the id '{twice.Key}'.", nameof(documents));
        }

        return new SearchIndex([.. documents, .. rivals ?? []], documents.Count, synonyms ?? Synonyms.None, bridge ?? Bridge.None, options ?? new SearchOptions());
    }

    /// <summary>The best <paramref name="n"/> documents for what somebody typed; any text is a query.</summary>
    public SearchResult Search(string text, int n)
    {
        var question = _parser.Parse(text);
        var collector = new RivalCollector(_ranked, Math.Max(n, _options.Compared), Rivals);
        _searcher.Search(question.ToQuery(), collector);
        var rescorer = Rescorer(question);
        var hits = rescorer.Rescore(_searcher, collector.Ranked, n).ScoreDocs;
        var rivals = rescorer.Rescore(_searcher, collector.Rivals, 1).ScoreDocs;
        return new SearchResult(
            Array.ConvertAll(hits, hit => WithSignals(question, rescorer, hit, 0)),
            rivals is [var rival] ? WithSignals(question, rescorer, rival, _ranked) : null,
            _terms.HighestIdf,
            question.ContentWords,
            question.UnknownWords,
            question.Corrections);
    }

    /// <summary>Why a document gets its score for a query, in words.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no document of that number.</exception>
    public string Explain(string text, int doc)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(doc);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(doc, _ranked);
        var question = _parser.Parse(text);
        return ExplanationText.Of(Rescorer(question).Explain(_searcher, _searcher.Explain(question.ToQuery(), doc), doc));
    }

    private PhrasingRescorer Rescorer(Question question) => new(question, _phrasings, _terms, _options);

    private Hit WithSignals(Question question, PhrasingRescorer rescorer, ScoreDoc found, int first) => new(
        found.Doc - first,
        found.Score,
        question.ContentIdf > 0 ? question.Terms.Where(term => !term.IsFunctionWord).Sum(term => term.Worth * term.MatchIn(found.Doc)) / question.ContentIdf : 0,
        question.Idf > 0 ? found.Score / (question.Idf * (_options.K1 + 1)) : 0,
        rescorer.Strength(found.Doc),
        _phrasings.Of(found.Doc).Length > 0);

    private static IEnumerable<string> Words(IReadOnlyList<SearchDocument> documents, Synonyms synonyms) =>
    [
        .. documents.SelectMany(document => document.Phrasings.Append(document.Title).Append(document.Heading).Append(document.Body)),
        .. synonyms.Same.SelectMany(group => group),
        .. synonyms.Related.Select(related => related.From),
        .. EnglishWords.FunctionWords,
    ];
}
