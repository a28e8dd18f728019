using System.Collections.Concurrent;
using TeamsPolicyBot.Search.Indexing;

namespace TeamsPolicyBot.Search;

/// <summary>An index as it was written: immutable, and safe for any number of readers at once.</summary>
public sealed class IndexReader
{
    private readonly SynonymExpansion _expansion;

    /// <summary>What was asked for before; synonyms are merged when a query first needs them.</summary>
    private readonly ConcurrentDictionary<int, TermMatches?> _matches = [];

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
        Options = options;
        Lexicon = lexicon;
        Phrases = phrases;
        Occurrences = occurrences;
        HighestIdf = Bm25.Idf(0, documents.Count);
        _expansion = new SynonymExpansion(options, synonyms, lexicon, phrases, occurrences.Terms, documents.Count);
    }

    /// <summary>The documents in the order in which they were added; a <see cref="ScoreDoc.Doc"/> is a place in it.</summary>
    public IReadOnlyList<Document> Documents { get; }

    /// <summary>The weights that were in force when the index was written.</summary>
    public SearchOptions Options { get; }

    /// <summary>The number of each document's group.</summary>
    internal int[] GroupOf { get; }

    internal Lexicon Lexicon { get; }

    internal PhraseTable Phrases { get; }

    internal Occurrences Occurrences { get; }

    /// <summary>What a word is worth that no document has.</summary>
    internal float HighestIdf { get; }

    /// <summary>Where a term occurs; null where it does not.</summary>
    internal Postings? PostingsOf(int term) => term < Occurrences.Terms.Length ? Occurrences.Terms[term] : null;

    /// <summary>What counts for a term of a query; null where nothing that counts for it occurs.</summary>
    internal TermMatches? MatchesOf(int term) => _matches.GetOrAdd(
        term,
        static (key, reader) => reader._expansion.Of(key) is { Length: > 0 } alternatives ? TermMatches.Of(alternatives, reader.Occurrences) : null,
        this);
}
