using System.Numerics.Tensors;
using TeamsPolicyBot.Answers.Model;
using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Answers;

/// <summary>
/// Which clause a follow-up asks for, by all there is to go by: its own words and meaning, those of the question before it and itself
/// together, and which clause was shown. A conditional logit model, fitted by the <c>follow-ups</c> report of the benchmarks.
/// </summary>
internal static class FollowUpRanking
{
    private static readonly float[] Weights = [2.62f, 4.86f, 5.92f, 6.45f, 1.85f];

    /// <summary>All clauses, the likeliest first.</summary>
    /// <param name="alone">The clauses as they fit the message alone.</param>
    /// <param name="together">As they fit the question before it and the message in one.</param>
    /// <param name="shown">The clause that was shown first for that question; null where none was.</param>
    public static IReadOnlyList<LikelyClause> Rank(MeaningRanking alone, MeaningRanking together, Clause? shown)
    {
        var ownFit = alone.Clauses.ToDictionary(fit => fit.Clause);
        var scores = together.Clauses.Select(fit => Score(Features(ownFit[fit.Clause], fit, fit.Clause == shown))).ToArray();
        TensorPrimitives.SoftMax(scores, scores);
        return
        [
            .. together.Clauses
                .Zip(scores, (fit, share) => new LikelyClause(fit.Clause, share))
                .OrderByDescending(each => each.Probability),
        ];
    }

    /// <summary>What the model goes by, in the order of its weights.</summary>
    internal static float[] Features(MeantClause alone, MeantClause together, bool isShown) =>
    [
        (float)alone.Cosine, (float)alone.IdealShare, (float)together.Cosine, (float)together.IdealShare, isShown ? 1 : 0,
    ];

    private static float Score(float[] features) => TensorPrimitives.Dot(features, Weights);
}
