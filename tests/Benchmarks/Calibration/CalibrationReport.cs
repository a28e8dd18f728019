using System.Globalization;
using TeamsPolicyBot.Answers;
using TeamsPolicyBot.Benchmarks.Coverage;

namespace TeamsPolicyBot.Benchmarks.Calibration;

/// <summary>
/// <c>calibrate</c>: fits the two models of <see cref="Confidence"/> on judged questions, put to councils whose notes are thinned to
/// many degrees, and prints the lines for <c>Confidence.cs</c>; then how questions would end at several thresholds, each council
/// judged by models that were fitted on the others.
/// </summary>
internal static class CalibrationReport
{
    private static readonly (double Answered, double Candidates)[] Thresholds = [(.82, .5), (.86, .55), (.88, .55), (.90, .56), (.90, .6)];

    public static void Print(TextWriter output)
    {
        var rows = CalibrationRow.All(Sources.Development, Degree.All);
        var all = Fit.Of(rows);
        output.WriteLine(Line("Among", all.Among));
        output.WriteLine(Line("FirstRight", all.FirstRight));
        output.WriteLine(Line("Among", all.SecondAmong));
        output.WriteLine(Line("FirstRight", all.SecondFirstRight));
        var fits = Sources.Releases.Keys.ToDictionary(
            council => council, council => Fit.Of(rows.Where(row => row.Question.Org != council)));
        foreach (var (answered, candidates) in Thresholds)
        {
            output.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"\nanswered from {answered:0.00}, candidates from {candidates:0.00}"));
            CoverageTable.Print(output, rows, row => fits[row.Question.Org].EndOf(row, answered, candidates));
        }
    }

    private static string Line(string name, double[] weights) =>
        $"    private static readonly double[] {name} = [{string.Join(", ", weights.Select(weight => weight.ToString("0.00", CultureInfo.InvariantCulture)))}];";
}
