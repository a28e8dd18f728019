using TeamsPolicyBot.Search.Analysis;
using TeamsPolicyBot.Search.Model;

namespace TeamsPolicyBot.Search.Indexing;

/// <summary>A way of asking, ready to be compared with a question.</summary>
/// <param name="Terms">The <see cref="IndexedTerm.Id"/> of its different terms, content words first; of a known phrase the phrase
/// alone.</param>
/// <param name="ContentWords">How many of them are content words.</param>
/// <param name="Worths">What each of them is worth.</param>
/// <param name="Idf">What they are worth together.</param>
internal sealed record Phrasing(string Text, int[] Terms, int ContentWords, float[] Worths, float Idf);

/// <summary>The ways of asking for each document.</summary>
internal sealed class PhrasingTable
{
    private readonly Phrasing[][] _own;
    private readonly Phrasing[][] _shared;

    public PhrasingTable(IReadOnlyCollection<SearchDocument> documents, TermTable terms, PolicyAnalyzer analyzer, SearchOptions options)
    {
        _own = [.. documents.Select(document => ReadAll(document.Phrasings))];

        // What neighbours share is read once.
        var lists = documents.Select(document => document.Shared).Distinct().ToDictionary(list => list, ReadAll);
        _shared = [.. documents.Select(document => lists[document.Shared])];
        WithShared = documents.Index().Where(document => document.Item.Shared.Count > 0).Select(document => document.Index).ToHashSet();

        Phrasing[] ReadAll(IReadOnlyList<string> texts) => [.. texts.Select(text => Read(text, terms, analyzer, options))];
    }

    /// <summary>The documents that share ways of asking with their neighbours.</summary>
    public IReadOnlySet<int> WithShared { get; }

    /// <summary>The phrasings of a document itself.</summary>
    public Phrasing[] Of(int doc) => _own[doc];

    /// <summary>Those that it shares with its neighbours.</summary>
    public Phrasing[] SharedOf(int doc) => _shared[doc];

    private static Phrasing Read(string text, TermTable terms, PolicyAnalyzer analyzer, SearchOptions options)
    {
        var found = Chunks.Of(analyzer.Read(text), terms).SelectMany(chunk => chunk.Tokens)
            .Select(token => terms.Find(token.Term)).OfType<IndexedTerm>().Distinct().OrderBy(term => term.IsFunctionWord).ToList();
        float[] worths = [.. found.Select(term => term.Idf * (term.IsFunctionWord ? (float)options.FunctionWordWeight : 1))];
        return new Phrasing(text, [.. found.Select(term => term.Id)], found.Count(term => !term.IsFunctionWord), worths, worths.Sum());
    }
}
