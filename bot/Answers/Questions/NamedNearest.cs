using TeamsPolicyBot.Answers.About;
using TeamsPolicyBot.Answers.FollowUps;
using TeamsPolicyBot.Answers.Model;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Answers.Questions;

/// <summary>
/// A follow-up for which no rule is sure, though the nearest one has its own word: "nobody ever trained us", where a rule wants training.
/// </summary>
public static class NamedNearest
{
    /// <summary>A word in so many clauses names none of them.</summary>
    private const double MostClauses = .12;

    /// <summary>Letters: shorter words mean too many things.</summary>
    private const int Shortest = 5;

    /// <summary>The answer with the nearest rule as the one that is meant, where a word of the message names it; else as it was.</summary>
    public static Answer Leading(Answer answer, string message, IReadOnlyList<Clause> clauses) =>
        answer is { State: AnswerState.Unsure, Silence: null, Nearest: [var first, _, ..] nearest }
        && Reading.Added(Spoken.Words(message), "").Exists(word => word.Length >= Shortest && Names(word, first, clauses))
            ? answer with
            {
                State = AnswerState.Candidates,
                Shown = nearest,
                Nearest = [],
                HasLead = true,
                Ranked = [.. nearest, .. answer.Ranked.Except(nearest)],
            }
            : answer;

    private static bool Names(string word, Clause clause, IReadOnlyList<Clause> clauses) =>
        TermInPolicy.Has(clause.Quotation, word)
        && clauses.Count(each => TermInPolicy.Has(each.Quotation, word)) <= Math.Max(2, clauses.Count * MostClauses);
}
