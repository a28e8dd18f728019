using Lucene.Net.Index;
using Lucene.Net.Search;

namespace TeamsPolicyBot.Search.Queries;

/// <summary>Collects the best ranked documents and, apart from them, the best of those that only compete.</summary>
/// <param name="ranked">How many documents are ranked; those with higher numbers compete.</param>
internal sealed class RivalCollector(int ranked, int best, int bestRivals) : ICollector
{
    private readonly TopScoreDocCollector _ranked = TopScoreDocCollector.Create(best, docsScoredInOrder: true);
    private readonly TopScoreDocCollector _rivals = TopScoreDocCollector.Create(bestRivals, docsScoredInOrder: true);

    /// <summary>The best of the ranked documents.</summary>
    public TopDocs Ranked => _ranked.GetTopDocs();

    /// <summary>The best of the others.</summary>
    public TopDocs Rivals => _rivals.GetTopDocs();

    /// <inheritdoc/>
    public bool AcceptsDocsOutOfOrder => false;

    /// <inheritdoc/>
    public void SetScorer(Scorer scorer)
    {
        _ranked.SetScorer(scorer);
        _rivals.SetScorer(scorer);
    }

    /// <inheritdoc/>
    public void SetNextReader(AtomicReaderContext context)
    {
        _ranked.SetNextReader(context);
        _rivals.SetNextReader(context);
    }

    /// <inheritdoc/>
    public void Collect(int doc)
    {
        if (doc < ranked)
        {
            _ranked.Collect(doc);
        }
        else
        {
            _rivals.Collect(doc);
        }
    }
}
