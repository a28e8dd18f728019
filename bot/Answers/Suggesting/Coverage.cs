using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Answers.Suggesting;

/// <summary>How far a council's knowledge is, and what would help most.</summary>
/// <param name="Gains">Clauses that nobody has looked at yet, those first that a line would help most.</param>
/// <param name="Open">Subjects that no clause settles and nobody lists as silent, the most asked about first.</param>
public sealed record Coverage(Forecast Forecast, IReadOnlyList<ClauseGain> Gains, IReadOnlyList<OpenSubject> Open)
{
    private const int MostGains = 20;

    public static Coverage Of(KnowledgeRelease release)
    {
        var suggester = SubjectSuggester.Create(release);
        var settled = release.Clauses.SelectMany(clause => clause.Note.Subjects)
            .Concat(release.Silences.Select(silence => silence.SubjectId).OfType<string>())
            .ToHashSet(StringComparer.Ordinal);
        var suggestions = release.Clauses.Select(clause => (Clause: clause, Subjects: suggester.For(clause, 3))).ToList();
        return new Coverage(
            Forecast.Of(release), ClauseGains.Of(release, suggestions, MostGains), OpenSubjects(release, settled, suggestions));
    }

    private static IReadOnlyList<OpenSubject> OpenSubjects(
        KnowledgeRelease release, HashSet<string> settled,
        IReadOnlyList<(Clause Clause, IReadOnlyList<SubjectSuggestion> Subjects)> suggestions)
    {
        var nearest = suggestions
            .SelectMany(pair => pair.Subjects, (pair, suggestion) => (pair.Clause, suggestion.Subject.Id, suggestion.Likeness))
            .GroupBy(row => row.Id)
            .ToDictionary(group => group.Key, group => group.MaxBy(row => row.Likeness).Clause);
        return
        [
            .. release.Subjects
                .Where(subject => !settled.Contains(subject.Id) && subject.AskedAs.Count > 0)
                .OrderByDescending(subject => subject.AskedAs.Count)
                .Select(subject => new OpenSubject(subject, nearest.GetValueOrDefault(subject.Id))),
        ];
    }
}

/// <summary>A subject that the council has neither settled nor listed as silent.</summary>
/// <param name="Perhaps">A clause that may settle it; null where none is near, so that the policies are perhaps silent.</param>
public sealed record OpenSubject(Subject Subject, Clause? Perhaps);
