namespace TeamsPolicyBot.Search.Queries;

/// <summary>Scores all documents for a query and picks the best. Used for one query at a time, and again once it is cleared.</summary>
internal sealed class QueryScorer(IndexReader reader)
{
    private readonly FieldScorer _fields = new(reader);
    private readonly PhrasingScorer _phrasings = new(reader);
    private Query _query = Query.Empty;

    public void Add(Query query)
    {
        _query = query;
        _fields.Add(query);
        _phrasings.Add(query, _fields);
    }

    public void Clear()
    {
        _fields.Clear();
        _phrasings.Clear();
    }

    /// <summary>What the document's phrasings add to its score.</summary>
    public float PhrasingScore(int doc) => _phrasings.Score(doc);

    /// <summary>What the document's group adds to its score.</summary>
    public float GroupScore(int doc) => _fields.GroupScore(doc);

    /// <summary>Likeness of the query and the document's phrasings together, and each of them, nearest first; none that shares no content word.</summary>
    public (float Together, (string Text, float Likeness)[] Each) LikenessOf(int doc) => (_phrasings.Together(doc), [.. _phrasings.Nearest(_query, _fields, doc)]);

    /// <summary>The best documents, highest score first, then in the order of the index; and how many documents match at all.</summary>
    public (IReadOnlyList<ScoreDoc> Best, int Total) Best(int n)
    {
        var best = new BestScores(n);
        var total = 0;
        var fieldScores = _fields.Scores;
        for (var doc = 0; doc < fieldScores.Length; doc++)
        {
            var score = fieldScores[doc] + PhrasingScore(doc);
            if (score > 0)
            {
                total++;
                best.Add(doc, score + GroupScore(doc));
            }
        }

        return ([.. best.Docs.Select(WithSignals)], total);
    }

    private ScoreDoc WithSignals((int Doc, float Score) found)
    {
        var (doc, score) = found;
        var ideal = _query.Idf * (reader.Options.K1 + 1);
        return new ScoreDoc(
            doc,
            score,
            _query.ContentIdf > 0 ? _fields.Matched[doc] / _query.ContentIdf : 0,
            score / ideal,
            _phrasings.Strength(doc));
    }
}
