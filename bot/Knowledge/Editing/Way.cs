using TeamsPolicyBot.Advice;

namespace TeamsPolicyBot.Knowledge.Editing;

/// <summary>A way through a tree that asks a question, with as little else said as there can be.</summary>
internal static class Way
{
    /// <summary>The whole walk; null where no way asks the question.</summary>
    public static Walk? To(DecisionTree tree, Question target)
    {
        var picks = Picks(tree, target);
        var walk = TreeWalker.Replay(tree, []);
        while (walk.Open is { } open)
        {
            var pick = picks.GetValueOrDefault(open.Id) ?? (open.Id == target.Id ? open.Options[0] : Quietest(open));
            walk = TreeWalker.Replay(tree, [.. walk.Answers, new Answer(open.Id, [pick.Id])]);
        }

        return walk.Answers.Any(answer => answer.Question == target.Id) ? walk : null;
    }

    /// <summary>For each question on the shortest way to another one, the answer that leads there.</summary>
    private static Dictionary<string, Option> Picks(DecisionTree tree, Question target)
    {
        var from = new Dictionary<string, (Question Question, Option Option)>();
        var pending = new Queue<string>([tree.Start]);
        while (pending.TryDequeue(out var id))
        {
            if (tree.Find(id) is not { } question)
            {
                continue;
            }

            foreach (var option in question.Options.Where(option => !option.EndsWalk))
            {
                foreach (var next in option.Next.Where(next => next != tree.Start && from.TryAdd(next, (question, option))))
                {
                    pending.Enqueue(next);
                }
            }
        }

        var picks = new Dictionary<string, Option>();
        for (var at = target.Id; from.TryGetValue(at, out var step) && picks.TryAdd(step.Question.Id, step.Option);)
        {
            at = step.Question.Id;
        }

        return picks;
    }

    /// <summary>The answer of which least follows, and that lets the walk go on.</summary>
    private static Option Quietest(Question question) =>
        question.Options
            .OrderBy(option => option.EndsWalk)
            .ThenBy(option => option.Next.Any(next => next != DecisionTree.EndOfBranch))
            .ThenBy(option => option.Finding?.Verdict ?? 0)
            .ThenBy(option => option.Finding is not null)
            .First();
}
