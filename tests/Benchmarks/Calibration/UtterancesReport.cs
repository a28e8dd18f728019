using System.Diagnostics;
using System.Globalization;
using TeamsPolicyBot.Answers.Utterances;
using TeamsPolicyBot.Benchmarks.Coverage;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Benchmarks.Calibration;

/// <summary>
/// <c>utterances</c>: how many of the judged utterances the classifier hears for what they are, how many for something else, and how many
/// that the policy should be asked it takes away, at each probability.
/// </summary>
internal static class UtterancesReport
{
    private const string JudgedQuestions = "judged questions";

    private static readonly double[] Thresholds = [0, .3, .4, .5, .6, .7, .8, .9];

    /// <param name="isLong">Whether each utterance that is heard wrongly is printed.</param>
    public static void Print(TextWriter output, bool isLong)
    {
        var clock = Stopwatch.StartNew();
        var classifier = UtteranceClassifier.Embedded;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"learned in {clock.Elapsed.TotalSeconds:0.00} s"));
        using var reader = new StreamReader(Path.Combine(Sources.Root, "tests", "Data", "utterances", "judged.txt"));
        var judged = SectionFile.Read(reader)
            .Concat(Sources.Development.Select(question => (JudgedQuestions, question.Question)))
            .Select(line => new Heard(line.Item1, line.Item2, classifier.Classify(line.Item2)))
            .ToList();
        output.WriteLine("from  | right  wrong | taken from the policy: utterances, judged questions");
        foreach (var from in Thresholds)
        {
            var taken = judged.FindAll(one => one.Likely is { IsForPolicy: false } likely && likely.Probability >= from);
            var right = Share(taken.Count(one => one.IsRight), judged.Count(one => one.IsOurs));
            var wrong = Share(taken.Count(one => one.IsOurs && !one.IsRight), judged.Count(one => one.IsOurs));
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{from:0.00}  | {right}  {wrong} | {Of(taken, judged, UtteranceClassifier.Policy)}, {Of(taken, judged, JudgedQuestions)}"));
        }

        if (isLong)
        {
            foreach (var one in judged.Where(one => one.IsOurs ? !one.IsRight : one.Likely is { IsForPolicy: false }))
            {
                output.WriteLine(string.Create(
                    CultureInfo.InvariantCulture, $"{one.Label} <- {one.Likely?.Label} {one.Likely?.Probability:0.00}: {one.Text}"));
            }
        }
    }

    private static string Of(List<Heard> taken, List<Heard> judged, string label) =>
        Share(taken.Count(one => one.Label == label), judged.Count(one => one.Label == label));

    private static string Share(int some, int all) =>
        (all == 0 ? 0 : (double)some / all).ToString("0.000", CultureInfo.InvariantCulture);

    private sealed record Heard(string Label, string Text, Likely? Likely)
    {
        public bool IsOurs => Label is not (UtteranceClassifier.Policy or JudgedQuestions);

        public bool IsRight => Label == Likely?.Label;
    }
}
