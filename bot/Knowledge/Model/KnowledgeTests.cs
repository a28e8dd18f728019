namespace TeamsPolicyBot.Knowledge.Model;

/// <summary>What a comms team expects of its knowledge, from <c>tests.yaml</c>; a change that breaks one is not published.</summary>
public sealed record KnowledgeTests(IReadOnlyList<QuestionTest> Questions, IReadOnlyList<WalkTest> Walks)
{
    /// <summary>An organisation that has written no tests.</summary>
    public static KnowledgeTests None { get; } = new([], []);
}

/// <summary>A question, and what must come of it.</summary>
/// <param name="Cites">Addresses, one of which must be quoted first.</param>
/// <param name="NotCites">Addresses that must not be quoted.</param>
/// <param name="Unsure">The bot must say that it is unsure.</param>
/// <param name="Desk">Where the question must be passed on to; null where it does not matter.</param>
/// <param name="At">Where the test stands, for the fault when it fails.</param>
public sealed record QuestionTest(string Ask, IReadOnlyList<string> Cites, IReadOnlyList<string> NotCites, bool Unsure, string? Desk, FilePlace At);

/// <summary>A walk through a decision tree, and the verdict it must end with.</summary>
/// <param name="Tree">The tree's id.</param>
/// <param name="Answers">Option ids by question id.</param>
/// <param name="Verdict">One of the four verdicts as trees write them.</param>
/// <param name="Cites">Addresses that the findings must cite.</param>
public sealed record WalkTest(
    string Tree,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Answers,
    string Verdict,
    IReadOnlyList<string> Cites,
    string? Desk,
    FilePlace At);

/// <summary>A line of a knowledge file.</summary>
public sealed record FilePlace(string File, int Line)
{
    /// <summary>A fault at this line.</summary>
    public Fault Fault(string what, string mend) => new(File, Line, what, mend);
}
