using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Answers.Suggesting;

/// <summary>
/// Proposes which shared subjects a clause may settle, from both sides: which subjects' ways of asking find the clause as the
/// knowledge is today, and which subjects the clause's own words find.
/// </summary>
/// <remarks>It only proposes: pairing clauses with other councils' ways of asking by likeness alone makes answers worse than no
/// notes.</remarks>
public sealed class SubjectSuggester
{
    /// <summary>How many subjects a clause's words are looked up for; a longer question would not be looked up.</summary>
    private const int LongestText = 900;
    private const int Looked = 10;

    /// <summary>What a way of asking counts for the first, second and third clause that it finds.</summary>
    private static readonly double[] Votes = [1, .5, .25];

    private readonly Dictionary<(string Clause, string Subject), Ballot> _ballots = [];
    private readonly IReadOnlyList<Subject> _subjects;
    private readonly PolicyAnswerer _bySubject;

    private SubjectSuggester(IReadOnlyList<Subject> subjects, PolicyAnswerer bySubject) => (_subjects, _bySubject) = (subjects, bySubject);

    /// <summary>Asks the release every way of asking of every subject.</summary>
    public static SubjectSuggester Create(KnowledgeRelease release)
    {
        var subjects = release.Subjects.Where(subject => subject.AskedAs.Count > 0).ToList();
        var suggester = new SubjectSuggester(subjects, PolicyAnswerer.Create(AsPolicy(release, subjects)));
        var answerer = PolicyAnswerer.Create(release);
        foreach (var subject in subjects)
        {
            suggester.Count(subject, answerer);
        }

        return suggester;
    }

    /// <summary>The subjects that a clause most likely settles, the likeliest first.</summary>
    public IReadOnlyList<SubjectSuggestion> For(Clause clause, int most)
    {
        var found = _bySubject
            .Search(clause.Quotation[..Math.Min(clause.Quotation.Length, LongestText)], Looked)
            .Select(hit => hit.Address)
            .ToList();
        return
        [
            .. _subjects
                .Select(subject => Suggest(clause, subject, found.IndexOf(subject.Id)))
                .Where(suggestion => suggestion.Likeness > 0)
                .OrderByDescending(suggestion => suggestion.Likeness)
                .Take(most),
        ];
    }

    private SubjectSuggestion Suggest(Clause clause, Subject subject, int place)
    {
        var ballot = _ballots.GetValueOrDefault((clause.Address, subject.Id));
        var votes = (ballot?.Votes ?? 0) / (subject.AskedAs.Count + 4);
        var words = place < 0 ? 0 : 1.0 / (place + 2);
        return new SubjectSuggestion(
            subject, votes + words, [.. (ballot?.Ways ?? []).OrderByDescending(way => way.Vote).Select(way => way.Text).Take(3)]);
    }

    private void Count(Subject subject, PolicyAnswerer answerer)
    {
        foreach (var way in subject.AskedAs)
        {
            foreach (var (clause, vote) in answerer.Search(way, Votes.Length).Zip(Votes))
            {
                var key = (clause.Address, subject.Id);
                var ballot = _ballots.GetValueOrDefault(key) ?? (_ballots[key] = new Ballot());
                ballot.Votes += vote;
                ballot.Ways.Add((way, vote));
            }
        }
    }

    /// <summary>The subjects as if each were a clause, so that a clause's words find them as a question finds clauses.</summary>
    private static KnowledgeRelease AsPolicy(KnowledgeRelease release, IReadOnlyList<Subject> subjects)
    {
        var policy = new Policy("subjects", "Subjects", null, null, null, null, null, null, null);
        return release with
        {
            Policies = [policy],
            Silences = [],
            Clauses =
            [
                .. subjects.Select(subject => new Clause(
                    subject.Id, policy, subject.Id, subject.Id, subject.Title, null,
                    $"{subject.Title}. {string.Join(". ", subject.AskedAs)}", ClauseNote.None)),
            ],
        };
    }

    private sealed class Ballot
    {
        public double Votes { get; set; }

        public List<(string Text, double Vote)> Ways { get; } = [];
    }
}
