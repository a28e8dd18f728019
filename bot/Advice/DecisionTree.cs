namespace TeamsPolicyBot.Advice;

/// <summary>Questions and arrows that lead from the facts of a post to a verdict; one file <c>trees/&lt;id&gt;.yaml</c>.</summary>
/// <param name="Start">Id of the first question.</param>
/// <param name="Questions">In the file's order.</param>
/// <param name="End">The finding of a walk on which nothing else was found.</param>
public sealed record DecisionTree(string Id, string Title, string Start, IReadOnlyList<Question> Questions, Finding End)
{
    /// <summary>
    /// Addresses of clauses with a rule that no question is about, as somebody has looked at; it keeps the check from asking.
    /// </summary>
    public IReadOnlyList<string> PassesOver { get; init; } = [];

    /// <summary>What <c>next</c> says where a branch is done.</summary>
    public const string EndOfBranch = "end";

    /// <summary>The question with this id; null where there is none.</summary>
    public Question? Find(string id) => Questions.FirstOrDefault(question => question.Id == id);
}

/// <param name="Why">Why it is asked, in one or two short sentences; null where it speaks for itself.</param>
/// <param name="Cites">Addresses of the clauses for which it is asked.</param>
/// <param name="ChooseMany">Several options may be picked; their branches are walked in the file's order.</param>
/// <param name="Detect">By option id: names of the draft detectors whose hits suggest that option.</param>
public sealed record Question(
    string Id,
    string Ask,
    string? Why,
    IReadOnlyList<string> Cites,
    bool ChooseMany,
    IReadOnlyList<Option> Options,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Detect)
{
    /// <summary>The id that every question's "I'm not sure" has.</summary>
    public const string NotSure = "unsure";

    /// <summary>The id that "none of these" has.</summary>
    public const string None = "none";

    /// <summary>The option with this id; null where there is none.</summary>
    public Option? Find(string id) => Options.FirstOrDefault(option => option.Id == id);
}

/// <param name="Also">Other words a person may type for it.</param>
/// <param name="Next">Ids of the questions that follow, in order; empty where the branch is done.</param>
/// <param name="Stop">Nothing more need be asked: the walk ends here.</param>
/// <param name="Capacity">Whose account the post is on, where this option settles it; else null.</param>
public sealed record Option(
    string Id,
    string Label,
    IReadOnlyList<string> Also,
    Finding? Finding,
    IReadOnlyList<string> Next,
    bool Stop = false,
    AccountCapacity? Capacity = null)
{
    /// <summary>What people mean by it in words that name it not: meanings of <c>plain-answers.txt</c>.</summary>
    public IReadOnlyList<string> Means { get; init; } = [];

    /// <summary>Nothing is asked after it: the author says so, or it must not go whatever else is true.</summary>
    public bool EndsWalk => Stop || Finding is { Verdict: Verdict.NotAllowed };
}

/// <summary>In what capacity somebody posts.</summary>
public enum AccountCapacity
{
    Personal,
    Council,
}
