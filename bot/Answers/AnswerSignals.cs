using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Search.Model;

namespace TeamsPolicyBot.Answers;

/// <summary>Reads the <see cref="Signals"/> off a ranking.</summary>
internal static class AnswerSignals
{
    /// <param name="found">A ranking with at least one hit.</param>
    public static Signals Of(
        SearchResult found, SilenceFit silence, bool namesSilence, IReadOnlyCollection<Silence> silences, Coverage coverage)
    {
        var first = found.Hits[0];
        var second = found.Hits.Count > 1 ? found.Hits[1].Score : 0;
        return new Signals(
            first.Score / found.HighestIdf,
            first.MatchedIdfShare,
            first.IdealShare,
            first.Score <= 0 ? 0 : (first.Score - second) / first.Score,
            first.PhrasingStrength,
            found.ContentWords == 0 ? 0 : found.UnknownWords.Count / (double)found.ContentWords,
            silence.Lead,
            namesSilence,
            silences.Count > 0,
            silences.Any(each => each.IsListed),
            coverage,
            first.IsPhrased);
    }
}
