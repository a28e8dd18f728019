using TeamsPolicyBot.Advice;
using TeamsPolicyBot.Knowledge.Policies;

namespace TeamsPolicyBot.Knowledge.Check;

/// <summary>
/// Finds clauses to which nobody is led: no walk rests on them, and no way of asking leads to them. Their own words still find them.
/// </summary>
internal static class UnreachedClauses
{
    private const int MostNamed = 12;

    /// <param name="clauses">The clauses of one policy.</param>
    public static IEnumerable<Fault> Of(string file, IReadOnlyList<PlacedClause> clauses, IReadOnlyList<DecisionTree> trees)
    {
        // Of notes that have only been begun, the check says so as a whole.
        if (ThinKnowledge.IsThin([.. clauses.Select(placed => placed.Clause)]))
        {
            yield break;
        }

        var cited = trees.SelectMany(tree => TreeCitations.All(tree).Concat(tree.PassesOver)).ToHashSet();
        var unreached = clauses
            .Where(placed =>
                placed.Clause.Note.AskedAs.Count == 0
                && !placed.Clause.Note.HasChosenSubjects
                && !cited.Contains(placed.Clause.Address)
                && !IsLeadIn(placed, clauses)
            )
            .ToList();
        if (unreached.Count > 0)
        {
            yield return new Fault(
                file,
                unreached[0].Line,
                $"Nobody is led to {(unreached.Count == 1 ? "one rule" : $"{unreached.Count} rules")}: no walk rests on {(unreached.Count == 1 ? "it" : "them")}, and nobody has written how staff ask: {Names(unreached)}.",
                "Add a way of asking for those that staff need. Where a rule is nothing that staff ask about, write \"subjects: []\" for it in the notes."
            ).Telling("unreached", FaultTelling.Places([.. unreached.Select(placed => placed.Clause.Place)]));
        }
    }

    /// <summary>The sentence above a list is told with each of its points.</summary>
    private static bool IsLeadIn(PlacedClause placed, IReadOnlyList<PlacedClause> clauses) =>
        clauses.Any(other => other.Clause.Address.StartsWith($"{placed.Clause.Address}/", StringComparison.Ordinal));

    private static string Names(List<PlacedClause> clauses) =>
        string.Join("; ", clauses.Take(MostNamed).Select(placed => placed.Clause.Place))
        + (clauses.Count > MostNamed ? $" and {clauses.Count - MostNamed} more" : "");
}
