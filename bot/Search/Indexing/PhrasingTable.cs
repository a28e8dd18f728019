using TeamsPolicyBot.Search.Analysis;
using TeamsPolicyBot.Search.Queries;

namespace TeamsPolicyBot.Search.Indexing;

/// <summary>A way of asking, ready to be compared with a question.</summary>
/// <param name="Terms">The <see cref="IndexedTerm.Id"/> of its different terms; of a known phrase the phrase alone.</param>
/// <param name="Worths">What each of them is worth.</param>
/// <param name="Idf">What they are worth together.</param>
internal sealed record Phrasing(string Text, int[] Terms, float[] Worths, float Idf);

/// <summary>The ways of asking for each document.</summary>
internal sealed class PhrasingTable
{
    private readonly Phrasing[][] _phrasings;

    private PhrasingTable(Phrasing[][] phrasings) => _phrasings = phrasings;

    /// <summary>The phrasings of a document.</summary>
    public ReadOnlySpan<Phrasing> Of(int doc) => _phrasings[doc];

    public static PhrasingTable Build(IReadOnlyList<SearchDocument> documents, TermTable terms, Meanings meanings, SearchOptions options) => new(
    [
        .. documents.Select(document => document.Phrasings.Select(text =>
        {
            var found = Chunks.Of(meanings.Analyzer.Read(text), terms).SelectMany(chunk => chunk.Tokens)
                .Select(token => terms.Find(token.Term)).OfType<IndexedTerm>().Distinct().ToList();
            return new Phrasing(text, [.. found.Select(term => term.Id)], [.. found.Select(term => Worth(term, options))], found.Sum(term => Worth(term, options)));
        }).ToArray()),
    ]);

    private static float Worth(IndexedTerm term, SearchOptions options) => term.Idf * (term.IsFunctionWord ? (float)options.FunctionWordWeight : 1);
}
