using System.Globalization;
using System.Text;

namespace TeamsPolicyBot.Commands.Eval;

/// <summary>The table that <c>eval</c> prints.</summary>
public static class EvalReport
{
    /// <summary>The whole report.</summary>
    public static string Print(EvalSummary summary)
    {
        var report = new StringBuilder();
        report.AppendLine(
            Line(
                $"{summary.Questions} questions: {summary.Answerable} answerable, {summary.OutOfScope} out of scope, {summary.NotJudged} not judged"
            )
        );
        if (summary.Found.Count > 0)
        {
            report.AppendLine().AppendLine(Line($"{"Right clause found",-24}{"questions",10}{"hit@1",8}{"hit@3",8}{"hit@5",8}"));
        }

        foreach (var (found, row) in summary.Found.Select((found, row) => (found, row)))
        {
            report.AppendLine(
                Line(
                    $"{(row == 0 ? "" : "  ") + found.Group, -24}{found.Questions, 10}{found.HitAt1, 8:0.000}{found.HitAt3, 8:0.000}{found.HitAt5, 8:0.000}"
                )
            );
        }

        PrintEnds(report, "How answerable questions end", summary.AnswerableEnds);
        PrintEnds(report, "How questions out of scope end", summary.OutOfScopeEnds);
        return report.ToString();
    }

    private static void PrintEnds(StringBuilder report, string title, IReadOnlyList<EvalEnd> ends)
    {
        if (ends.Count > 0)
        {
            report.AppendLine().AppendLine(title);
        }

        foreach (var end in ends)
        {
            report.AppendLine(Line($"  {end.End,-22}{end.Questions,10}{end.Percent,8:0.0} %"));
        }
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
