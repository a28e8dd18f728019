using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Knowledge.Comparing;

/// <summary>
/// Tells how the clauses of one release became those of another. Words count before numbers: a clause that was moved is not two changes.
/// </summary>
internal static class ClauseChanges
{
    /// <summary>From this likeness on, a clause at another place is the old one rewritten.</summary>
    private const double Alike = .6;

    public static IEnumerable<ReleaseChange> Of(IReadOnlyList<Clause> before, IReadOnlyList<Clause> after)
    {
        var (old, young) = (before.ToList(), after.ToList());
        var pairs = Pair(old, young, (one, other) => one.Address == other.Address && one.Words == other.Words)
            .Concat(Pair(old, young, (one, other) => one.Policy.Id == other.Policy.Id && one.Words == other.Words))
            .Concat(Pair(old, young, (one, other) => one.Address == other.Address && WordsDiff.Likeness(one.Words, other.Words) >= Alike))
            .Concat(
                Pair(old, young, (one, other) => one.Policy.Id == other.Policy.Id && WordsDiff.Likeness(one.Words, other.Words) >= Alike))
            .Concat(Pair(old, young, (one, other) => one.Address == other.Address))
            .ToList();
        return pairs
            .SelectMany(pair => Compare(pair.Old, pair.Young))
            .Concat(
                young.Select(clause => new ReleaseChange(ChangeSubject.Clause, ChangeKind.Added, clause.Citation, null, clause.Words)
                {
                    Address = clause.Address,
                })
            )
            .Concat(
                old.Select(clause => new ReleaseChange(ChangeSubject.Clause, ChangeKind.Removed, clause.Citation, clause.Words, null)
                {
                    Address = clause.Address,
                })
            );
    }

    /// <summary>Takes out of both lists what belongs together.</summary>
    private static List<(Clause Old, Clause Young)> Pair(List<Clause> old, List<Clause> young, Func<Clause, Clause, bool> belong)
    {
        var pairs = new List<(Clause Old, Clause Young)>();
        foreach (var clause in old.ToList())
        {
            if (young.FirstOrDefault(other => belong(clause, other)) is { } match)
            {
                pairs.Add((clause, match));
                old.Remove(clause);
                young.Remove(match);
            }
        }

        return pairs;
    }

    private static IEnumerable<ReleaseChange> Compare(Clause old, Clause young)
    {
        if (old.Place != young.Place)
        {
            yield return new ReleaseChange(ChangeSubject.Clause, ChangeKind.Renumbered, young.Policy.Title, old.Place, young.Place);
        }

        if (old.Words != young.Words)
        {
            var (before, after) = WordsDiff.Of(old.Words, young.Words);
            yield return new ReleaseChange(ChangeSubject.Clause, ChangeKind.Changed, young.Citation, before, after)
            {
                Address = old.Address,
            };
        }

        foreach (var way in young.Note.AskedAs.Except(old.Note.AskedAs))
        {
            yield return new ReleaseChange(ChangeSubject.Note, ChangeKind.Added, young.Citation, null, way);
        }

        foreach (var way in old.Note.AskedAs.Except(young.Note.AskedAs))
        {
            yield return new ReleaseChange(ChangeSubject.Note, ChangeKind.Removed, young.Citation, way, null);
        }
    }
}
