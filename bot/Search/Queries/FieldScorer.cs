using TeamsPolicyBot.Search.Indexing;

namespace TeamsPolicyBot.Search.Queries;

/// <summary>Scores documents by the words in their fields, term by term.</summary>
internal sealed class FieldScorer(IndexReader reader)
{
    private readonly float[] _scores = new float[reader.Documents.Count];
    private readonly float[] _matched = new float[reader.Documents.Count];
    private readonly int[] _groupOf = reader.GroupOf;
    private readonly float[] _groups = new float[reader.Documents.Count == 0 ? 0 : reader.GroupOf.Max() + 1];

    /// <summary>For each document the sum over the query's terms; 0 where none of them occurs.</summary>
    public ReadOnlySpan<float> Scores => _scores;

    /// <summary>For each document the idf of the content words that it has.</summary>
    public ReadOnlySpan<float> Matched => _matched;

    /// <summary>What the group of a document adds.</summary>
    public float GroupScore(int doc) => _groups[_groupOf[doc]];

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
                _scores[bigram.Postings.Docs[i]] += weight * bigram.Postings.Impacts[i];
            }
        }
    }

    public void Clear()
    {
        Array.Clear(_scores);
        Array.Clear(_matched);
        Array.Clear(_groups);
    }

    private void Add(QueryTerm term, DocMatch[] docs)
    {
        if (term.IsFunctionWord)
        {
            foreach (var match in docs)
            {
                _scores[match.Doc] += term.Weight * match.Value;
            }

            return;
        }

        foreach (var match in docs)
        {
            _scores[match.Doc] += term.Weight * match.Value;
            _matched[match.Doc] += term.Weight * term.Idf * match.Weight;
        }
    }

    private void AddGroups(QueryTerm term, Alternative first)
    {
        if (reader.Occurrences.Groups[first.Term] is not { } postings)
        {
            return;
        }

        var weight = (float)reader.Options.GroupWeight * term.Weight * first.Weight;
        for (var i = 0; i < postings.Groups.Length; i++)
        {
            _groups[postings.Groups[i]] += weight * postings.Impacts[i];
        }
    }
}
