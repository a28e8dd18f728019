using System.Runtime.InteropServices;
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
    private readonly List<(int Doc, float Likeness, int Phrasing)> _likenesses = [];

    /// <summary>What the phrasings add to each document's score.</summary>
    public Accumulator Scores { get; } = new(reader.Documents.Count);

    /// <summary>0 to 1: likeness of the query and the nearest phrasing of each document.</summary>
    public Accumulator Strengths { get; } = new(reader.Documents.Count);

    public void Add(Query query)
    {
        if (reader.Options.PhrasingWeight <= 0)
        {
            return;
        }

        foreach (var term in query.Terms.Where(term => !term.IsFunctionWord || query.ContentWords == 0))
        {
            Add(term, onlyTouched: false);
        }

        foreach (var term in query.Terms.Where(term => term.IsFunctionWord && query.ContentWords > 0))
        {
            Add(term, onlyTouched: true);
        }

        foreach (var phrasing in _queryCovered.Touched)
        {
            _likenesses.Add((_phrasings.DocOf[phrasing], Likeness(query, phrasing), phrasing));
        }

        _likenesses.Sort(static (a, b) => a.Doc != b.Doc ? a.Doc.CompareTo(b.Doc) : a.Likeness != b.Likeness ? b.Likeness.CompareTo(a.Likeness) : a.Phrasing.CompareTo(b.Phrasing));
        AddScores(query);
    }

    /// <summary>The phrasings of a document that count, nearest first, each with its likeness.</summary>
    public IEnumerable<(string Text, float Likeness)> Nearest(int doc) => _likenesses
        .Where(found => found.Doc == doc)
        .Take(1 + reader.Options.NextPhrasings)
        .Select(found => (_phrasings.TextOf[found.Phrasing], found.Likeness));

    /// <summary>Of likenesses, nearest first, what counts: the first in full, the next by their weight.</summary>
    public float Together(float nearest, float next) =>
        MathF.Pow(nearest + ((float)reader.Options.NextPhrasingWeight * next), (float)reader.Options.PhrasingSharpness);

    public void Clear()
    {
        _queryCovered.Clear();
        _phrasingCovered.Clear();
        _likenesses.Clear();
        Scores.Clear();
        Strengths.Clear();
    }

    private void AddScores(Query query)
    {
        var found = CollectionsMarshal.AsSpan(_likenesses);
        for (var first = 0; first < found.Length;)
        {
            var (doc, nearest, _) = found[first];
            var next = 0f;
            var at = first + 1;
            for (; at < found.Length && found[at].Doc == doc; at++)
            {
                next += at - first <= reader.Options.NextPhrasings ? found[at].Likeness : 0;
            }

            Strengths.Add(doc, nearest);
            Scores.Add(doc, (float)reader.Options.PhrasingWeight * query.Idf * Together(nearest, next));
            first = at;
        }
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
