namespace TeamsPolicyBot.Advice;

/// <summary>Checks one question and its options by themselves.</summary>
internal static class QuestionChecks
{
    public static IEnumerable<TreeFault> Check(Question question, IReadOnlySet<string> addresses)
    {
        var path = $"questions/{question.Id}";
        return Words(path, question)
            .Concat(NotSure(path, question))
            .Concat(Detectors(path, question))
            .Concat(FindingChecks.Clauses($"{path}/cites", question.Cites, addresses))
            .Concat(question.Options.SelectMany(option => Option($"{path}/options/{option.Id}", option, addresses)));
    }

    private static IEnumerable<TreeFault> Words(string path, Question question)
    {
        if (string.IsNullOrWhiteSpace(question.Ask))
        {
            yield return new(path, $"The question '{question.Id}' has no words.", "Write under 'ask' what the person is asked.");
        }

        foreach (
            var same in question
                .Options.GroupBy(option => option.Label.Trim(), StringComparer.OrdinalIgnoreCase)
                .Where(group => group.Count() > 1)
        )
        {
            yield return new(
                $"{path}/options/{same.Last().Id}", $"Two options of '{question.Id}' read '{same.Key}'.",
                "Give each option words of its own.");
        }
    }

    private static IEnumerable<TreeFault> NotSure(string path, Question question)
    {
        var option = question.Find(Question.NotSure);
        if (option is null)
        {
            yield return new(path, $"The question '{question.Id}' has no \"I'm not sure\".",
                "Add an option 'unsure' with a finding whose verdict is 'ask' and that names a desk.");
        }
        else if (
            option.Finding is not { Verdict: Verdict.Ask, Desk: not null }
            && option.Next.All(next => next == DecisionTree.EndOfBranch)
        )
        {
            yield return new($"{path}/options/{option.Id}", $"\"I'm not sure\" of '{question.Id}' does not lead to a person.",
                "Give it a finding whose verdict is 'ask' and that names a desk, or let it lead to another question.");
        }
    }

    private static IEnumerable<TreeFault> Detectors(string path, Question question) =>
        question
            .Detect.Keys.Where(option => question.Find(option) is null)
            .Select(option => new TreeFault(
                $"{path}/detect/{option}", $"'detect' names the option '{option}', which '{question.Id}' does not have.",
                "Name one of its options."));

    private static IEnumerable<TreeFault> Option(string path, Option option, IReadOnlySet<string> addresses)
    {
        if (string.IsNullOrWhiteSpace(option.Label))
        {
            yield return new(path, $"The option '{option.Id}' has no words.", "Write under 'label' what the person clicks.");
        }

        if (option.Finding is null && option.Next.Count == 0)
        {
            yield return new(path, $"The option '{option.Id}' is a dead end: nothing follows from it and nothing comes next.",
                "Give it a 'finding', or a 'next' ('end' where the branch is done).");
        }

        if (option.Finding is { } finding)
        {
            foreach (var fault in FindingChecks.Check($"{path}/finding", finding, addresses))
            {
                yield return fault;
            }
        }
    }
}
