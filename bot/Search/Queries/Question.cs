using TeamsPolicyBot.Search.Indexing;
using TeamsPolicyBot.Search.Model;

namespace TeamsPolicyBot.Search.Queries;

/// <summary>What somebody asks, in terms of an index.</summary>
/// <param name="Terms">Its different words and known phrases, in the order in which they were typed.</param>
/// <param name="UnknownWords">Content words that are still unknown after correction.</param>
internal sealed record Question(
    IReadOnlyList<QuestionTerm> Terms, IReadOnlyList<string> UnknownWords, IReadOnlyList<Correction> Corrections)
{
    /// <summary>The idf of all its terms, weighted.</summary>
    public float Idf { get; } = Terms.Sum(term => term.Worth);

    /// <summary>The idf of its content words alone, weighted.</summary>
    public float ContentIdf { get; } = Terms.Sum(term => term.IsFunctionWord ? 0 : term.Worth);

    public int ContentWords { get; } = Terms.Count(term => !term.IsFunctionWord);

    /// <summary>0 to 1: how much of its content words, by idf, a document's words stand for.</summary>
    public float MatchedShare(int doc)
    {
        var matched = 0f;
        foreach (var term in Terms)
        {
            matched += term.IsFunctionWord ? 0 : term.Worth * term.MatchIn(doc);
        }

        return ContentIdf > 0 ? matched / ContentIdf : 0;
    }

    /// <summary>For each document, the sum of what its terms count there.</summary>
    public float[] Scores(int documents)
    {
        var (sums, best) = (new float[documents], new float[documents]);
        foreach (var term in Terms)
        {
            foreach (var found in term.Alternatives)
            {
                for (var place = 0; place < found.Term.Docs.Length; place++)
                {
                    ref var score = ref best[found.Term.Docs[place]];
                    score = Math.Max(score, term.Score(found, found.Term.Impacts[place]));
                }
            }

            for (var doc = 0; doc < documents; doc++)
            {
                sums[doc] += best[doc];
                best[doc] = 0;
            }
        }

        return sums;
    }
}

/// <summary>A word or known phrase of a question.</summary>
/// <param name="Text">As typed, or as corrected.</param>
/// <param name="Weight">What it counts, by its kind and by how often it was typed.</param>
/// <param name="WeightInFields">What it counts in the documents' own fields.</param>
/// <param name="Idf">What it is worth; the highest idf where nothing is known that counts for it.</param>
/// <param name="Alternatives">The terms that count for it, the best first; of these the best in a document counts.</param>
internal sealed record QuestionTerm(
    string Text, bool IsFunctionWord, float Weight, float WeightInFields, float Idf, Alternative[] Alternatives)
{
    /// <summary>Its share of the question.</summary>
    public float Worth => Weight * Idf;

    /// <summary>What an alternative counts in a document where it has that impact.</summary>
    public float Score(Alternative found, Impact impact) =>
        WeightInFields * found.Weight * ((found.Term.Idf * impact.Fields) + impact.Bridge);

    /// <summary>What it counts in a document: the best of its alternatives.</summary>
    public float ScoreIn(int doc) => Alternatives.Select(found => Score(found, found.Term.ImpactIn(doc))).DefaultIfEmpty().Max();

    /// <summary>0 to 1: how well a document's words stand for it.</summary>
    public float MatchIn(int doc)
    {
        foreach (var found in Alternatives)
        {
            if (found.Term.ImpactIn(doc).Fields > 0)
            {
                return found.Weight;
            }
        }

        return 0;
    }
}

/// <summary>A term that counts for a term of the question: itself, one of its meanings, or a related one.</summary>
/// <param name="Weight">0 to 1; 1 for the term itself.</param>
internal readonly record struct Alternative(IndexedTerm Term, float Weight);
