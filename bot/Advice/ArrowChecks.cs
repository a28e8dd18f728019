using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Advice;

/// <summary>Checks where a tree's arrows lead: to questions that exist, never in a ring, and to every question.</summary>
internal static class ArrowChecks
{
    public static IEnumerable<TreeFault> Check(DecisionTree tree)
    {
        var unknown = UnknownArrows(tree).ToList();
        if (unknown.Count > 0)
        {
            return unknown;
        }

        return Loop(tree) is { } loop ? [loop] : Unreachable(tree);
    }

    /// <summary>Whether an answer leads to a question that there is not.</summary>
    public static bool LeadsNowhere(DecisionTree tree) => UnknownArrows(tree).Any();

    /// <summary>Whether questions lead back to themselves, in a tree whose arrows all lead to a question.</summary>
    public static bool LeadsBack(DecisionTree tree) => Loop(tree) is not null;

    private static IEnumerable<TreeFault> UnknownArrows(DecisionTree tree)
    {
        var ids = tree.Questions.Select(question => question.Id).ToList();
        if (tree.Find(tree.Start) is null)
        {
            yield return Unknown("start", tree.Start, ids);
        }

        foreach (var question in tree.Questions)
        {
            foreach (var option in question.Options)
            {
                foreach (var next in option.Next.Where(next => next != DecisionTree.EndOfBranch && !ids.Contains(next)))
                {
                    yield return Unknown($"questions/{question.Id}/options/{option.Id}/next", next, ids);
                }
            }
        }
    }

    private static TreeFault Unknown(string path, string next, IReadOnlyList<string> ids) =>
        new(path, $"There is no question '{next}'.", NearestName.Find(next, ids.Append(DecisionTree.EndOfBranch)) is { } near
            ? $"Did you mean '{near}'?"
            : "Write the name of a question in this file, or 'end'.");

    private static TreeFault? Loop(DecisionTree tree)
    {
        var done = new HashSet<string>();
        foreach (var question in tree.Questions)
        {
            if (Ring(tree, question.Id, [], done) is { } ring)
            {
                return new($"questions/{ring[0]}", $"These questions lead back to themselves: {string.Join(", ", ring.Append(ring[0]))}.",
                    "Let the last one lead on to 'end' or to a question that was not asked before.");
            }
        }

        return null;
    }

    private static List<string>? Ring(DecisionTree tree, string id, List<string> above, HashSet<string> done)
    {
        if (above.IndexOf(id) is >= 0 and var start)
        {
            return above[start..];
        }

        if (id == DecisionTree.EndOfBranch || !done.Add(id))
        {
            return null;
        }

        above.Add(id);
        foreach (var next in tree.Find(id)!.Options.SelectMany(option => option.Next).Distinct())
        {
            if (Ring(tree, next, above, done) is { } ring)
            {
                return ring;
            }
        }

        above.RemoveAt(above.Count - 1);
        return null;
    }

    private static IEnumerable<TreeFault> Unreachable(DecisionTree tree) =>
        Unreached(tree).Select(question => new TreeFault(
            $"questions/{question.Id}",
            $"No answer leads to the question '{question.Id}'.",
            "Name it under 'next' of an option, or take it out."));

    /// <summary>The questions to which no answer leads, of a tree whose arrows all lead to one.</summary>
    public static IEnumerable<Question> Unreached(DecisionTree tree)
    {
        var reached = new HashSet<string>();
        var pending = new Queue<string>([tree.Start]);
        while (pending.TryDequeue(out var id))
        {
            if (id == DecisionTree.EndOfBranch || !reached.Add(id))
            {
                continue;
            }

            foreach (var next in tree.Find(id)!.Options.Where(option => !option.EndsWalk).SelectMany(option => option.Next))
            {
                pending.Enqueue(next);
            }
        }

        return tree.Questions.Where(question => !reached.Contains(question.Id));
    }
}
