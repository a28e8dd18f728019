namespace TeamsPolicyBot.Advice;

/// <summary>One answered question. A list of these is the whole state of a walk.</summary>
/// <param name="Options">Ids of the options picked: one, or several where the question lets choose many.</param>
public sealed record Answer(string Question, IReadOnlyList<string> Options);

/// <summary>How far a list of answers leads in a tree.</summary>
/// <param name="Answers">The answers that hold, in the order asked.</param>
/// <param name="Waiting">Good answers to questions that have not come up (yet).</param>
/// <param name="Dropped">Answers that the tree no longer knows: their question or an option is gone.</param>
/// <param name="Open">The next question; null at the end.</param>
/// <param name="Findings">Severest first; among equals in the order found. Never empty at the end.</param>
public sealed record Walk(
    DecisionTree Tree,
    IReadOnlyList<Answer> Answers,
    IReadOnlyList<Answer> Waiting,
    IReadOnlyList<Answer> Dropped,
    Question? Open,
    IReadOnlyList<Finding> Findings)
{
    /// <summary>How many questions are sure to follow the open one; an answer may lead to more.</summary>
    public int Ahead { get; init; }

    public bool IsComplete => Open is null;

    /// <summary>The finding that decides: the first of the severest. Null before the end.</summary>
    public Finding? Deciding => IsComplete ? Findings[0] : null;

    public Verdict? Verdict => Deciding?.Verdict;

    /// <summary>Whom to ask, by the deciding finding; null where nobody need be asked.</summary>
    public string? Desk => Deciding?.Desk;

    /// <summary>What the writer can change alone, in the author's words; never a hint at which answer to give.</summary>
    public IReadOnlyList<string> WhatWouldHelp =>
        [.. Findings.Select(finding => finding.WriterCanChange).OfType<string>().Distinct()];

    /// <summary>In what capacity the person posts, where an answer has settled it.</summary>
    public AccountCapacity? Capacity => PickedOptions.Select(option => option.Capacity).LastOrDefault(capacity => capacity is not null);

    /// <summary>Every option picked by the answers that hold.</summary>
    private IEnumerable<Option> PickedOptions =>
        from answer in Answers
        let question = Tree.Find(answer.Question)!
        from option in question.Options
        where answer.Options.Contains(option.Id)
        select option;
}
