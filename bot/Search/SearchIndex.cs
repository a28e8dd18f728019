using Lucene.Net.Index;
using Lucene.Net.Search;
using TeamsPolicyBot.Search.Analysis;
using TeamsPolicyBot.Search.Indexing;
using TeamsPolicyBot.Search.Model;
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
        (_ranked, _options, Coverage) = (ranked, options, Coverage.Of(documents.Take(ranked)));
        _searcher = new IndexSearcher(reader);
        _terms = new TermTableBuilder(reader, documents, ranked, options).Build(meanings, bridge);
        var asking = meanings.AnalyzerFor(meaning => _terms.FindInUse(meaning) is not null);
        _phrasings = new PhrasingTable(documents, _terms, asking, options);
        var spelling = new SpellChecker(Words(documents, synonyms).Concat(_terms.NamesInDocuments), options);
        _parser = new QuestionParser(asking, _terms, meanings, spelling, bridge, Coverage, options);
    }

    /// <summary>How many ways of asking were written for the documents.</summary>
    public Coverage Coverage { get; }

    /// <summary>Indexes documents; their order decides between equal scores.</summary>
    /// <param name="rivals">Documents that compete with them for a query but are not found: they count in no statistic, so the others rank
    /// as without them.</param>
    /// <exception cref="ArgumentException">Two documents have one id.</exception>
    public static SearchIndex Build(
        IReadOnlyList<SearchDocument> documents, IReadOnlyList<SearchDocument>? rivals = null, Synonyms? synonyms = null,
        Bridge? bridge = null, SearchOptions? options = null)
    {
        if (documents.GroupBy(document => document.Id).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new ArgumentException($"Two documents have the id '{twice.Key}'.", nameof(documents));
        }

        // A title that all share tells none of them from the others: it would only make its words look common.
        var titled =
            documents.Select(document => document.Title).Distinct().Count() > 1
                ? documents
                : documents.Select(document => document with { Title = "" });
        return new SearchIndex(
            [.. titled, .. rivals ?? []],
            documents.Count,
            synonyms ?? Synonyms.None,
            bridge ?? Bridge.None,
            options ?? new SearchOptions()
        );
    }

    /// <summary>The best <paramref name="n"/> documents for what somebody typed; any text is a query.</summary>
    public SearchResult Search(string text, int n)
    {
        var question = _parser.Parse(text);
        var likeness = new PhrasingLikeness(question, _terms, _phrasings);
        var all = _searcher.Search(new QuestionQuery(question), Most(n)).ScoreDocs;
        var rivals = all.Where(found => found.Doc >= _ranked).Take(Rivals);
        return new SearchResult(
            Best(question, likeness, ToCompare(all, Math.Max(n, _options.Compared)), n),
            Best(question, likeness, rivals, 1) is [var rival, ..] ? rival with { Doc = rival.Doc - _ranked } : null,
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
        var byWords = _searcher.Explain(new QuestionQuery(question), doc);
        return ExplanationText.Of(Rescorer(question, new PhrasingLikeness(question, _terms, _phrasings)).Explain(_searcher, byWords, doc));
    }

    /// <summary>So many documents are looked up by their words that enough of the ranked ones are among them.</summary>
    private int Most(int n) =>
        (_phrasings.WithShared.Count > 0 ? _ranked : Math.Max(n, _options.Compared)) + _searcher.IndexReader.MaxDoc - _ranked;

    /// <summary>
    /// The best ranked documents by their words, and after them those that are found by what they share with their neighbours, be it by
    /// that alone.
    /// </summary>
    private IEnumerable<ScoreDoc> ToCompare(ScoreDoc[] all, int most) => all
        .Where(found => found.Doc < _ranked)
        .Where((found, place) => place < most || _phrasings.WithShared.Contains(found.Doc))
        .Concat(_phrasings.WithShared.Where(doc => !Array.Exists(all, found => found.Doc == doc)).Select(doc => new ScoreDoc(doc, 0)));

    private List<Hit> Best(Question question, PhrasingLikeness likeness, IEnumerable<ScoreDoc> byWords, int n)
    {
        ScoreDoc[] compared = [.. byWords];
        var found = Rescorer(question, likeness).Rescore(_searcher, new TopDocs(compared.Length, compared, 0), n).ScoreDocs;
        return
        [
            .. found.Select(hit => new Hit(
                hit.Doc,
                hit.Score,
                question.MatchedShare(hit.Doc),
                question.Idf > 0 ? hit.Score / (question.Idf * (_options.K1 + 1)) : 0,
                likeness.Of(hit.Doc).Nearest,
                _phrasings.Of(hit.Doc).Length > 0,
                likeness.OfShared(hit.Doc).Nearest)),
        ];
    }

    private PhrasingRescorer Rescorer(Question question, PhrasingLikeness likeness) =>
        new(question, _phrasings, likeness, Coverage, _options);

    private static IEnumerable<string> Words(IReadOnlyList<SearchDocument> documents, Synonyms synonyms) =>
        [
            .. documents.SelectMany(document =>
                document.Phrasings.Concat(document.Shared).Append(document.Title).Append(document.Heading).Append(document.Body)
            ),
            .. synonyms.Same.SelectMany(group => group),
            .. synonyms.Related.Select(related => related.From),
            .. EnglishWords.FunctionWords,
        ];
}
