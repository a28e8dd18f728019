namespace TeamsPolicyBot.Search.Queries;

/// <summary>Scores all documents for one query and picks the best.</summary>
internal sealed class QueryScorer
{
    private readonly IndexReader _reader;
    private readonly Query _query;
    private readonly FieldScorer _fields;
    private readonly PhrasingScorer _phrasings;
    private readonly int[] _hits;

    public QueryScorer(IndexReader reader, Query query)
    {
        (_reader, _query) = (reader, query);
        _fields = new FieldScorer(reader);
        _phrasings = new PhrasingScorer(reader);
        _fields.Add(query);
        _phrasings.Add(query);
        foreach (var doc in _phrasings.Strengths.Touched)
        {
            _fields.Scores.Add(doc, PhrasingScore(doc));
        }

        _hits = _fields.Scores.Touched.ToArray();
    }

    /// <summary>How many documents match at all.</summary>
    public int TotalHits => _hits.Length;

    /// <summary>What the document's nearest phrasing adds to its score.</summary>
    public float PhrasingScore(int doc) =>
        (float)(_reader.Options.PhrasingWeight * _query.Idf * Math.Pow(_phrasings.Strengths[doc], _reader.Options.PhrasingSharpness));

    public float GroupScore(int doc) => _fields.GroupScore(doc);

    /// <summary>The phrasing nearest to the query and its likeness; null where none shares a word with it.</summary>
    public (string Text, float Strength)? NearestPhrasing(int doc) =>
        _phrasings.Nearest(doc) is { } text ? (text, _phrasings.Strengths[doc]) : null;

    /// <summary>The best documents, highest score first, then in the order of the index.</summary>
    public IReadOnlyList<ScoreDoc> Best(int n)
    {
        var best = new PriorityQueue<int, (float Score, int Order)>();
        foreach (var doc in _hits)
        {
            best.Enqueue(doc, (Score(doc), -doc));
            if (best.Count > n)
            {
                best.Dequeue();
            }
        }

        var found = new ScoreDoc[best.Count];
        for (var place = found.Length - 1; place >= 0; place--)
        {
            found[place] = Signals(best.Dequeue());
        }

        return found;
    }

    private float Score(int doc) => _fields.Scores[doc] + _fields.GroupScore(doc);

    private ScoreDoc Signals(int doc)
    {
        var score = Score(doc);
        var ideal = _query.Idf * (_reader.Options.K1 + 1);
        return new ScoreDoc(
            doc,
            score,
            _query.ContentIdf > 0 ? _fields.Matched[doc] / _query.ContentIdf : 0,
            score / ideal,
            _phrasings.Strengths[doc]);
    }
}
