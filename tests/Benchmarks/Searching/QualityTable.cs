using System.Globalization;
using TeamsPolicyBot.Answers;
using TeamsPolicyBot.Answers.Model;
using TeamsPolicyBot.Benchmarks.Coverage;
using TeamsPolicyBot.Commands;
using TeamsPolicyBot.Commands.Eval;

namespace TeamsPolicyBot.Benchmarks.Searching;

/// <summary>How each set of judged questions ends, with the knowledge and the program as they are.</summary>
internal static class QualityTable
{
    public static void Print(TextWriter output)
    {
        var answerers = Sources.Releases.ToDictionary(release => release.Key, release => PolicyAnswerer.Create(release.Value));
        output.WriteLine("set                          first  three | right  wrong | out of scope: answered  declined");
        foreach (var file in Sources.JudgedFiles)
        {
            var results = Sources
                .Questions(file)
                .Select(question => new EvalResult(
                    question, EvalAnswer.Of(question.Id, question.Org, answerers[question.Org].Answer(question.Question))))
                .ToLookup(result => result.Question.Answerable is true);
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{file, -28} {Share(results[true], result => result.Rank == 1)}  {Share(results[true], result => result.Rank <= 3)} | {Share(results[true], EndsRight)}  {Share(results[true], IsWrong)} | {Share(results[false], result => result.IsState(AnswerState.Answered)), 22}  {Share(results[false], IsDeclined)}"
                )
            );
        }
    }

    private static bool EndsRight(EvalResult result) =>
        (result.IsState(AnswerState.Answered) && result.ShownRank == 1)
        || (result.IsState(AnswerState.Candidates) && result.ShownRank is not null);

    private static bool IsWrong(EvalResult result) => result.IsState(AnswerState.Answered) && result.ShownRank != 1;

    private static bool IsDeclined(EvalResult result) => result.IsState(AnswerState.Unsure) || result.IsState(AnswerState.NotPolicy);

    private static string Share(IEnumerable<EvalResult> results, Func<EvalResult, bool> holds) =>
        results.Average(result => holds(result) ? 1.0 : 0).ToString("0.000", CultureInfo.InvariantCulture);
}
