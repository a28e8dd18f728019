using System.Globalization;
using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Answers.Suggesting;

/// <summary>How well questions are likely to be answered with the ways of asking that there are, as shares from 0 to 1.</summary>
/// <param name="First">Questions for which the right clause stands first.</param>
/// <param name="AmongThree">Questions for which it is among the first three.</param>
public sealed record Forecast(double First, double AmongThree)
{
    /// <summary>
    /// What five councils reached on 785 judged questions, each left out in turn, with so many ways of asking on every clause, the
    /// subjects' and
    /// their own, thinned at random. The <c>coverage</c> report of the benchmarks measures it again.
    /// </summary>
    private static readonly (int Ways, double First, double AmongThree)[] Measured =
        [(0, .47, .67), (1, .51, .71), (2, .58, .75), (4, .62, .81), (8, .72, .89), (20, .89, .97)];

    /// <summary>The five councils' length, in clauses: the geometric mean of 27, 30, 39, 83 and 97.</summary>
    private const double MeasuredLength = 48;

    /// <summary>
    /// What twice as many clauses cost, as a share of what is missing: every clause is a rival. The <c>rivals</c> report of the benchmarks
    /// measures it on the same councils, whole and thinned.
    /// </summary>
    private const double CostFirst = .16;
    private const double CostAmongThree = .27;

    /// <summary>Councils of the same length and degree of notes differ by so much either way.</summary>
    private const double Spread = .1;

    /// <summary>The same of 100 questions, as a range: "47 to 67".</summary>
    public string FirstRange => Range(First);

    public string AmongThreeRange => Range(AmongThree);

    /// <summary>In one plain sentence, as a range.</summary>
    public string Says =>
        $"Of 100 questions that the policies answer, expect the right clause first for {FirstRange}, and among the first three for {AmongThreeRange}.";

    /// <summary>The forecast for a release: each clause counts with what its number of ways of asking brings.</summary>
    public static Forecast Of(KnowledgeRelease release)
    {
        var clauses = release.Clauses.Select(clause => At(clause.Note.AskedAs.Count)).ToList();
        return new Forecast(clauses.Average(at => at.First), clauses.Average(at => at.AmongThree)).Among(clauses.Count);
    }

    /// <summary>The same notes on a policy with so many clauses.</summary>
    internal Forecast Among(int clauses)
    {
        var doublings = Math.Log2(clauses / MeasuredLength);
        return new Forecast(Missing(First, CostFirst), Missing(AmongThree, CostAmongThree));

        double Missing(double share, double cost) => Math.Clamp(share - (cost * (1 - share) * doublings), 0, 1);
    }

    private static string Range(double share) =>
        string.Create(
            CultureInfo.InvariantCulture, $"{100 * Math.Max(share - Spread, 0):0} to {100 * Math.Min(share + Spread, 1):0}");

    /// <summary>Between two measured points, in proportion; beyond the last one no more.</summary>
    internal static Forecast At(int ways)
    {
        var next = Array.FindIndex(Measured, point => point.Ways >= ways);
        if (next < 0)
        {
            return new Forecast(Measured[^1].First, Measured[^1].AmongThree);
        }

        var (above, below) = (Measured[next], Measured[Math.Max(next - 1, 0)]);
        var share = above.Ways == below.Ways ? 1 : (ways - below.Ways) / (double)(above.Ways - below.Ways);
        return new Forecast(
            below.First + (share * (above.First - below.First)), below.AmongThree + (share * (above.AmongThree - below.AmongThree)));
    }
}
