namespace TeamsPolicyBot.Search.Queries;

/// <summary>Scores all documents for a query and picks the best. Used for one query at a time, and again once it is cleared.</summary>
internal sealed class QueryScorer(IndexReader reader)
{
    private readonly FieldScorer _fields = new(reader);
    private readonly PhrasingScorer _phrasings = new(reader);
    private readonly PriorityQueue<int, (float Score, int Order)> _best = new();
    private Query _query = Query.Empty;

    /// <summary>How many documents match at all.</summary>
    public int TotalHits => _fields.Scores.Touched.Length;

    public void Add(Query query)
    {
        _query = query;
        _fields.Add(query);
        _phrasings.Add(query);
        foreach (var doc in _phrasings.Touched)
        {
            _fields.Scores.Add(doc, PhrasingScore(doc));
        }
    }

    public void Clear()
    {
        _fields.Clear();
        _phrasings.Clear();
    }

    /// <summary>What the document's phrasings add to its score.</summary>
    public float PhrasingScore(int doc) => _phrasings.Score(_query, doc);

    /// <summary>What the document's group adds to its score.</summary>
    public float GroupScore(int doc) => _fields.GroupScore(doc);

    /// <summary>Likeness of the query and the document's phrasings together, and each of them, nearest first; none that shares no content word.</summary>
    public (float Together, (string Text, float Likeness)[] Each) LikenessOf(int doc) => (_phrasings.Together(doc), [.. _phrasings.Nearest(_query, doc)]);

    /// <summary>The best documents, highest score first, then in the order of the index.</summary>
    public IReadOnlyList<ScoreDoc> Best(int n)
    {
        foreach (var doc in _fields.Scores.Touched)
        {
            var rank = (Score(doc), -doc);
            if (_best.Count < n)
            {
                _best.Enqueue(doc, rank);
            }
            else if (_best.TryPeek(out _, out var last) && rank.CompareTo(last) > 0)
            {
                _best.DequeueEnqueue(doc, rank);
            }
        }

        var found = new ScoreDoc[_best.Count];
        for (var place = found.Length - 1; place >= 0; place--)
        {
            found[place] = WithSignals(_best.Dequeue());
        }

        return found;
    }

    private float Score(int doc) => _fields.Scores[doc] + _fields.GroupScore(doc);

    private ScoreDoc WithSignals(int doc)
    {
        var score = Score(doc);
        var ideal = _query.Idf * (reader.Options.K1 + 1);
        return new ScoreDoc(
            doc,
            score,
            _query.ContentIdf > 0 ? _fields.Matched[doc] / _query.ContentIdf : 0,
            score / ideal,
            _phrasings.Strength(doc));
    }
}
