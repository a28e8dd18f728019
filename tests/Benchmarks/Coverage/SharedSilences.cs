using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Benchmarks.Coverage;

/// <summary>What a council is silent on before it has listed anything.</summary>
internal static class SharedSilences
{
    private const int Councils = 2;

    /// <summary>Subjects that no such policy settles; as long as nobody wrote any, those that at least two other councils list.</summary>
    public static IReadOnlyList<Silence> Of(KnowledgeRelease release)
    {
        var everywhere = release
            .Subjects.Where(subject => subject.IsSilentEverywhere)
            .Select(subject => ToSilence(subject, Sources.SubjectsFor(release.Organisation.Id)[subject.Id]))
            .ToList();
        return everywhere.Count > 0
            ? everywhere
            :
            [
                .. Sources
                    .Releases.Values.Where(other => other.Organisation.Id != release.Organisation.Id)
                    .SelectMany(other => other.Silences)
                    .GroupBy(silence => silence.Topic)
                    .Where(group => group.Count() >= Councils)
                    .Select(group => group.First()),
            ];
    }

    private static Silence ToSilence(Subject subject, IReadOnlyList<string> askedAs) =>
        new(subject.Title, subject.Words, subject.Say ?? subject.Title)
        {
            SubjectId = subject.Id,
            IsListed = false,
            About = subject.About,
            AskedAs = askedAs,
        };
}
