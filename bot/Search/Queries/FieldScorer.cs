using TeamsPolicyBot.Search.Indexing;

namespace TeamsPolicyBot.Search.Queries;

/// <summary>Scores documents by the words in their fields, term by term.</summary>
internal sealed class FieldScorer(IndexReader reader)
{
    private readonly Accumulator _best = new(reader.Documents.Count);
    private readonly Accumulator _bestWeight = new(reader.Documents.Count);
    private readonly float[] _groups = new float[reader.Documents.Count == 0 ? 0 : reader.GroupOf.Max() + 1];

    /// <summary>Sum over the query's terms.</summary>
    public Accumulator Scores { get; } = new(reader.Documents.Count);

    /// <summary>Idf of the content words that a document has.</summary>
    public Accumulator Matched { get; } = new(reader.Documents.Count);

    /// <summary>What the group of a document adds.</summary>
    public float GroupScore(int doc) => (float)reader.Options.GroupWeight * _groups[reader.GroupOf[doc]];

    public void Add(Query query)
    {
        foreach (var term in query.Terms)
        {
            if (term.Alternatives.Length == 1)
            {
                AddOnly(term, term.Alternatives[0]);
            }
            else
            {
                AddBest(term);
            }

            AddGroups(term);
        }

        foreach (var bigram in query.Bigrams)
        {
            var weight = (float)reader.Options.BigramWeight * bigram.Postings.Idf;
            for (var i = 0; i < bigram.Postings.Docs.Length; i++)
            {
                Scores.Add(bigram.Postings.Docs[i], weight * bigram.Postings.Impacts[i]);
            }
        }
    }

    public void Clear()
    {
        Scores.Clear();
        Matched.Clear();
        Array.Clear(_groups);
    }

    private void AddOnly(QueryTerm term, Alternative only)
    {
        var postings = reader.PostingsOf(only.Term)!;
        var weight = term.Weight * only.Weight * only.Idf;
        var matched = term.Weight * only.Weight * term.Idf;
        for (var i = 0; i < postings.Docs.Length; i++)
        {
            Scores.Add(postings.Docs[i], weight * postings.Impacts[i]);
            if (!term.IsFunctionWord)
            {
                Matched.Add(postings.Docs[i], matched);
            }
        }
    }

    /// <summary>Of what counts for a term, the best in each document.</summary>
    private void AddBest(QueryTerm term)
    {
        foreach (var alternative in term.Alternatives)
        {
            var postings = reader.PostingsOf(alternative.Term)!;
            for (var i = 0; i < postings.Docs.Length; i++)
            {
                _best.Max(postings.Docs[i], alternative.Weight * alternative.Idf * postings.Impacts[i]);
                _bestWeight.Max(postings.Docs[i], alternative.Weight);
            }
        }

        foreach (var doc in _best.Touched)
        {
            Scores.Add(doc, term.Weight * _best[doc]);
            if (!term.IsFunctionWord)
            {
                Matched.Add(doc, term.Weight * term.Idf * _bestWeight[doc]);
            }
        }

        _best.Clear();
        _bestWeight.Clear();
    }

    private void AddGroups(QueryTerm term)
    {
        if (term.Alternatives is not [var first, ..] || reader.Occurrences.Groups[first.Term] is not { } postings)
        {
            return;
        }

        for (var i = 0; i < postings.Groups.Length; i++)
        {
            _groups[postings.Groups[i]] += term.Weight * first.Weight * postings.Impacts[i];
        }
    }
}
