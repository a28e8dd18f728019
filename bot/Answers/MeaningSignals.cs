using TeamsPolicyBot.Search.Model;

namespace TeamsPolicyBot.Answers;

/// <summary>What tells how sure to be of the first clause of a ranking by words and meaning together.</summary>
/// <param name="Cosine">How near its meaning is to the question's, -1 to 1.</param>
/// <param name="HighestCosine">The same of the clause that is nearest.</param>
/// <param name="SubjectCosine">The same of the nearest subject that the policies are silent on; 0 where there is none.</param>
/// <param name="Score">What it is ranked by.</param>
/// <param name="Margin">How far the second one's score lies below.</param>
/// <param name="IsFirstByWords">Whether it is the first by words alone.</param>
/// <param name="IdealShare">See <see cref="Hit.IdealShare"/>; so are the next two; 0 for a clause that has no word of the question.</param>
/// <param name="Words">The signals of the ranking by words, null where no clause has a word of the question.</param>
internal sealed record MeaningSignals(
    double Cosine,
    double HighestCosine,
    double SubjectCosine,
    double Score,
    double Margin,
    bool IsFirstByWords,
    double IdealShare,
    double MatchedShare,
    double Phrasing,
    double UnknownShare,
    Signals? Words,
    Coverage Coverage)
{
    /// <summary>The log odds by words where no clause has one.</summary>
    private const double Least = -3;

    /// <summary>
    /// As <see cref="Signals.Vector"/>: each as it is, and once more times the depth of coverage. How sure the models by words are is among
    /// them.
    /// </summary>
    public double[] Vector()
    {
        double[] signals =
        [
            1,
            Cosine,
            HighestCosine,
            SubjectCosine,
            Score,
            Margin,
            IsFirstByWords ? 1 : 0,
            IdealShare,
            MatchedShare,
            Phrasing,
            UnknownShare,
            Words is { HasSilences: true } ? Words.Silence : 0,
            Words is { HasSilences: true } ? 1 : 0,
            Words is { ListsSilences: true } ? 1 : 0,
            Words is { IsFirstPhrased: true } ? 1 : 0,
            Words is null ? Least : Confidence.LogOdds(Confidence.IsAmongOffered(Words)),
            Words is null ? Least : Confidence.LogOdds(Confidence.IsFirstRight(Words)),
        ];
        return [.. signals, .. Array.ConvertAll(signals, signal => signal * Coverage.Depth)];
    }
}
