using System.Collections.Concurrent;
using TeamsPolicyBot.Search.Queries;

namespace TeamsPolicyBot.Search;

/// <summary>Finds documents in an index. Safe for any number of callers at once.</summary>
public sealed class IndexSearcher(IndexReader reader)
{
    private readonly QueryParser _parser = new(reader);

    /// <summary>Scorers that are not in use: their arrays are as large as the index.</summary>
    private readonly ConcurrentBag<QueryScorer> _scorers = [];

    /// <summary>The best <paramref name="n"/> documents for what somebody typed; any text is a query.</summary>
    public TopDocs Search(string query, int n)
    {
        var parsed = _parser.Parse(query);
        var scorer = _scorers.TryTake(out var unused) ? unused : new QueryScorer(reader);
        scorer.Add(parsed);
        var (best, total) = scorer.Best(n);
        scorer.Clear();
        _scorers.Add(scorer);
        return new TopDocs(total, best, parsed.ContentWords, parsed.UnknownWords, parsed.Corrections);
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
