using TeamsPolicyBot.Search.Indexing;

namespace TeamsPolicyBot.Search;

/// <summary>An index as it was written: immutable, and safe for any number of readers at once.</summary>
public sealed class IndexReader
{
    private readonly Dictionary<int, Alternative[]> _expanded;

    internal IndexReader(
        IReadOnlyList<Document> documents,
        int[] groupOf,
        SearchOptions options,
        Lexicon lexicon,
        PhraseTable phrases,
        SynonymTable synonyms,
        Occurrences occurrences)
    {
        Documents = documents;
        GroupOf = groupOf;
        Groups = groupOf.Distinct().Count();
        Options = options;
        Lexicon = lexicon;
        Phrases = phrases;
        Occurrences = occurrences;
        HighestIdf = Bm25.Idf(0, documents.Count);
        _expanded = synonyms.Terms.ToDictionary(term => term, term => Expand(term, synonyms));
    }

    /// <summary>The documents in the order in which they were added; a <see cref="ScoreDoc.Doc"/> is a place in it.</summary>
    public IReadOnlyList<Document> Documents { get; }

    /// <summary>The weights that were in force when the index was written.</summary>
    public SearchOptions Options { get; }

    internal int[] GroupOf { get; }

    internal int Groups { get; }

    internal Lexicon Lexicon { get; }

    internal PhraseTable Phrases { get; }

    internal Occurrences Occurrences { get; }

    /// <summary>What a word is worth that no document has.</summary>
    internal float HighestIdf { get; }

    /// <summary>Where a term occurs; null where it does not.</summary>
    internal Postings? PostingsOf(int term) => term < Occurrences.Terms.Length ? Occurrences.Terms[term] : null;

    /// <summary>What counts for a term of the query, as far as it occurs: the term itself first.</summary>
    internal Alternative[] AlternativesOf(int term) =>
        _expanded.TryGetValue(term, out var alternatives) ? alternatives
        : PostingsOf(term) is { } own ? [new Alternative(term, 1, own.Idf)]
        : [];

    private Alternative[] Expand(int term, SynonymTable synonyms)
    {
        var same = synonyms.SameAs(term);
        var weights = synonyms.RelatedTo(term);
        foreach (var other in same)
        {
            weights[other] = Options.SameMeaningWeight;
        }

        weights.Remove(term);
        IEnumerable<Alternative> own = PostingsOf(term) is { } postings ? [new Alternative(term, 1, postings.Idf)] : [];
        return
        [
            .. own,
            .. from entry in weights
               where PostingsOf(entry.Key) is not null
               orderby entry.Value descending, entry.Key
               select new Alternative(entry.Key, (float)entry.Value, GroupIdf(synonyms.SameAs(entry.Key))),
        ];
    }

    /// <summary>The idf of terms of one meaning, counted as one term: a rare word does not outrank a common one that means the same.</summary>
    private float GroupIdf(IEnumerable<int> terms)
    {
        var postings = terms.Select(PostingsOf).OfType<Postings>().ToList();
        var inFields = postings.SelectMany(found => found.Docs).Distinct().Count();
        return Bm25.Idf(Math.Max(inFields, postings.Max(found => found.DocumentFrequency)), Documents.Count);
    }
}
