using System.Globalization;
using System.Text.Json;
using TeamsPolicyBot.Advice.DraftCheck;
using TeamsPolicyBot.Benchmarks.Coverage;
using TeamsPolicyBot.Meaning;

namespace TeamsPolicyBot.Benchmarks.Calibration;

/// <summary>
/// <c>drafts</c>: how often what a sentence of a draft may be is found, and how often wrongly, at each probability: of examples that the
/// model did not learn from, a fifth at a time, and of drafts from judged dialogues.
/// </summary>
internal static class DraftsReport
{
    private const string Harmless = "harmless";

    private const int Parts = 5;

    private static readonly float[] Thresholds = [.3f, .4f, .5f, .6f, .7f, .8f];

    /// <param name="isLong">Whether each draft of which something is found wrongly, or nothing, is printed.</param>
    public static void Print(TextWriter output, bool isLong)
    {
        var examples = DraftKinds.Examples.All.Select(each => new Judged(each.Example, [each.Label])).Index().ToList();
        Print(output, "examples, a fifth left out", isLong,
            [
                .. Enumerable.Range(0, Parts).SelectMany(part =>
                {
                    var model = DraftKinds.Examples.Learn(
                        examples.Where(each => each.Index % Parts != part).Select(each => (each.Item.Kinds[0], each.Item.Draft)));
                    return examples.Where(each => each.Index % Parts == part).Select(each => (each.Item, model));
                }),
            ]);
        var learned = DraftKinds.Examples.Read();
        Print(output, "drafts of judged dialogues", isLong,
            [
                .. File.ReadLines(Path.Combine(Sources.Root, "tests", "Data", "drafts.jsonl"))
                    .Select(line => JsonSerializer.Deserialize<Judged>(line, JsonSerializerOptions.Web)!)
                    .Select(judged => (judged, learned)),
            ]);
    }

    private static void Print(TextWriter output, string what, bool isLong, List<(Judged Judged, MeaningRegression Model)> all)
    {
        output.WriteLine(what);
        output.WriteLine("from  | of those with something in them: right  wrong  nothing | harmless ones: something found");
        foreach (var from in Thresholds)
        {
            var found = all.ConvertAll(each => (each.Judged, Kinds: DraftKinds.KindsOf(each.Judged.Draft, each.Model, from)));
            var harmful = found.FindAll(each => each.Judged.Kinds[0] != Harmless);
            var harmless = found.FindAll(each => each.Judged.Kinds[0] == Harmless);
            var right = harmful.Count(each => each.Kinds.Count > 0 && each.Kinds.All(each.Judged.Kinds.Contains));
            var none = harmful.Count(each => each.Kinds.Count == 0);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{from:0.00}  | {right}  {harmful.Count - right - none}  {none} of {harmful.Count} | {harmless.Count(each => !each.Kinds.All(each.Judged.Kinds.Contains))} of {harmless.Count}"));
        }

        foreach (var (judged, model) in isLong ? all : [])
        {
            var kinds = DraftKinds.KindsOf(judged.Draft, model, .5f);
            if (!kinds.All(judged.Kinds.Contains) || (kinds.Count == 0 && judged.Kinds[0] != Harmless))
            {
                output.WriteLine($"{string.Join('+', judged.Kinds)} <- {string.Join('+', kinds)}: {judged.Draft}");
            }
        }
    }

    private sealed record Judged(string Draft, IReadOnlyList<string> Kinds);
}
