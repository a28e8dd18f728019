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
    public static IReadOnlyList<string> Longest(DecisionTree tree) => Longest(tree, [tree.Start], [], []);

    /// <summary>How a walk goes on depends only on what is pending and what was asked already, so each such point is walked once.</summary>
    private static List<string> Longest(
        DecisionTree tree, IReadOnlyList<string> pending, List<string> asked, Dictionary<string, List<string>> walked)
    {
        var rest = pending.Where(next => next != DecisionTree.EndOfBranch && !asked.Contains(next)).Distinct().ToList();
        if (rest.Count == 0)
        {
            return [];
        }

        var point = $"{string.Join(' ', rest)}|{string.Join(' ', asked.Order(StringComparer.Ordinal))}";
        if (walked.TryGetValue(point, out var known))
        {
            return known;
        }

        var question = tree.Find(rest[0])!;
        List<string> longest = [];
        foreach (var branch in Branches(question))
        {
            var walk = branch is null ? [] : Longest(tree, [.. branch, .. rest.Skip(1)], [.. asked, question.Id], walked);
            longest = walk.Count > longest.Count ? walk : longest;
        }

        return walked[point] = [question.Id, .. longest];
    }

    /// <summary>The different ways on from a question, each as the questions it queues; null where the walk stops.</summary>
    private static IEnumerable<IReadOnlyList<string>?> Branches(Question question) =>
        Picks(question)
            .Select(picks => picks.Any(option => option.EndsWalk) ? null : picks.SelectMany(option => option.Next).ToList())
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
