using TeamsPolicyBot.Answers.Model;
using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Answers.Questions;

/// <summary>
/// What stands beside an answer because a message follows another: of the clauses that it most likely asks for, those that the answer
/// does not show. Shares were set on judged follow-ups (the <c>follow-ups</c> report of the benchmarks).
/// </summary>
public static class LikelyBeside
{
    /// <summary>From here on a clause beside the answer was the right one in more than half of the cases.</summary>
    private const double PerhapsFrom = .2;

    /// <summary>Where no rule was found, from here on the likeliest was the right one in more than half of the cases.</summary>
    private const double NearestFrom = .25;

    /// <summary>A second that is named beside that one.</summary>
    private const double SecondNearestFrom = .2;

    /// <summary>From here on the likeliest of guesses leads the others.</summary>
    private const double LeadsFrom = .5;

    private const int MostCandidates = 3;

    /// <param name="isGuessed">Whether the answer is the first of several guesses that were shown for the question before.</param>
    public static Answer On(Answer answer, IReadOnlyList<LikelyClause> likely, bool isGuessed) => answer switch
    {
        _ when likely.Count == 0 => answer,
        _ when isGuessed => answer with
        {
            State = AnswerState.Candidates,
            Shown = [.. likely.Take(MostCandidates).Select(each => each.Clause)],
            HasLead = likely[0].Probability >= LeadsFrom,
            LeadsClearly = false,
        },
        { State: AnswerState.Candidates } => answer with { Shown = Candidates(answer, likely), LeadsClearly = false },
        { State: AnswerState.Answered, Shown: [var only] } when Other(only, likely) is { Probability: >= PerhapsFrom } other =>
            answer with { Perhaps = other.Clause },
        { State: AnswerState.Unsure, Silence: null, LeftOpen: Detail.None } when likely[0].Probability >= NearestFrom =>
            answer with { Nearest = Nearest(likely) },
        _ => answer,
    };

    /// <summary>The first as it is; behind it those that are likeliest.</summary>
    private static IReadOnlyList<Clause> Candidates(Answer answer, IReadOnlyList<LikelyClause> likely) => OwnOrCouncil.Without(
        answer.Asked,
        [
            answer.Shown[0],
            .. likely.Select(each => each.Clause).Where(clause => clause != answer.Shown[0]).Take(MostCandidates - 1),
        ],
        fewest: 2);

    private static LikelyClause? Other(Clause shown, IReadOnlyList<LikelyClause> likely) =>
        likely.FirstOrDefault(each => each.Clause != shown);

    private static List<Clause> Nearest(IReadOnlyList<LikelyClause> likely) =>
        [.. likely.Take(2).Where((each, place) => place == 0 || each.Probability >= SecondNearestFrom).Select(each => each.Clause)];
}
