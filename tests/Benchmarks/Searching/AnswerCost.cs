using System.Globalization;
using TeamsPolicyBot.Answers;
using TeamsPolicyBot.Benchmarks.Coverage;

namespace TeamsPolicyBot.Benchmarks.Searching;

/// <summary>What an answer costs, silences included: the first ones, while code is still being compiled, and later ones.</summary>
internal static class AnswerCost
{
    private const int First = 1_000;

    public static void Print(TextWriter output)
    {
        var answerers = Sources.Releases.ToDictionary(release => release.Key, release => PolicyAnswerer.Create(release.Value));
        List<Action> answers = [.. Sources.Development.Select(question => (Action)(() => answerers[question.Org].Answer(question.Question)))];
        List<Action> searches = [.. Sources.Development.Select(question => (Action)(() => answerers[question.Org].Search(question.Question, 10)))];
        var before = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < First; i++)
        {
            answers[i % answers.Count]();
        }

        output.WriteLine();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"the first {First} answers           {(Environment.CpuUsage.TotalTime - before).TotalMicroseconds / First:0} us of CPU each, all threads"));
        output.WriteLine($"an answer, silences included    {Cost.Of(answers)}");
        output.WriteLine($"the search within it            {Cost.Of(searches)}");
    }
}
