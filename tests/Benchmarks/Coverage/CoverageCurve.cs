using System.Globalization;
using System.Text;
using TeamsPolicyBot.Benchmarks.Calibration;

namespace TeamsPolicyBot.Benchmarks.Coverage;

/// <summary>The curve of growing notes as a picture, for the first page of the knowledge folder's guide.</summary>
internal static class CoverageCurve
{
    private const int Left = 60;
    private const int Top = 50;
    private const int Wide = 500;
    private const int High = 260;

    private static readonly string[] Ways = ["none", "1", "2", "4", "8", "all"];

    /// <summary>
    /// Writes the picture: right first, right among three, and answered wrong, by the ways of asking on every clause, with the silences
    /// that all councils share.
    /// </summary>
    public static void Write(IEnumerable<CalibrationRow> rows, Func<CalibrationRow, End> endOf)
    {
        var degrees = rows.Where(row =>
                row is { Answerable: true, Degree: { Silences: Silences.Shared, OnAThird: false, IsSubjects: false } }
            )
            .GroupBy(row => row.Degree)
            .Select(degree => degree.ToList())
            .ToList();
        var svg = new StringBuilder(
            $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 760 380" font-family="sans-serif" font-size="14" role="img" aria-label="How often the right clause is found, by ways of asking on every clause">
            <rect width="760" height="380" fill="#fff"/>
            <text x="{Left}" y="24" font-size="16">How often the right clause is found, by ways of asking on every clause</text>

            """);
        for (var share = 0; share <= 100; share += 20)
        {
            svg.AppendLine(
                CultureInfo.InvariantCulture,
                $"""<path d="M{Left} {Y(share / 100.0):0}h{Wide}" stroke="#ddd"/><text x="{Left - 8}" y="{Y(share / 100.0) + 5:0}" text-anchor="end">{share} %</text>"""
            );
        }

        for (var i = 0; i < Ways.Length; i++)
        {
            svg.AppendLine(
                CultureInfo.InvariantCulture,
                $"""<text x="{X(i):0}" y="{Top + High + 24}" text-anchor="middle">{Ways[i]}</text>"""
            );
        }

        Line(svg, "#1f6f4a", "", "among the first three", degrees, row => row.LastRank <= 3);
        Line(svg, "#1f4e8c", "8 4", "first", degrees, row => row.LastRank == 1);
        Line(svg, "#a8321f", "2 4", "answered wrong", degrees, row => endOf(row) == End.Answered && row.LastRank != 1);
        svg.AppendLine("</svg>");
        File.WriteAllText(Path.Combine(Sources.Root, "docs", "coverage.svg"), svg.ToString().ReplaceLineEndings("\n"));
    }

    private static void Line(
        StringBuilder svg, string colour, string dashes, string name, List<List<CalibrationRow>> degrees, Func<CalibrationRow, bool> holds)
    {
        var shares = degrees.ConvertAll(rows => rows.Count(holds) / (double)rows.Count);
        var points = string.Join(' ', shares.Select((share, i) => string.Create(CultureInfo.InvariantCulture, $"{X(i):0},{Y(share):0}")));
        svg.AppendLine(
            CultureInfo.InvariantCulture,
            $"""<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2.5" stroke-dasharray="{dashes}"/><text x="{Left + Wide + 10}" y="{Y(shares[^1]) + 5:0}" fill="{colour}">{name}</text>"""
        );
        for (var i = 0; i < shares.Count; i++)
        {
            svg.AppendLine(
                CultureInfo.InvariantCulture,
                $"""<text x="{X(i):0}" y="{Y(shares[i]) - 8:0}" text-anchor="middle" font-size="12" fill="{colour}">{shares[i] * 100:0}</text>"""
            );
        }
    }

    private static double X(int place) => Left + ((place + .5) * Wide / Ways.Length);

    private static double Y(double share) => Top + ((1 - share) * High);
}
