using TeamsPolicyBot.Answers;

namespace TeamsPolicyBot.Commands.Eval;

/// <summary>A question to put to the bot, and what a right answer must quote. One line of the input.</summary>
/// <param name="Answerable">False where the council's policies in force do not answer it; null where nobody has judged.</param>
/// <param name="Gold">Excerpts of the clauses that answer it; the first is the best.</param>
public sealed record EvalQuestion(
    string Id,
    string Org,
    string Question,
    bool? Answerable = null,
    IReadOnlyList<string>? Gold = null,
    string? Style = null);

/// <summary>What the bot said. One line of the output.</summary>
public sealed record EvalAnswer(
    string Id,
    string Org,
    string State,
    double Confidence,
    IReadOnlyList<CitedClause> Shown,
    IReadOnlyList<CitedClause> Ranked)
{
    /// <summary>How many ranked clauses a record holds at least, where the council has that many.</summary>
    public const int RankedAtLeast = 5;

    public static EvalAnswer Of(string id, string organisation, Answer answer) => new(
        id,
        organisation,
        answer.State.ToString(),
        Math.Round(answer.Confidence, 4),
        [.. answer.Shown.Select(CitedClause.Of)],
        [.. answer.Ranked.Select(CitedClause.Of)]);
}

/// <summary>A question with its answer.</summary>
public sealed record EvalResult(EvalQuestion Question, EvalAnswer Answer)
{
    /// <summary>Place of the first ranked clause that contains a gold excerpt, from 1; null where none does.</summary>
    public int? Rank { get; } = Gold.Place(Question.Gold, Answer.Ranked);

    /// <summary>Place of the first shown clause that contains a gold excerpt, from 1; null where none does.</summary>
    public int? ShownRank { get; } = Gold.Place(Question.Gold, Answer.Shown);

    public bool IsState(AnswerState state) => Answer.State == state.ToString();
}
