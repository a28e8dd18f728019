using TeamsPolicyBot.Search;

namespace TeamsPolicyBot.Answers;

/// <summary>What tells how sure to be of the first clause of a ranking.</summary>
/// <param name="Top">Score of the first clause, as a multiple of what an unknown word is worth.</param>
/// <param name="MatchedShare">0 to 1: how much of the question's content, by idf, the first clause holds.</param>
/// <param name="IdealShare">The first score, divided by the best score the question could get.</param>
/// <param name="Margin">0 to 1: how far the second clause lies behind the first, as a share of the first score.</param>
/// <param name="Phrasing">0 to 1: how like the question the nearest phrasing of the first clause is.</param>
/// <param name="UnknownShare">0 to 1: how many of the question's content words the knowledge does not know.</param>
/// <param name="Silence">How much better a subject that the policies are silent on fits the question than the best clause does: logarithm of the ratio of their scores, above 0 where the subject fits better; see <see cref="SilenceFit"/>.</param>
/// <param name="NamesSilence">Whether the question says the fixed words of such a subject.</param>
/// <param name="HasSilences">Whether any such subject is known at all: where none is, that none fits says nothing.</param>
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
    Coverage Coverage,
    bool IsFirstPhrased)
{
    /// <summary>The signals as the logistic models take them.</summary>
    internal double[] Vector() =>
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
        Coverage.Depth,
        HasSilences ? Coverage.Depth : 0,
        HasSilences ? Silence * Coverage.Depth : 0,
        IsFirstPhrased ? 1 : 0,
    ];
}

/// <summary>Two logistic models over <see cref="Signals"/>, fitted by the <c>calibrate</c> report of the benchmarks.</summary>
public static class Confidence
{
    /// <summary>Intercept and weights of "the right clause is among those that would be offered".</summary>
    private static readonly double[] Among = [-4.10, 2.91, 2.60, 1.22, -0.27, -0.55, 1.01, -0.10, -1.92, 0.13, -0.99, -0.37, -1.42, -0.28];

    /// <summary>Intercept and weights of "the first clause is the right one".</summary>
    private static readonly double[] FirstRight = [-5.56, 2.93, 2.70, 1.68, 2.24, -1.82, 0.83, -0.16, -1.88, -0.00, 0.01, -0.26, -1.01, -0.49];

    /// <summary>Probability that the right clause is among the first <see cref="AnswerOptions.MostCandidates"/>: where the policies do not answer, none is.</summary>
    public static double IsAmongOffered(Signals signals) => Logistic(Among, signals);

    /// <summary>Probability that the first clause is the right one.</summary>
    public static double IsFirstRight(Signals signals) => Logistic(FirstRight, signals);

    private static double Logistic(double[] weights, Signals signals) =>
        1 / (1 + Math.Exp(-weights.Zip(signals.Vector(), (weight, signal) => weight * signal).Sum()));
}
