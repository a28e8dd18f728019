using System.Globalization;
using TeamsPolicyBot.Answers;
using TeamsPolicyBot.Benchmarks.Coverage;
using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Benchmarks.Calibration;

/// <summary>
/// <c>follow-ups</c>: how often the clause that a follow-up asks for is found, by a model fitted on the other sets of dialogues, how right
/// it is at each probability, and the weights fitted on all.
/// </summary>
internal static class FollowUpsReport
{
    private static readonly double[] Thresholds = [.2, .25, .3, .4, .5, .6, .8];

    public static void Print(TextWriter output)
    {
        var answerers = Sources.Releases.ToDictionary(each => each.Key, each => PolicyAnswerer.Create(each.Value));
        var all = FollowUp.All.Select(each => new Choice(each, Alternatives(each, answerers[each.Org], Sources.Releases[each.Org]))).ToList();
        var judged = all.GroupBy(choice => choice.Set).SelectMany(set =>
        {
            var weights = Fit(all.Where(choice => choice.Set != set.Key));
            return set.Select(choice => choice.Ranked(weights));
        }).ToList();
        Line(output, $"{judged.Count} follow-ups; right first {Share(judged, 1)}, among two {Share(judged, 2)}, among three {Share(judged, 3)}");
        output.WriteLine("clauses that were not shown, from | how many follow-ups have one | right");
        foreach (var from in Thresholds)
        {
            var others = judged.Select(ranked => ranked.First(each => !each.IsShown)).Where(each => each.Probability >= from).ToList();
            Line(output, $"{from:0.00} | {others.Count} | {others.Count(each => each.IsRight) / Math.Max(1.0, others.Count):0.00}");
        }

        Line(output, $"weights: {string.Join(", ", Fit(all).Select(weight => weight.ToString("0.00", CultureInfo.InvariantCulture)))}");
    }

    private static void Line(TextWriter output, FormattableString text) => output.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    private static float[] Fit(IEnumerable<Choice> choices) =>
        ConditionalLogit.Fit([.. choices.Select(choice => choice.Alternatives.ConvertAll(each => (each.Features, each.IsRight)))]);

    private static double Share(List<List<Ranked>> judged, int first) =>
        Math.Round(judged.Count(ranked => ranked.Take(first).Any(each => each.IsRight)) / (double)judged.Count, 3);

    private static List<Alternative> Alternatives(FollowUp followUp, PolicyAnswerer answerer, KnowledgeRelease release)
    {
        var shown = followUp.Shown.Select(release.FindClause).OfType<Clause>().FirstOrDefault();
        return
        [
            .. answerer.FollowUpFeatures(followUp.Say, followUp.Before, shown).Select(each => new Alternative(
                each.Features, followUp.Right.Contains(each.Clause.Address), followUp.Shown.Contains(each.Clause.Address))),
        ];
    }

    private sealed record Alternative(float[] Features, bool IsRight, bool IsShown);

    private sealed record Ranked(bool IsRight, bool IsShown, float Probability);

    private sealed record Choice(FollowUp FollowUp, List<Alternative> Alternatives)
    {
        public string Set => FollowUp.Id.Split('/')[0];

        public List<Ranked> Ranked(float[] weights) =>
        [
            .. Alternatives
                .Zip(
                    ConditionalLogit.Probabilities(weights, Alternatives.Select(each => each.Features)),
                    (each, share) => new Ranked(each.IsRight, each.IsShown, share))
                .OrderByDescending(each => each.Probability),
        ];
    }
}
