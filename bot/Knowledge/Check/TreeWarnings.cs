using System.Text.RegularExpressions;
using TeamsPolicyBot.Advice;
using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Knowledge.Check;

/// <summary>Warns of clauses with a rule that nobody is told of on the way through a tree, and of a tree too long to read.</summary>
internal static partial class TreeWarnings
{
    /// <summary>More lines than this and nobody finds anything in a council's tree; what councils share stands in the shared one.</summary>
    public const int MostLines = 350;

    private const int MostNamed = 12;

    public static IEnumerable<Fault> Of(string file, string text, DecisionTree tree, IReadOnlyCollection<Clause> clauses) =>
        Length(file, text)
            .Concat(
                from capacity in TreeCitations.Capacities(tree)
                let uncited = Uncited(tree, clauses, capacity).ToList()
                where uncited.Count > 0
                select new Fault(
                    file, 1,
                    $"No way from {(capacity == AccountCapacity.Personal ? "an own account" : "a council account")} cites {Count(uncited.Count)} with a rule: {Names(uncited)}.",
                    "Cite them under the answers that they are about, or list them under \"passes-over\" where no question of this tree is about them."
                )
                {
                    Told = new FaultTelling(
                        capacity == AccountCapacity.Personal ? "walk-passes.own" : "walk-passes.council",
                        [FaultTelling.Places([.. uncited.Select(clause => IsOneOfSeveral(clauses) ? clause.Citation : clause.Place)])]),
                }
            );

    /// <summary>The clauses with a rule for this kind of account that no way from it cites, nor one that begins with no account.</summary>
    public static IEnumerable<Clause> Uncited(DecisionTree tree, IEnumerable<Clause> clauses, AccountCapacity capacity)
    {
        var cited = TreeCitations.After(tree, capacity).Union(TreeCitations.After(tree, null)).Union(tree.PassesOver).ToHashSet();
        return clauses.Where(clause => Binds(clause, capacity) && Rule().IsMatch(clause.Quotation) && !cited.Contains(clause.Address));
    }

    private static bool Binds(Clause clause, AccountCapacity capacity) =>
        clause.Note.Capacity == Capacity.Both || (clause.Note.Capacity == Capacity.Personal) == (capacity == AccountCapacity.Personal);

    private static IEnumerable<Fault> Length(string file, string text)
    {
        var lines = text.AsSpan().TrimEnd().Count('\n') + 1;
        if (lines > MostLines)
        {
            yield return new Fault(
                file, 1, $"The file has {lines} lines; more than {MostLines} are hard to keep in order.",
                "Let it take its questions from a shared tree: \"shared: can-i-post\".").Telling("walk-file-long");
        }
    }

    /// <summary>Whether the council has several policies, so that a place alone does not tell which.</summary>
    private static bool IsOneOfSeveral(IEnumerable<Clause> clauses) => clauses.Select(clause => clause.Policy.Id).Distinct().Skip(1).Any();

    private static string Count(int clauses) => clauses == 1 ? "a clause" : $"{clauses} clauses";

    private static string Names(List<Clause> clauses) =>
        string.Join(", ", clauses.Take(MostNamed).Select(clause => clause.Address))
        + (clauses.Count > MostNamed ? $" and {clauses.Count - MostNamed} more" : "");

    /// <summary>Words with which a policy forbids, permits or makes conditions.</summary>
    [GeneratedRegex(
        @"\b(must|should|shall|may only|may not|not allowed|never|only|prohibit(ed|s)?|forbidden|do not|don't|don’t|avoid|refrain|ensure|required|requires|(are|is|be) (permitted|allowed)|need to|cannot|strictly|discouraged|advised)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Rule();
}
