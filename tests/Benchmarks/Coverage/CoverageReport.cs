using TeamsPolicyBot.Answers;
using TeamsPolicyBot.Benchmarks.Calibration;

namespace TeamsPolicyBot.Benchmarks.Coverage;

/// <summary>
/// <c>coverage</c>: what each degree of notes brings, each council left out: it has the bridge that the other councils teach, and its
/// answers are judged by models that were fitted on the others, at the bot's own thresholds. Without files it also draws docs/coverage.svg.
/// </summary>
internal static class CoverageReport
{
    public static void Print(TextWriter output, params string[] files)
    {
        var rows = CalibrationRow.All(Sources.Development, Degree.All);
        var fits = Sources.Releases.Keys.ToDictionary(
            council => council, council => Fit.Of(rows.Where(row => row.Question.Org != council)));
        var asked = files.Length == 0 ? rows : CalibrationRow.All(Sources.Questions(files), Degree.All);
        var options = new AnswerOptions();
        CoverageTable.Print(output, asked, EndOf);
        if (files.Length == 0)
        {
            CoverageCurve.Write(rows, EndOf);
        }

        End EndOf(CalibrationRow row) => row.Second is null
            ? fits[row.Question.Org].EndOf(row, options.AnsweredFrom, options.CandidatesFrom)
            : fits[row.Question.Org].EndOf(row, options.MeantAnsweredFrom, options.MeantCandidatesFrom);
    }
}
