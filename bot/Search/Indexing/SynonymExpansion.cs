namespace TeamsPolicyBot.Search.Indexing;

/// <summary>Works out, once for an index, what counts for each term that has synonyms.</summary>
internal sealed class SynonymExpansion(SearchOptions options, SynonymTable synonyms, Postings?[] occurrences, int documents)
{
    private readonly Dictionary<int, float> _groupIdfs = [];

    public Dictionary<int, Alternative[]> All() => synonyms.Terms.ToDictionary(term => term, Of);

    /// <summary>The term itself first, then what means the same, then what is related; only what occurs.</summary>
    private Alternative[] Of(int term)
    {
        var weights = synonyms.RelatedTo(term);
        foreach (var other in synonyms.SameAs(term))
        {
            weights[other] = options.SameMeaningWeight;
        }

        weights.Remove(term);
        IEnumerable<Alternative> own = PostingsOf(term) is { } postings ? [new Alternative(term, 1, postings.Idf)] : [];
        return
        [
            .. own,
            .. from entry in weights
               where PostingsOf(entry.Key) is not null
               orderby entry.Value descending, entry.Key
               select new Alternative(entry.Key, (float)entry.Value, GroupIdf(entry.Key)),
        ];
    }

    /// <summary>The idf of all terms of one meaning, counted as one term: a rare word does not outrank a common one that means the same.</summary>
    private float GroupIdf(int term)
    {
        if (!_groupIdfs.TryGetValue(term, out var idf))
        {
            var postings = synonyms.SameAs(term).Select(PostingsOf).OfType<Postings>().ToList();
            var inFields = postings.SelectMany(found => found.Docs).Distinct().Count();
            _groupIdfs[term] = idf = Bm25.Idf(Math.Max(inFields, postings.Max(found => found.DocumentFrequency)), documents);
        }

        return idf;
    }

    private Postings? PostingsOf(int term) => term < occurrences.Length ? occurrences[term] : null;
}
