using TeamsPolicyBot.Search.Analysis;

namespace TeamsPolicyBot.Search.Indexing;

/// <summary>Works out what counts for a term of a query, as far as it occurs in an index.</summary>
internal sealed class SynonymExpansion(SearchOptions options, SynonymTable synonyms, Lexicon lexicon, PhraseTable phrases, Postings?[] occurrences, int documents)
{
    /// <summary>The term itself first, then what means the same, what is related, and the words of a phrase.</summary>
    public Alternative[] Of(int term)
    {
        var weights = synonyms.RelatedTo(term);
        foreach (var other in synonyms.SameAs(term))
        {
            weights[other] = options.SameMeaningWeight;
        }

        weights.Remove(term);
        IEnumerable<Alternative> own = PostingsOf(term) is { } postings ? [new Alternative(term, 1, postings.Idf)] : [];
        Alternative[] found =
        [
            .. own,
            .. from entry in weights
               where PostingsOf(entry.Key) is not null
               orderby entry.Value descending, entry.Key
               select new Alternative(entry.Key, (float)entry.Value, GroupIdf(entry.Key)),
        ];
        return found.Length == 0 ? found : [.. found, .. Parts(term)];
    }

    /// <summary>The words of a phrase stand for it where it does not occur as a whole.</summary>
    private IEnumerable<Alternative> Parts(int term) =>
        from part in phrases.PartsOf(term).Distinct()
        where PostingsOf(part) is not null && !FunctionWords.Contains(lexicon.Name(part))
        select new Alternative(part, (float)options.PhrasePartWeight, PostingsOf(part)!.Idf);

    /// <summary>The idf of all terms of one meaning, counted as one term: a rare word does not outrank a common one that means the same.</summary>
    private float GroupIdf(int term)
    {
        var postings = synonyms.SameAs(term).Select(PostingsOf).OfType<Postings>().ToList();
        var inFields = postings.SelectMany(found => found.Docs).Distinct().Count();
        return Bm25.Idf(Math.Max(inFields, postings.Max(found => found.DocumentFrequency)), documents);
    }

    private Postings? PostingsOf(int term) => term < occurrences.Length ? occurrences[term] : null;
}
