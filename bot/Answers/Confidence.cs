using TeamsPolicyBot.Search.Model;

namespace TeamsPolicyBot.Answers;

/// <summary>What tells how sure to be of the first clause of a ranking.</summary>
/// <param name="Top">Score of the first clause, as a multiple of what an unknown word is worth.</param>
/// <param name="MatchedShare">0 to 1: how much of the question's content, by idf, the first clause holds.</param>
/// <param name="IdealShare">The first score, divided by the best score the question could get.</param>
/// <param name="Margin">0 to 1: how far the second clause lies behind the first, as a share of the first score.</param>
/// <param name="Phrasing">0 to 1: how like the question the nearest phrasing of the first clause is.</param>
/// <param name="UnknownShare">0 to 1: how many of the question's content words the knowledge does not know.</param>
/// <param name="Silence">How much better a subject that the policies are silent on fits the question than the best clause does: logarithm
/// of the ratio of their scores, above 0 where the subject fits better; see <see cref="SilenceFit"/>.</param>
/// <param name="NamesSilence">Whether the question says the fixed words of such a subject.</param>
/// <param name="HasSilences">Whether any such subject is known at all: where none is, that none fits says nothing.</param>
/// <param name="ListsSilences">Whether the council has listed some of its own beside those that no such policy settles.</param>
/// <param name="Coverage">How far the ways of asking are written down.</param>
/// <param name="IsFirstPhrased">Whether the first clause has ways of asking.</param>
public sealed record Signals(
    double Top,
    double MatchedShare,
    double IdealShare,
    double Margin,
    double Phrasing,
    double UnknownShare,
    double Silence,
    bool NamesSilence,
    bool HasSilences,
    bool ListsSilences,
    Coverage Coverage,
    bool IsFirstPhrased)
{
    /// <summary>
    /// The signals as the logistic models take them: each as it is, and once more times the depth of coverage, so that what it says may
    /// change with that.
    /// </summary>
    internal double[] Vector()
    {
        double[] signals =
        [
            1,
            Math.Log(1 + Top),
            MatchedShare,
            IdealShare,
            Margin,
            Phrasing,
            UnknownShare,
            HasSilences ? Silence : 0,
            NamesSilence ? 1 : 0,
            HasSilences ? 1 : 0,
            ListsSilences ? 1 : 0,
            ListsSilences ? Silence : 0,
            IsFirstPhrased ? 1 : 0,
        ];
        return [.. signals, .. Array.ConvertAll(signals, signal => signal * Coverage.Depth)];
    }
}

/// <summary>Two logistic models over <see cref="Signals"/>, fitted by the <c>calibrate</c> report of the benchmarks.</summary>
public static class Confidence
{
    /// <summary>Intercept and weights of "the right clause is among those that would be offered".</summary>
    private static readonly double[] Among =
    [
        -2.78, 1.68, 1.47, 1.52, 0.34, 0.46, 0.27, -0.57, -1.74, -0.42, 0.60, 0.25, -0.04, -2.33, 0.64, -0.31, 0.44, -0.77, -1.23, 0.22,
        -1.12, -0.14, -0.61, 0.12, -1.83, 1.04,
    ];

    /// <summary>Intercept and weights of "the first clause is the right one".</summary>
    private static readonly double[] FirstRight =
    [
        -3.64, 1.53, 1.92, 0.60, 2.00, -0.22, 0.32, -0.54, -1.68, -0.45, 0.55, 0.34, -0.00, -1.96, 0.53, -1.09, 1.64, 0.18, -0.90, 0.38,
        -0.89, 0.12, -0.53, 0.01, -1.60, 1.13,
    ];

    /// <summary>
    /// Probability that the right clause is among the first <see cref="AnswerOptions.MostCandidates"/>: where the policies do not answer,
    /// none is.
    /// </summary>
    public static double IsAmongOffered(Signals signals) => Logistic(Among, signals.Vector());

    /// <summary>Probability that the first clause is the right one.</summary>
    public static double IsFirstRight(Signals signals) => Logistic(FirstRight, signals.Vector());

    /// <summary>A probability as models add it up.</summary>
    internal static double LogOdds(double probability) => Math.Log(probability / (1 - probability));

    /// <summary>Probability by a model's weights, the first of which is its intercept.</summary>
    internal static double Logistic(double[] weights, double[] vector)
    {
        var sum = 0.0;
        for (var i = 0; i < weights.Length; i++)
        {
            sum += weights[i] * vector[i];
        }

        return 1 / (1 + Math.Exp(-sum));
    }
}
