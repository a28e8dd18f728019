using TeamsPolicyBot.Search.Indexing;

namespace TeamsPolicyBot.Search.Queries;

/// <summary>Scores documents by the words in their fields, term by term.</summary>
internal sealed class FieldScorer(IndexReader reader)
{
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
            if (term.Matches is { } matches)
            {
                Add(term, matches.Docs);
                AddGroups(term, matches.Alternatives[0]);
            }
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

    private void Add(QueryTerm term, DocMatch[] docs)
    {
        var matched = term.IsFunctionWord ? 0 : term.Weight * term.Idf;
        foreach (var (doc, value, weight) in docs)
        {
            Scores.Add(doc, term.Weight * value);
            Matched.Add(doc, matched * weight);
        }
    }

    private void AddGroups(QueryTerm term, Alternative first)
    {
        if (reader.Occurrences.Groups[first.Term] is not { } postings)
        {
            return;
        }

        for (var i = 0; i < postings.Groups.Length; i++)
        {
            _groups[postings.Groups[i]] += term.Weight * first.Weight * postings.Impacts[i];
        }
    }
}
