namespace TeamsPolicyBot.Advice;

/// <summary>Replays answers through a tree. There is no other state: the same tree and answers give the same walk.</summary>
public static class TreeWalker
{
    /// <summary>Replays the answers as far as they lead.</summary>
    /// <param name="answers">In any order; the last one to a question counts.</param>
    /// <param name="alsoFound">Findings that hold whatever is answered at the end of this walk, for example by date.</param>
    public static Walk Replay(
        DecisionTree tree, IReadOnlyList<Answer> answers, Func<AccountCapacity?, IEnumerable<Finding>>? alsoFound = null)
    {
        var (known, dropped) = Sort(tree, answers);
        var held = new List<Answer>();
        var findings = new List<Finding>();
        var (open, ahead) = Follow(tree, known, held, findings);
        var waiting = known.Values.Except(held).ToList();

        var walk = new Walk(tree, held, waiting, dropped, open, []) { Ahead = ahead };
        if (open is null)
        {
            findings.AddRange(alsoFound?.Invoke(walk.Capacity) ?? []);
            if (findings.Count == 0)
            {
                findings.Add(tree.End);
            }
        }

        return walk with { Findings = [.. Told(findings).OrderByDescending(finding => finding.Verdict)] };
    }

    /// <summary>Beside a "No" nobody is told what would have been allowed.</summary>
    private static IEnumerable<Finding> Told(List<Finding> findings) =>
        findings.Exists(finding => finding.Verdict == Verdict.NotAllowed)
            ? findings.Where(finding => finding.Verdict != Verdict.Allowed)
            : findings;

    /// <summary>The list of answers with one added, or changed where that question was answered before.</summary>
    public static IReadOnlyList<Answer> Change(IReadOnlyList<Answer> answers, Answer changed) =>
        [.. answers.Where(answer => answer.Question != changed.Question), changed];

    /// <summary>Goes from question to question. A question that two branches lead to is asked once.</summary>
    /// <returns>The open question, and how many are sure to follow it.</returns>
    private static (Question? Open, int Ahead) Follow(
        DecisionTree tree, Dictionary<string, Answer> known, List<Answer> held, List<Finding> findings)
    {
        var pending = new LinkedList<string>([tree.Start]);
        var asked = new HashSet<string>();
        while (pending.First is { } first)
        {
            pending.RemoveFirst();
            if (first.Value == DecisionTree.EndOfBranch || !asked.Add(first.Value))
            {
                continue;
            }

            var question = tree.Find(first.Value)
                ?? throw new ArgumentException($"The tree '{tree.Id}' has no question '{first.Value}'; it was not checked.", nameof(tree));
            if (!known.TryGetValue(question.Id, out var answer))
            {
                return (question, pending.Except(asked).Count(next => next != DecisionTree.EndOfBranch && !known.ContainsKey(next)));
            }

            held.Add(answer);
            var picked = question.Options.Where(option => answer.Options.Contains(option.Id)).ToList();
            findings.AddRange(picked.Select(option => option.Finding).OfType<Finding>());
            if (picked.Any(option => option.EndsWalk))
            {
                return (null, 0);
            }

            Queue(pending, picked);
        }

        return (null, 0);
    }

    /// <summary>What a pick leads to comes before what was waiting already, in the file's order.</summary>
    private static void Queue(LinkedList<string> pending, IEnumerable<Option> picked)
    {
        foreach (var next in picked.SelectMany(option => option.Next).Reverse())
        {
            pending.AddFirst(next);
        }
    }

    private static (Dictionary<string, Answer> Known, List<Answer> Dropped) Sort(DecisionTree tree, IReadOnlyList<Answer> answers)
    {
        var known = new Dictionary<string, Answer>();
        var dropped = new List<Answer>();
        foreach (var answer in answers)
        {
            if (Holds(tree.Find(answer.Question), answer))
            {
                known[answer.Question] = answer;
            }
            else
            {
                dropped.Add(answer);
            }
        }

        return (known, dropped);
    }

    private static bool Holds(Question? question, Answer answer) =>
        question is not null
        && answer.Options.Count > 0
        && (question.ChooseMany || answer.Options.Count == 1)
        && answer.Options.All(option => question.Find(option) is not null);
}
