namespace TeamsPolicyBot.Advice;

/// <summary>Walks a tree with every single pick and every pair of picks, and measures the longest way to a verdict.</summary>
internal static class LengthChecks
{
    public static IEnumerable<TreeFault> Check(DecisionTree tree)
    {
        if (Longest(tree) is { Count: > TreeChecks.MostQuestionsOnAWalk } longest)
        {
            yield return new($"questions/{longest[0]}",
                $"One walk has {longest.Count} questions: {string.Join(", ", longest)}.",
                $"Keep every walk within {TreeChecks.MostQuestionsOnAWalk} questions.");
        }
    }

    /// <summary>The questions of the longest walk on which at most two options of a question are picked.</summary>
    public static IReadOnlyList<string> Longest(DecisionTree tree) => Longest(tree, [tree.Start], []);

    private static List<string> Longest(DecisionTree tree, IReadOnlyList<string> pending, List<string> asked)
    {
        var rest = pending.SkipWhile(next => next == DecisionTree.EndOfBranch || asked.Contains(next)).ToList();
        if (rest.Count == 0)
        {
            return asked;
        }

        var question = tree.Find(rest[0])!;
        var longest = asked;
        foreach (var branch in Branches(question))
        {
            var walk = Longest(tree, branch is null ? [] : [.. branch, .. rest.Skip(1)], [.. asked, question.Id]);
            longest = walk.Count > longest.Count ? walk : longest;
        }

        return longest;
    }

    /// <summary>The different ways on from a question, each as the questions it queues; null where the walk stops.</summary>
    private static IEnumerable<IReadOnlyList<string>?> Branches(Question question) =>
        Picks(question)
            .Select(picks => picks.Any(option => option.Stop) ? null : picks.SelectMany(option => option.Next).ToList())
            .DistinctBy(branch => branch is null ? null : string.Join(' ', branch));

    /// <summary>Every single pick, and every pair where several may be chosen.</summary>
    public static IEnumerable<IReadOnlyList<Option>> Picks(Question question)
    {
        for (var i = 0; i < question.Options.Count; i++)
        {
            yield return [question.Options[i]];
            for (var j = i + 1; question.ChooseMany && j < question.Options.Count; j++)
            {
                yield return [question.Options[i], question.Options[j]];
            }
        }
    }
}
