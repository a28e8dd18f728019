using Lucene.Net.Search;
using TeamsPolicyBot.Search.Indexing;

namespace TeamsPolicyBot.Search.Queries;

/// <summary>What somebody asks, in terms of an index.</summary>
/// <param name="Terms">Its different words and known phrases, in the order in which they were typed.</param>
/// <param name="UnknownWords">Content words that are still unknown after correction.</param>
internal sealed record Question(IReadOnlyList<QuestionTerm> Terms, IReadOnlyList<string> UnknownWords, IReadOnlyList<Correction> Corrections)
{
    /// <summary>The idf of all its terms, weighted.</summary>
    public float Idf { get; } = Terms.Sum(term => term.Worth);

    /// <summary>The idf of its content words alone, weighted.</summary>
    public float ContentIdf { get; } = Terms.Where(term => !term.IsFunctionWord).Sum(term => term.Worth);

    public int ContentWords { get; } = Terms.Count(term => !term.IsFunctionWord);

    /// <summary>A query that adds up what each term finds; of a term's meanings the best in a document counts.</summary>
    public Query ToQuery()
    {
        var query = new BooleanQuery(disableCoord: true);
        foreach (var term in Terms)
        {
            if (term.Alternatives is [var only])
            {
                query.Add(new ImpactQuery(term, only), Occur.SHOULD);
            }
            else if (term.Alternatives.Length > 1)
            {
                query.Add(new DisjunctionMaxQuery([.. term.Alternatives.Select(alternative => new ImpactQuery(term, alternative))], tieBreakerMultiplier: 0), Occur.SHOULD);
            }
        }

        return query;
    }
}

/// <summary>A word or known phrase of a question.</summary>
/// <param name="Text">As typed, or as corrected.</param>
/// <param name="Weight">What it counts, by its kind and by how often it was typed.</param>
/// <param name="Idf">What it is worth; the highest idf where nothing is known that counts for it.</param>
/// <param name="Alternatives">The terms that count for it, the best first.</param>
internal sealed record QuestionTerm(string Text, bool IsFunctionWord, float Weight, float Idf, Alternative[] Alternatives)
{
    /// <summary>The share of its weight that it has in the documents' fields.</summary>
    public float WeightInFields { get; init; } = 1;

    /// <summary>Its share of the question.</summary>
    public float Worth => Weight * Idf;

    /// <summary>0 to 1: how well a document's words stand for it.</summary>
    public float MatchIn(int doc)
    {
        var best = 0f;
        foreach (var (term, weight) in Alternatives)
        {
            if (weight > best && term.ImpactIn(doc).Fields > 0)
            {
                best = weight;
            }
        }

        return best;
    }
}

/// <summary>A term that counts for a term of the question: itself, one of its meanings, or a related one.</summary>
/// <param name="Weight">0 to 1; 1 for the term itself.</param>
internal readonly record struct Alternative(IndexedTerm Term, float Weight);
