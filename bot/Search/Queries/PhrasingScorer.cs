using TeamsPolicyBot.Search.Indexing;

namespace TeamsPolicyBot.Search.Queries;

/// <summary>Compares the query with each phrasing as a whole, in both directions: how much of the query it covers, and how much of it the query covers.</summary>
internal sealed class PhrasingScorer(IndexReader reader)
{
    private readonly PhrasingIndex _phrasings = reader.Occurrences.Phrasings;
    private readonly Accumulator _queryCovered = new(reader.Occurrences.Phrasings.Count);
    private readonly Accumulator _phrasingCovered = new(reader.Occurrences.Phrasings.Count);
    private readonly Accumulator _bestWeight = new(reader.Occurrences.Phrasings.Count);
    private readonly Accumulator _bestCovered = new(reader.Occurrences.Phrasings.Count);

    /// <summary>0 to 1 for each document with a phrasing that shares a word with the query: the nearest phrasing's likeness.</summary>
    public Accumulator Strengths { get; } = new(reader.Documents.Count);

    public void Add(Query query)
    {
        if (reader.Options.PhrasingWeight <= 0)
        {
            return;
        }

        foreach (var term in query.Terms)
        {
            if (!term.IsFunctionWord || query.ContentWords == 0)
            {
                Add(term, onlyTouched: false);
            }
        }

        foreach (var term in query.Terms)
        {
            if (term.IsFunctionWord && query.ContentWords > 0)
            {
                Add(term, onlyTouched: true);
            }
        }

        foreach (var phrasing in _queryCovered.Touched)
        {
            Strengths.Max(_phrasings.DocOf[phrasing], Likeness(query, phrasing));
        }
    }

    /// <summary>The phrasing of a document that is nearest to the query; null where none shares a content word with it.</summary>
    public string? Nearest(Query query, int doc)
    {
        foreach (var phrasing in _queryCovered.Touched)
        {
            if (_phrasings.DocOf[phrasing] == doc && Likeness(query, phrasing) >= Strengths[doc])
            {
                return _phrasings.TextOf[phrasing];
            }
        }

        return null;
    }

    public void Clear()
    {
        _queryCovered.Clear();
        _phrasingCovered.Clear();
        Strengths.Clear();
    }

    /// <summary>The geometric mean of both coverages, each at most 1: a synonym may cover a word that another term covers too.</summary>
    private float Likeness(Query query, int phrasing) => MathF.Sqrt(
        Math.Min(1, _queryCovered[phrasing] / query.Idf) * Math.Min(1, _phrasingCovered[phrasing] / _phrasings.TotalOf[phrasing]));

    /// <summary>Adds what a term covers. Function words do not make a phrasing worth looking at; they tell between those that are.</summary>
    private void Add(QueryTerm term, bool onlyTouched)
    {
        foreach (var alternative in term.Alternatives)
        {
            if (_phrasings.Occurrences[alternative.Term] is not { } found)
            {
                continue;
            }

            for (var i = 0; i < found.Count; i++)
            {
                var (phrasing, idf) = found[i];
                if (!onlyTouched || _queryCovered[phrasing] > 0)
                {
                    _bestWeight.Max(phrasing, alternative.Weight);
                    _bestCovered.Max(phrasing, alternative.Weight * idf);
                }
            }
        }

        foreach (var phrasing in _bestWeight.Touched)
        {
            _queryCovered.Add(phrasing, term.Weight * term.Idf * _bestWeight[phrasing]);
            _phrasingCovered.Add(phrasing, _bestCovered[phrasing]);
        }

        _bestWeight.Clear();
        _bestCovered.Clear();
    }
}
