namespace TeamsPolicyBot.Answers;

/// <summary>What tells how sure to be of the first clause of a ranking.</summary>
/// <param name="Top">Score of the first clause.</param>
/// <param name="MatchedShare">0 to 1: how much of the question's content, by idf, the first clause holds.</param>
/// <param name="IdealShare">The first score, divided by the best score the question could get.</param>
/// <param name="Margin">0 to 1: how far the second clause lies behind the first, as a share of the first score.</param>
/// <param name="Phrasing">0 to 1: how like the question the nearest phrasing of the first clause is.</param>
/// <param name="UnknownShare">0 to 1: how many of the question's content words the knowledge does not know.</param>
/// <param name="Silence">How much better a subject that the policies are silent on fits the question than the best clause does: logarithm of the ratio of their scores, above 0 where the subject fits better; see <see cref="SilenceFit"/>.</param>
/// <param name="NamesSilence">Whether the question says the fixed words of such a subject.</param>
public sealed record Signals(
    double Top,
    double MatchedShare,
    double IdealShare,
    double Margin,
    double Phrasing,
    double UnknownShare,
    double Silence,
    bool NamesSilence)
{
    /// <summary>The signals as the logistic models take them.</summary>
    internal double[] Vector() => [1, Math.Log(1 + Top), MatchedShare, IdealShare, Margin, Phrasing, UnknownShare, Silence, NamesSilence ? 1 : 0];
}

/// <summary>Two logistic models over <see cref="Signals"/>, fitted by the <c>calibrate</c> report of the benchmarks.</summary>
public static class Confidence
{
    /// <summary>Intercept and weights of "the policies answer this question".</summary>
    private static readonly double[] Answerable = [-5.06, 1.36, 1.24, 0.85, -0.26, -0.44, -0.29, -3.09, -2.79];

    /// <summary>Intercept and weights of "the first clause is the right one".</summary>
    private static readonly double[] FirstRight = [-6.54, 1.40, 1.25, 1.52, 1.65, -0.61, -0.27, -2.36, -2.28];

    /// <summary>Probability that the policies answer the question.</summary>
    public static double IsAnswerable(Signals signals) => Logistic(Answerable, signals);

    /// <summary>Probability that the first clause is the right one.</summary>
    public static double IsFirstRight(Signals signals) => Logistic(FirstRight, signals);

    private static double Logistic(double[] weights, Signals signals) =>
        1 / (1 + Math.Exp(-weights.Zip(signals.Vector(), (weight, signal) => weight * signal).Sum()));
}
