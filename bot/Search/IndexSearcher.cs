using TeamsPolicyBot.Search.Queries;

namespace TeamsPolicyBot.Search;

/// <summary>Finds documents in an index. Safe for any number of callers at once.</summary>
public sealed class IndexSearcher(IndexReader reader)
{
    private readonly QueryParser _parser = new(reader);

    /// <summary>The best <paramref name="n"/> documents for what somebody typed; any text is a query.</summary>
    public TopDocs Search(string query, int n)
    {
        var parsed = _parser.Parse(query);
        var scorer = new QueryScorer(reader, parsed);
        return new TopDocs(scorer.TotalHits, scorer.Best(n), parsed.ContentWords, parsed.UnknownWords, parsed.Corrections);
    }

    /// <summary>Why a document gets its score for a query. The values of the details add up to the score.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no document of that number.</exception>
    public Explanation Explain(string query, int doc)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(doc);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(doc, reader.Documents.Count);
        return new Explainer(reader, _parser.Parse(query)).Explain(doc);
    }
}
