using TeamsPolicyBot.Search.Analysis;
using TeamsPolicyBot.Search.Model;

namespace TeamsPolicyBot.Search.Indexing;

/// <summary>A way of asking, ready to be compared with a question.</summary>
/// <param name="Terms">Its different terms, content words first; of a known phrase the phrase alone.</param>
/// <param name="Idf">What they are worth together.</param>
internal sealed record Phrasing(string Text, PhrasingTerm[] Terms, float Idf);

/// <summary>A term of a way of asking.</summary>
/// <param name="Id">See <see cref="IndexedTerm.Id"/>.</param>
/// <param name="Worth">Its idf, weighted.</param>
internal readonly record struct PhrasingTerm(int Id, bool IsFunctionWord, float Worth);

/// <summary>The ways of asking for each document.</summary>
internal sealed class PhrasingTable
{
    private readonly Phrasing[][] _own;
    private readonly Phrasing[][] _shared;

    /// <param name="analyzer">Writes a known phrase as one term.</param>
    public PhrasingTable(IReadOnlyCollection<SearchDocument> documents, TermTable terms, PolicyAnalyzer analyzer, SearchOptions options)
    {
        _own = [.. documents.Select(document => ReadAll(document.Phrasings))];

        // What neighbours share is read once.
        var lists = documents.Select(document => document.Shared).Distinct().ToDictionary(list => list, ReadAll);
        _shared = [.. documents.Select(document => lists[document.Shared])];
        WithShared = [.. documents.Index().Where(document => document.Item.Shared.Count > 0).Select(document => document.Index)];

        Phrasing[] ReadAll(IReadOnlyList<string> texts) => [.. texts.Select(Read)];

        Phrasing Read(string text)
        {
            PhrasingTerm[] found =
            [
                .. analyzer.Read(text).Select(token => terms.Find(token.Term)).OfType<IndexedTerm>().DistinctBy(term => term.Id)
                    .OrderBy(term => term.IsFunctionWord)
                    .Select(term => new PhrasingTerm(
                        term.Id, term.IsFunctionWord, term.Idf * (term.IsFunctionWord ? (float)options.FunctionWordWeight : 1))),
            ];
            return new Phrasing(text, found, found.Sum(term => term.Worth));
        }
    }

    /// <summary>The documents that share ways of asking with their neighbours.</summary>
    public HashSet<int> WithShared { get; }

    /// <summary>The phrasings of a document itself.</summary>
    public Phrasing[] Of(int doc) => _own[doc];

    /// <summary>Those that it shares with its neighbours.</summary>
    public Phrasing[] SharedOf(int doc) => _shared[doc];
}
