using System.Globalization;
using System.Text;
using TeamsPolicyBot.Answers;

namespace TeamsPolicyBot.Commands.Eval;

/// <summary>The table that <c>eval</c> prints: how often the right clause is found, and how questions end.</summary>
public static class EvalReport
{
    /// <summary>The whole report; questions nobody has judged are only counted.</summary>
    public static string Print(IReadOnlyList<EvalResult> results)
    {
        var answerable = results.Where(result => result.Question.Answerable is true).ToList();
        var outOfScope = results.Where(result => result.Question.Answerable is false).ToList();
        var report = new StringBuilder();
        report.AppendLine(Line($"{results.Count} questions: {answerable.Count} answerable, {outOfScope.Count} out of scope, {results.Count - answerable.Count - outOfScope.Count} not judged"));
        PrintHits(report, answerable);
        PrintEnds(report, "How answerable questions end", answerable, AnswerableEnds);
        PrintEnds(report, "How questions out of scope end", outOfScope, OutOfScopeEnds);
        return report.ToString();
    }

    /// <summary>Buckets of answerable questions; every question falls into exactly one.</summary>
    private static readonly (string Name, Func<EvalResult, bool> Holds)[] AnswerableEnds =
    [
        ("Answered right", result => result.IsState(AnswerState.Answered) && result.ShownRank == 1),
        ("Answered wrong", result => result.IsState(AnswerState.Answered)),
        ("Candidates with gold", result => result.IsState(AnswerState.Candidates) && result.ShownRank is not null),
        ("Candidates without", result => result.IsState(AnswerState.Candidates)),
        ("Unsure", result => result.IsState(AnswerState.Unsure)),
        ("NotPolicy", result => result.IsState(AnswerState.NotPolicy)),
        ("other", _ => true),
    ];

    private static readonly (string Name, Func<EvalResult, bool> Holds)[] OutOfScopeEnds =
    [
        ("Answered", result => result.IsState(AnswerState.Answered)),
        ("Candidates", result => result.IsState(AnswerState.Candidates)),
        ("Unsure", result => result.IsState(AnswerState.Unsure)),
        ("NotPolicy", result => result.IsState(AnswerState.NotPolicy)),
        ("other", _ => true),
    ];

    private static void PrintHits(StringBuilder report, List<EvalResult> answerable)
    {
        if (answerable.Count == 0)
        {
            return;
        }

        report.AppendLine().AppendLine(Line($"{"Right clause found",-24}{"questions",10}{"hit@1",8}{"hit@3",8}{"hit@5",8}"));
        PrintHitRow(report, "all", answerable);
        foreach (var group in Groups(answerable, result => result.Question.Org).Concat(Groups(answerable, result => result.Question.Style)))
        {
            PrintHitRow(report, "  " + group.Key, [.. group]);
        }
    }

    private static IEnumerable<IGrouping<string, EvalResult>> Groups(IEnumerable<EvalResult> results, Func<EvalResult, string?> by) =>
        results.Where(result => by(result) is not null).GroupBy(result => by(result)!).OrderBy(group => group.Key, StringComparer.Ordinal);

    private static void PrintHitRow(StringBuilder report, string name, List<EvalResult> results) =>
        report.AppendLine(Line($"{name,-24}{results.Count,10}{HitAt(results, 1),8:0.000}{HitAt(results, 3),8:0.000}{HitAt(results, 5),8:0.000}"));

    private static double HitAt(List<EvalResult> results, int k) => results.Count(result => result.Rank <= k) / (double)results.Count;

    private static void PrintEnds(StringBuilder report, string title, List<EvalResult> results, (string Name, Func<EvalResult, bool> Holds)[] ends)
    {
        if (results.Count == 0)
        {
            return;
        }

        report.AppendLine().AppendLine(title);
        var counts = results.CountBy(result => Array.FindIndex(ends, end => end.Holds(result))).ToDictionary();
        for (var end = 0; end < ends.Length; end++)
        {
            var count = counts.GetValueOrDefault(end);
            report.AppendLine(Line($"  {ends[end].Name,-22}{count,10}{100.0 * count / results.Count,8:0.0} %"));
        }
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
