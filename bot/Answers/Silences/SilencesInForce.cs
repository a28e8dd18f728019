using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Answers.Silences;

/// <summary>
/// The silences of a release that are told, and those that may be outdated: their ways of asking lead to the clauses that speak of the
/// subject.
/// </summary>
internal sealed class SilencesInForce
{
    private readonly Dictionary<string, IReadOnlyList<string>> _ways;

    private SilencesInForce(IReadOnlyList<Silence> told, IEnumerable<OutdatedSilence> outdated, IReadOnlyCollection<Subject> subjects)
    {
        Told = told;

        // All clauses of a policy share one list, so that it is compared with a question once.
        _ways = outdated
            .GroupBy(each => each.By.Policy.Id)
            .ToDictionary(
                policy => policy.Key, IReadOnlyList<string> (policy) =>
                    [.. policy.SelectMany(each => Ways(each.Silence, subjects)).Distinct(StringComparer.OrdinalIgnoreCase)]
            );
    }

    /// <summary>What may be told.</summary>
    public IReadOnlyList<Silence> Told { get; }

    public static SilencesInForce Of(KnowledgeRelease release)
    {
        var outdated = OutdatedSilences.Of(release);
        return new SilencesInForce([.. release.Silences.Except(outdated.Select(each => each.Silence))], outdated, release.Subjects);
    }

    /// <summary>The ways of asking of outdated silences that lead to a clause and its neighbours.</summary>
    public IReadOnlyList<string> WaysLeadingTo(Clause clause) =>
        OutdatedSilences.IsUntaught(clause) ? _ways.GetValueOrDefault(clause.Policy.Id, []) : [];

    private static IEnumerable<string> Ways(Silence silence, IReadOnlyCollection<Subject> subjects) =>
        silence
            .AskedAs.Concat(subjects.FirstOrDefault(subject => subject.Id == silence.SubjectId)?.Words ?? silence.Words)
            .Append(silence.Topic);
}
