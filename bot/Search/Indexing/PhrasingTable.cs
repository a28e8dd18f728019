using TeamsPolicyBot.Search.Analysis;
using TeamsPolicyBot.Search.Queries;

namespace TeamsPolicyBot.Search.Indexing;

/// <summary>A way of asking, ready to be compared with a question.</summary>
/// <param name="Terms">The <see cref="IndexedTerm.Id"/> of its different terms, content words first; of a known phrase the phrase alone.</param>
/// <param name="ContentWords">How many of them are content words.</param>
/// <param name="Worths">What each of them is worth.</param>
/// <param name="Idf">What they are worth together.</param>
internal sealed record Phrasing(string Text, int[] Terms, int ContentWords, float[] Worths, float Idf);

/// <summary>The ways of asking for each document.</summary>
internal sealed class PhrasingTable(IEnumerable<SearchDocument> documents, TermTable terms, PolicyAnalyzer analyzer, SearchOptions options)
{
    private readonly Phrasing[][] _phrasings = [.. documents.Select(document => document.Phrasings.Select(text => Read(text, terms, analyzer, options)).ToArray())];

    /// <summary>The phrasings of a document.</summary>
    public Phrasing[] Of(int doc) => _phrasings[doc];

    private static Phrasing Read(string text, TermTable terms, PolicyAnalyzer analyzer, SearchOptions options)
    {
        var found = Chunks.Of(analyzer.Read(text), terms).SelectMany(chunk => chunk.Tokens)
            .Select(token => terms.Find(token.Term)).OfType<IndexedTerm>().Distinct().OrderBy(term => term.IsFunctionWord).ToList();
        float[] worths = [.. found.Select(term => term.Idf * (term.IsFunctionWord ? (float)options.FunctionWordWeight : 1))];
        return new Phrasing(text, [.. found.Select(term => term.Id)], found.Count(term => !term.IsFunctionWord), worths, worths.Sum());
    }
}
