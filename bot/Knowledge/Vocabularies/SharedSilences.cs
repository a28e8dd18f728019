using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Knowledge.Subjects;
using TeamsPolicyBot.Knowledge.Yaml;

namespace TeamsPolicyBot.Knowledge.Vocabularies;

/// <summary>Makes silences of shared subjects: their words are kept as far as no policy in force says them.</summary>
internal sealed class SharedSilences
{
    private readonly SubjectLibrary _subjects;
    private readonly WordsInForce _inForce;
    private readonly ILookup<string, Clause> _clausesOf;

    public SharedSilences(IEnumerable<Clause> clauses, SubjectLibrary subjects)
    {
        var inForce = clauses.ToList();
        _subjects = subjects;
        _inForce = new WordsInForce(inForce);
        _clausesOf = inForce
            .SelectMany(clause => clause.Note.Subjects, (clause, subject) => (clause, subject))
            .ToLookup(pair => pair.subject, pair => pair.clause);
    }

    /// <summary>
    /// The silences of one entry, <c>subjects: [ids]</c>, and in the council's own words where it has a <c>say</c>. A subject that a clause
    /// settles is a fault.
    /// </summary>
    public IEnumerable<Silence> Read(YamlValue entry)
    {
        if (entry.Map("subjects", "say") is not { } map)
        {
            return [];
        }

        var subjects = _subjects.Find(map.Find("subjects"));
        foreach (var claimed in subjects.Where(subject => _clausesOf[subject.Id].Any()))
        {
            map.Fault(
                $"The policies are not silent on \"{claimed.Id}\": {_clausesOf[claimed.Id].First().Address} has this subject.",
                "Remove it here, or from the clause's note.");
        }

        var say = map.Find("say")?.Text();
        return subjects.Select(subject => Silence(subject, say) with { Line = entry.Line });
    }

    /// <summary>
    /// The ids of one entry, <c>not-silent: [ids]</c>: subjects on which councils are silent everywhere, and this one is not. One that is
    /// not silent everywhere is a fault.
    /// </summary>
    public IEnumerable<string> Excepted(YamlValue entry)
    {
        if (entry.Map(SilenceFile.NotSilent) is not { } map)
        {
            return [];
        }

        var subjects = _subjects.Find(map.Find(SilenceFile.NotSilent));
        foreach (var other in subjects.Where(subject => !subject.IsSilentEverywhere))
        {
            map.Fault(
                $"\"{other.Id}\" is not a subject on which all councils are silent.",
                "Remove it here; if it is listed under \"subjects\", remove it there.");
        }

        return subjects.Select(subject => subject.Id);
    }

    /// <summary>
    /// What no such policy settles, as far as no clause claims it and the council neither lists it itself nor excepts it.
    /// </summary>
    public IEnumerable<Silence> Everywhere(IReadOnlyCollection<Silence> listed, IReadOnlyCollection<string> excepted) =>
        _subjects
            .All.Where(subject =>
                subject.IsSilentEverywhere
                && !_clausesOf[subject.Id].Any()
                && !excepted.Contains(subject.Id)
                && listed.All(silence => silence.SubjectId != subject.Id)
            )
            .Select(subject => Silence(subject, null) with { IsListed = false });

    private Silence Silence(Subject subject, string? say) =>
        new(
            subject.Title, [.. subject.Words.Where(word => _inForce.Find(word) is null)],
            say ?? subject.Say ?? $"The policy does not say anything about {subject.Title}.")
        {
            SubjectId = subject.Id,
            About = subject.About,
            AskedAs = subject.AskedAs,
        };
}
