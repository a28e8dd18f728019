using System.Globalization;
using TeamsPolicyBot.Answers;
using TeamsPolicyBot.Benchmarks.Calibration;

namespace TeamsPolicyBot.Benchmarks.Coverage;

/// <summary>A line for each degree of coverage: how often the right clause is found, and how questions end.</summary>
internal static class CoverageTable
{
    private static readonly int MostCandidates = new AnswerOptions().MostCandidates;

    public static void Print(TextWriter output, IEnumerable<CalibrationRow> rows, Func<CalibrationRow, End> endOf)
    {
        output.WriteLine("                           |   answerable                               | out of scope");
        output.WriteLine("phrasings       silences   |  first  three    right  wrong  refused     | answered  declined");
        foreach (var degree in rows.GroupBy(row => row.Degree))
        {
            var ends = degree.ToLookup(row => row.Answerable, row => (Row: row, End: endOf(row)));
            var answerable = ends[true].ToList();
            var outOfScope = ends[false].ToList();
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"""
                    {degree.Key}     |  {Share(answerable, one => one.Row.LastRank == 1)}  {Share(answerable, one =>
                        one.Row.LastRank <= 3
                    )}     {Share(answerable, EndsRight)}  {Share(answerable, IsWrong)}   {Share(answerable, one =>
                        one.End == End.Unsure
                    )}      |   {Share(outOfScope, one => one.End == End.Answered)}     {Share(outOfScope, one => one.End == End.Unsure)}
                    """
                )
            );
        }
    }

    private static bool EndsRight((CalibrationRow Row, End End) one) =>
        one.End == End.Answered ? one.Row.LastRank == 1 : one.End == End.Candidates && one.Row.LastRank <= MostCandidates;

    private static bool IsWrong((CalibrationRow Row, End End) one) => one.End == End.Answered && one.Row.LastRank != 1;

    private static string Share(List<(CalibrationRow Row, End End)> all, Predicate<(CalibrationRow Row, End End)> holds) =>
        (all.FindAll(holds).Count / (double)Math.Max(1, all.Count)).ToString("0.000", CultureInfo.InvariantCulture);
}
