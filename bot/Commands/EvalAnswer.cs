using TeamsPolicyBot.Answers;
using TeamsPolicyBot.Answers.Model;
using TeamsPolicyBot.Commands.Eval;

namespace TeamsPolicyBot.Commands;

/// <summary>What the bot said. One line of the output.</summary>
public sealed record EvalAnswer(
    string Id,
    string Org,
    string State,
    double Confidence,
    IReadOnlyList<CitedClause> Shown,
    IReadOnlyList<CitedClause> Ranked)
{
    public static EvalAnswer Of(string id, string organisation, Answer answer) => new(
        id,
        organisation,
        answer.State.ToString(),
        Math.Round(answer.Confidence, 4),
        [.. answer.Shown.Select(CitedClause.Of)],
        [.. answer.Ranked.Select(CitedClause.Of)]);
}
