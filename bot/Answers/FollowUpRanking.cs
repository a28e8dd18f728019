using System.Numerics.Tensors;
using TeamsPolicyBot.Answers.FollowUps;
using TeamsPolicyBot.Answers.Model;
using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Answers;

/// <summary>
/// Which clause a follow-up asks for, by all there is to go by: its own words and meaning, those of the question before it and itself
/// together, which clause was shown, and what stands beside that. A conditional logit model, fitted by the <c>follow-ups</c> report of the
/// benchmarks.
/// </summary>
internal static class FollowUpRanking
{
    /// <summary>Who says more than this says what it is about.</summary>
    private const int MostWords = 15;

    private static readonly float[] Weights = [2.50f, 4.11f, 4.46f, 5.06f, 2.17f, -1.67f, 1.54f, .51f, .52f];

    /// <summary>The clauses, the likeliest first.</summary>
    public static IReadOnlyList<LikelyClause> Rank(IReadOnlyList<(Clause Clause, float[] Features)> clauses)
    {
        float[] scores = [.. clauses.Select(each => TensorPrimitives.Dot(each.Features, Weights))];
        if (scores.Length > 0)
        {
            TensorPrimitives.SoftMax(scores, scores);
        }

        return
        [
            .. clauses.Zip(scores, (each, share) => new LikelyClause(each.Clause, share)).OrderByDescending(each => each.Probability),
        ];
    }

    /// <summary>What the model goes by, for each clause, in the order of its weights.</summary>
    /// <param name="alone">The clauses as they fit the message alone.</param>
    /// <param name="together">As they fit the question before it and the message in one.</param>
    /// <param name="shown">The clause that was shown first for that question; null where none was.</param>
    /// <param name="words">How many words the message has.</param>
    public static IReadOnlyList<(Clause Clause, float[] Features)> Features(
        MeaningRanking alone, MeaningRanking together, Clause? shown, int words)
    {
        var ownFit = alone.Clauses.ToDictionary<MeantClause, Clause>(fit => fit.Clause, ReferenceEqualityComparer.Instance);
        var length = Math.Min(words, MostWords) / (float)MostWords;
        return [.. together.Clauses.Select(fit => (fit.Clause, Of(fit, ownFit[fit.Clause])))];

        float[] Of(MeantClause both, MeantClause own)
        {
            var isShown = ReferenceEquals(own.Clause, shown);
            return
            [
                (float)own.Cosine, (float)own.IdealShare, (float)both.Cosine, (float)both.IdealShare,
                isShown ? 1 : 0,
                isShown ? length : 0,
                shown is not null && FollowUpClauses.IsSamePart(own.Clause, shown) ? 1 : 0,
                own == alone.Clauses[0] ? 1 : 0,
                both == together.Clauses[0] ? 1 : 0,
            ];
        }
    }
}
