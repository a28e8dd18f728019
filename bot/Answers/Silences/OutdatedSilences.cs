using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Answers.Silences;

/// <summary>A silence that may be outdated: a clause nobody has written ways of asking for speaks of its subject.</summary>
/// <param name="By">The clause that speaks of it most.</param>
/// <param name="Clauses">All clauses of that policy that nobody has written ways of asking for: one of them may be what is asked
/// for.</param>
public sealed record OutdatedSilence(Silence Silence, Clause By, IReadOnlyList<Clause> Clauses);

/// <summary>
/// Finds the silences that clauses without ways of asking outdate. A clause that somebody taught competes with a silence by its ways
/// of asking; one that nobody taught would lose to it however clearly it speaks of the subject, so such a silence is not told.
/// </summary>
public static class OutdatedSilences
{
    /// <summary>
    /// The share of a subject's own words that a clause must have. Where another council's clauses settle a subject, the best of them has
    /// it
    /// for two in three; the best of a council's own clauses for one in fifteen of its silences.
    /// </summary>
    private const double Covered = .3;

    /// <summary>The silences of a release that its untaught clauses outdate, in the release's order.</summary>
    public static IReadOnlyList<OutdatedSilence> Of(KnowledgeRelease release)
    {
        var untaught = release.Clauses.Where(IsUntaught).Select(clause => new ClauseStems(clause)).ToList();
        if (untaught.Count == 0)
        {
            return [];
        }

        var subjects = release.Subjects.ToDictionary(subject => subject.Id);
        var phrases = release
            .Silences.Select(silence => SubjectStems.Of(silence, silence.SubjectId is { } id ? subjects.GetValueOrDefault(id) : null))
            .ToList();
        var rarity = new StemRarity([
            .. subjects.Values.Where(subject => release.Silences.All(silence => silence.SubjectId != subject.Id)).Select(SubjectStems.Of),
            .. phrases,
        ]);
        return [.. release.Silences.Zip(phrases, (silence, stems) => Find(silence, stems, untaught, rarity)).OfType<OutdatedSilence>()];
    }

    /// <summary>Whether nobody has said how staff ask for a clause, nor which subjects it settles, be it none.</summary>
    public static bool IsUntaught(Clause clause) => clause.Note is { AskedAs.Count: 0, HasChosenSubjects: false };

    private static OutdatedSilence? Find(Silence silence, SubjectStems subject, List<ClauseStems> untaught, StemRarity rarity)
    {
        var weights = rarity.Weigh(subject);
        var best = untaught.Where(clause => subject.Phrases.Exists(phrase => phrase.IsSubsetOf(clause.Stems))).MaxBy(Share);
        return best is not null && Share(best) >= Covered
            ? new OutdatedSilence(
                silence, best.Clause, [.. untaught.Select(each => each.Clause).Where(clause => clause.Policy.Id == best.Clause.Policy.Id)])
            : null;

        double Share(ClauseStems clause) => clause.Stems.Sum(stem => weights.GetValueOrDefault(stem));
    }

    private sealed record ClauseStems(Clause Clause)
    {
        public HashSet<string> Stems { get; } = [.. SubjectStems.Read($"{Clause.Policy.Title}. {Clause.Heading}. {Clause.Quotation}")];
    }
}
