using System.Numerics.Tensors;

namespace TeamsPolicyBot.Benchmarks.Calibration;

/// <summary>
/// Weights of a choice among alternatives, of which one or more are right: the probability of each is the softmax of its features' weighted
/// sum. Fitted by gradient ascent of the likelihood that a right one is chosen.
/// </summary>
internal static class ConditionalLogit
{
    private const int Rounds = 400;

    /// <summary>Keeps weights small where a few hundred choices say little.</summary>
    private const float Ridge = .0005f;

    private const float Rate = .6f;

    /// <param name="choices">For each, its alternatives' features and whether they are right.</param>
    public static float[] Fit(IReadOnlyList<IReadOnlyList<(float[] Features, bool IsRight)>> choices)
    {
        var weights = new float[choices[0][0].Features.Length];
        var squares = new float[weights.Length];
        for (var round = 0; round < Rounds; round++)
        {
            var gradient = Gradient(choices, weights);
            for (var i = 0; i < weights.Length; i++)
            {
                squares[i] += gradient[i] * gradient[i];
                weights[i] += gradient[i] == 0 ? 0 : Rate * gradient[i] / MathF.Sqrt(squares[i]);
            }
        }

        return weights;
    }

    /// <summary>How probable each alternative is.</summary>
    public static float[] Probabilities(float[] weights, IEnumerable<float[]> alternatives)
    {
        float[] scores = [.. alternatives.Select(features => TensorPrimitives.Dot(features, weights))];
        TensorPrimitives.SoftMax(scores, scores);
        return scores;
    }

    private static float[] Gradient(IReadOnlyList<IReadOnlyList<(float[] Features, bool IsRight)>> choices, float[] weights)
    {
        var gradient = new float[weights.Length];
        foreach (var choice in choices)
        {
            var chosen = Probabilities(weights, choice.Select(each => each.Features));
            var right = choice.Zip(chosen, (each, share) => each.IsRight ? share : 0).Sum();
            for (var at = 0; at < chosen.Length; at++)
            {
                var much = (choice[at].IsRight ? chosen[at] / right : 0) - chosen[at];
                TensorPrimitives.MultiplyAdd(choice[at].Features, much / choices.Count, gradient, gradient);
            }
        }

        TensorPrimitives.MultiplyAdd(weights, -Ridge, gradient, gradient);
        return gradient;
    }
}
