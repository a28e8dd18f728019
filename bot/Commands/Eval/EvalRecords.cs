using TeamsPolicyBot.Answers.Model;

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

/// <summary>A question with its answer.</summary>
public sealed record EvalResult(EvalQuestion Question, EvalAnswer Answer)
{
    /// <summary>Place of the first ranked clause that contains a gold excerpt, from 1; null where none does.</summary>
    public int? Rank { get; } = Gold.Place(Question.Gold, Answer.Ranked);

    /// <summary>Place of the first shown clause that contains a gold excerpt, from 1; null where none does.</summary>
    public int? ShownRank { get; } = Gold.Place(Question.Gold, Answer.Shown);

    public bool IsState(AnswerState state) => Answer.State == state.ToString();
}
