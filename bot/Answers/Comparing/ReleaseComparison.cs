using TeamsPolicyBot.Knowledge;
using TeamsPolicyBot.Knowledge.Comparing;
using TeamsPolicyBot.Knowledge.Releases;

namespace TeamsPolicyBot.Answers.Comparing;

/// <summary>All that people need in order to publish a release, or not: what changes, what its tests say, whom it touches.</summary>
/// <param name="Impact">Null where it was not looked into, as for a release of long ago.</param>
/// <param name="Tests">How many tests of questions it has passed.</param>
/// <param name="Warnings">What <c>check</c> warns of and did not before.</param>
/// <param name="Needed">How many people must publish it.</param>
public sealed record ReleaseComparison(
    ReleaseRecord Release, IReadOnlyList<ReleaseChange> Changes, ReleaseImpact? Impact, int Tests, IReadOnlyList<Fault> Warnings, int Needed
)
{
    /// <summary>What its files hold, by their names.</summary>
    public FileTitles Titles { get; init; } = FileTitles.Of(null);

    /// <summary>Whether a rule may settle now what the policies are said to be silent on.</summary>
    public bool HasOutdatedSilence { get; init; }
}
