using TeamsPolicyBot.Answers.Model;

namespace TeamsPolicyBot.Answers.Comparing;

/// <summary>A question that a release answers otherwise than the one before.</summary>
/// <param name="Before">Citations shown, or the answer's state where none was.</param>
public sealed record ChangedAnswer(string Question, string Before, string After);

/// <summary>What a change of the knowledge does to what staff are told.</summary>
/// <param name="Tests">How many questions of the comms team's tests were asked of both releases.</param>
/// <param name="Answers">Those of them that are answered otherwise.</param>
/// <param name="Asked">How many of staff's own last questions, whose words are kept, were asked of both.</param>
/// <param name="AskedOtherwise">How many of those are answered otherwise. They are counted only: their words are for the report, which
/// quotes none that few people asked.</param>
/// <param name="Shown">How many of the last questions, whether or not their words are kept, were looked at.</param>
/// <param name="ShownBefore">Those of them that were shown a clause that changes.</param>
public sealed record ReleaseImpact(
    int Tests, IReadOnlyList<ChangedAnswer> Answers, int Asked, int AskedOtherwise, int Shown, int ShownBefore)
{
    /// <summary>Titles of the decision trees that rest on a clause that changes.</summary>
    public IReadOnlyList<string> Trees { get; init; } = [];

    /// <summary>How many earlier decisions are not shown any more, because their clause changes.</summary>
    public int Precedents { get; init; }

    /// <summary>Citations of the clauses whose plain sentence is not told any more, until somebody confirms it for the new words.</summary>
    public IReadOnlyList<string> InShort { get; init; } = [];

    /// <summary>How many of the last receipts were looked at.</summary>
    public int Receipts { get; init; }

    /// <summary>Those of them that would read otherwise today: a clause or what follows from an answer changes.</summary>
    public int ReceiptsOtherwise { get; init; }

    /// <summary>
    /// Asks both releases the same questions and compares which clauses they show: one that has only a new number, or only new words, is
    /// the same one.
    /// </summary>
    public static IReadOnlyList<ChangedAnswer> Compare(PolicyAnswerer before, PolicyAnswerer after, IEnumerable<string> questions) =>
        [.. questions.Select(question => Compare(question, before.Answer(question), after.Answer(question))).OfType<ChangedAnswer>()];

    private static ChangedAnswer? Compare(string question, Answer before, Answer after) =>
        before.State == after.State
        && before.Shown.Count == after.Shown.Count
        && before.Shown.Zip(after.Shown).All(pair => pair.First.Words == pair.Second.Words || pair.First.Address == pair.Second.Address)
            ? null
            : new ChangedAnswer(question, Said(before), Said(after));

    private static string Said(Answer answer) =>
        answer.Shown.Count == 0 ? answer.State.ToString() : string.Join("; ", answer.Shown.Select(clause => clause.Place));
}
