using System.Globalization;
using TeamsPolicyBot.Benchmarks.Calibration;

namespace TeamsPolicyBot.Benchmarks.Coverage;

/// <summary>
/// <c>rivals</c>: how a policy's length tells. The clauses that stand before the right one are thinned as if the policy had fewer; where a
/// question's place is known among all clauses, its chance among fewer follows without asking again.
/// </summary>
internal static class RivalsReport
{
    private static readonly int[] Lengths = [15, 30, 60, 120];

    private static readonly Degree[] Degrees =
    [
        new(0, false, Silences.Shared), new(null, false, Silences.Shared) { IsSubjects = true }, new(4, false, Silences.Shared),
        new(8, false, Silences.Shared),
    ];

    public static void Print(TextWriter output)
    {
        var rows = CalibrationRow.All(Sources.Development, Degrees).FindAll(row => row.Answerable);
        foreach (var degree in rows.GroupBy(row => row.Degree))
        {
            output.WriteLine($"{degree.Key}");
            foreach (var council in degree.GroupBy(row => row.Question.Org))
            {
                var clauses = Sources.Releases[council.Key].Clauses.Count;
                Line(output, $"  {council.Key}, all {clauses}", [.. council], _ => 1);
            }

            foreach (var length in Lengths)
            {
                var those = degree.Where(row => Sources.Releases[row.Question.Org].Clauses.Count >= length).ToList();
                Line(output, $"  thinned to {length}", those, row => length / (double)Sources.Releases[row.Question.Org].Clauses.Count);
            }
        }
    }

    private static void Line(TextWriter output, string what, List<CalibrationRow> rows, Func<CalibrationRow, double> share)
    {
        if (rows.Count > 0)
        {
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{what,-32} {rows.Count,4} questions: first {rows.Average(row => Chance(row.Rank, share(row), 1)):0.000}, among three {rows.Average(row => Chance(row.Rank, share(row), 3)):0.000}"
                )
            );
        }
    }

    /// <summary>How likely fewer than so many of the clauses before the right one stay, each with this chance.</summary>
    private static double Chance(int? rank, double share, int places)
    {
        if (rank is not { } place)
        {
            return 0;
        }

        var (before, sum, term) = (place - 1, 0.0, Math.Pow(1 - share, place - 1));
        for (var stay = 0; stay < places && stay <= before; stay++)
        {
            sum += share < 1 ? term : stay == before ? 1 : 0;
            term *= share / (1 - share) * (before - stay) / (stay + 1);
        }

        return sum;
    }
}
