namespace TeamsPolicyBot.Advice;

/// <summary>Everything that must hold before a tree may advise anybody.</summary>
public static class TreeChecks
{
    /// <summary>More questions than this on one walk and people give up.</summary>
    public const int MostQuestionsOnAWalk = 12;

    /// <summary>All faults of a tree, in the file's order; empty for a good one.</summary>
    /// <param name="addresses">The addresses of the clauses in force.</param>
    public static IReadOnlyList<TreeFault> Check(DecisionTree tree, IReadOnlySet<string> addresses)
    {
        var arrows = ArrowChecks.Check(tree).ToList();
        var words = tree.Questions.SelectMany(question => QuestionChecks.Check(question, addresses))
            .Concat(FindingChecks.Check("end", tree.End, addresses))
            .Concat(FindingChecks.Clauses("passes-over", tree.PassesOver, addresses));

        // Walking a tree with broken arrows would only repeat what is said already.
        return arrows.Count > 0 ? [.. arrows, .. words] : [.. words, .. LengthChecks.Check(tree)];
    }
}
