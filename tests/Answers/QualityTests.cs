using System.Text.Json;
using TeamsPolicyBot.Answers;
using TeamsPolicyBot.Answers.Model;
using TeamsPolicyBot.Commands;
using TeamsPolicyBot.Commands.Eval;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Answers;

/// <summary>
/// A floor below which answers must not fall, on sets of judged questions: one that was worked with, and some that were
/// written by people who had seen neither it nor the notes. The figures of today stand in docs/answers.md.
/// </summary>
public sealed class QualityTests
{
    private static readonly Dictionary<string, PolicyAnswerer> Answerers = Councils.Ids.ToDictionary(
        id => id, id => PolicyAnswerer.Create(Councils.Release(id)));

    public static TheoryData<string> Sets =>
        [
            "devset/questions.jsonl", "blind/development-1.jsonl", "blind/development-2.jsonl", "blind/development-3.jsonl",
            "blind/report.jsonl",
        ];

    [Theory]
    [MemberData(nameof(Sets))]
    public void The_right_clause_is_found(string set)
    {
        var answerable = Results(set).Where(result => result.Question.Answerable is true).ToList();

        Assert.True(Share(answerable, result => result.Rank == 1) >= .80, "first");
        Assert.True(Share(answerable, result => result.Rank <= 3) >= .93, "among the first three");
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Answerable_questions_end_right_and_are_seldom_answered_wrong(string set)
    {
        var answerable = Results(set).Where(result => result.Question.Answerable is true).ToList();

        Assert.True(Share(answerable, EndsRight) >= .80, "right");
        Assert.True(Share(answerable, IsRefused) <= .10, "refused");
        Assert.True(Share(answerable, result => result.IsState(AnswerState.Answered) && result.ShownRank != 1) <= .08, "confidently wrong");
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Questions_out_of_scope_are_told_so(string set)
    {
        var outOfScope = Results(set).Where(result => result.Question.Answerable is false).ToList();

        Assert.True(Share(outOfScope, IsRefused) >= .75, "unsure");
        Assert.True(Share(outOfScope, result => result.IsState(AnswerState.Answered)) <= .06, "answered");
    }

    private static bool EndsRight(EvalResult result) =>
        (result.IsState(AnswerState.Answered) && result.ShownRank == 1)
        || (result.IsState(AnswerState.Candidates) && result.ShownRank is not null);

    private static bool IsRefused(EvalResult result) => result.IsState(AnswerState.Unsure) || result.IsState(AnswerState.NotPolicy);

    private static List<EvalResult> Results(string set) =>
        [
            .. File.ReadLines(Repository.Data(set.Split('/')))
                .Select(line => JsonSerializer.Deserialize(line, CommandJson.Default.EvalQuestion)!)
                .Select(question => new EvalResult(
                    question, EvalAnswer.Of(question.Id, question.Org, Answerers[question.Org].Answer(question.Question)))),
        ];

    private static double Share(List<EvalResult> results, Func<EvalResult, bool> holds) => results.Count(holds) / (double)results.Count;
}
