using TeamsPolicyBot.Answers.Silences;
using TeamsPolicyBot.Knowledge;
using TeamsPolicyBot.Knowledge.Check;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Knowledge.Releases;

namespace TeamsPolicyBot.Answers.Suggesting;

/// <summary>
/// All that a careful reader would ask about knowledge that can be loaded: what stands in its files, what the day makes of it, and how well
/// it will answer.
/// </summary>
internal static class ReleaseWarnings
{
    /// <summary>One fault hides no warning; only what needs answers waits until the faults are mended.</summary>
    public static IReadOnlyList<Fault> Of(LoadResult loaded, DateOnly today) =>
        loaded.AsRead is { } read
            ?
            [
                .. loaded.Release is { } release ? OutdatedSilenceWarnings.Of(release) : [],
                .. PolicySense.Dates(read, today),
                .. loaded.Warnings,
                .. Expectation(read),
            ]
            : loaded.Warnings;

    private static IEnumerable<Fault> Expectation(KnowledgeRelease release)
    {
        if (release.Clauses.Count > 0 && ThinKnowledge.IsThin(release.Clauses))
        {
            var forecast = Forecast.Of(release);
            yield return new Fault(
                $"{release.Organisation.Id}/policies",
                1,
                forecast.Says,
                "Add ways of asking before staff are let in: eight for a rule bring the right one first for two to three questions in four."
            ).Telling("forecast", forecast.FirstRange, forecast.AmongThreeRange);
        }
    }
}
