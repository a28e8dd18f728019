using TeamsPolicyBot.Search.Indexing;

namespace TeamsPolicyBot.Search.Queries;

/// <summary>Compares the query with each phrasing as a whole, in both directions: how much of the query it covers, and how much of it the query covers.</summary>
internal sealed class PhrasingScorer(IndexReader reader)
{
    private readonly PhrasingIndex _phrasings = reader.Occurrences.Phrasings;
    private readonly Accumulator _queryCovered = new(reader.Occurrences.Phrasings.DocOf.Length);
    private readonly Accumulator _phrasingCovered = new(reader.Occurrences.Phrasings.DocOf.Length);
    private readonly Accumulator _bestQuery = new(reader.Occurrences.Phrasings.DocOf.Length);
    private readonly Accumulator _bestPhrasing = new(reader.Occurrences.Phrasings.DocOf.Length);

    /// <summary>0 to 1 for each document with a phrasing that shares a word with the query: the nearest phrasing's likeness.</summary>
    public Accumulator Strengths { get; } = new(reader.Documents.Count);

    /// <summary>The phrasing of a document that is nearest to the query.</summary>
    public string? Nearest(int doc)
    {
        foreach (var phrasing in _queryCovered.Touched)
        {
            if (_phrasings.DocOf[phrasing] == doc && _likeness[phrasing] >= Strengths[doc])
            {
                return _phrasings.TextOf[phrasing];
            }
        }

        return null;
    }

    private readonly float[] _likeness = new float[reader.Occurrences.Phrasings.DocOf.Length];

    public void Add(Query query)
    {
        if (reader.Options.PhrasingWeight <= 0)
        {
            return;
        }

        foreach (var term in query.Terms)
        {
            Add(term);
        }

        foreach (var phrasing in _queryCovered.Touched)
        {
            _likeness[phrasing] = Likeness(_queryCovered[phrasing] / query.Idf, _phrasingCovered[phrasing] / _phrasings.TotalOf[phrasing]);
            Strengths.Max(_phrasings.DocOf[phrasing], _likeness[phrasing]);
        }
    }

    /// <summary>The geometric mean of both coverages, each at most 1: a synonym may cover a word that another term covers too.</summary>
    private static float Likeness(float ofQuery, float ofPhrasing) => MathF.Sqrt(Math.Min(1, ofQuery) * Math.Min(1, ofPhrasing));

    private void Add(QueryTerm term)
    {
        foreach (var alternative in term.Alternatives)
        {
            if (_phrasings.Occurrences[alternative.Term] is not { } found)
            {
                continue;
            }

            for (var i = 0; i < found.Phrasings.Length; i++)
            {
                _bestQuery.Max(found.Phrasings[i], alternative.Weight);
                _bestPhrasing.Max(found.Phrasings[i], alternative.Weight * found.Idfs[i]);
            }
        }

        foreach (var phrasing in _bestQuery.Touched)
        {
            _queryCovered.Add(phrasing, term.Weight * term.Idf * _bestQuery[phrasing]);
            _phrasingCovered.Add(phrasing, _bestPhrasing[phrasing]);
        }

        _bestQuery.Clear();
        _bestPhrasing.Clear();
    }
}
