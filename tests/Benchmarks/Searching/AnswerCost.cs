using System.Globalization;
using TeamsPolicyBot.Answers;
using TeamsPolicyBot.Answers.Model;
using TeamsPolicyBot.Answers.Talk;
using TeamsPolicyBot.Benchmarks.Coverage;
using TeamsPolicyBot.Phrases;
using TeamsPolicyBot.Search.Analysis;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Benchmarks.Searching;

/// <summary>
/// <c>cost</c>: what an answer costs, silences included: the first ones, while code is still being compiled, later ones, and the stages of
/// these.
/// </summary>
internal static class AnswerCost
{
    private const int First = 1_000;

    public static void Print(TextWriter output)
    {
        var answerers = Sources.Releases.ToDictionary(release => release.Key, release => PolicyAnswerer.Create(release.Value));
        var answers = Each((council, question) => answerers[council].Answer(question));
        var before = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < First; i++)
        {
            answers[i % answers.Count]();
        }

        output.WriteLine();
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"the first {First} answers           {(Environment.CpuUsage.TotalTime - before).TotalMicroseconds / First:0} us of CPU each, all threads"
            )
        );
        output.WriteLine($"an answer, silences included    {Cost.Of(answers)}");
        output.WriteLine($"  is it another language        {Cost.Of(Each((_, question) => OtherLanguage.Of(question)))}");
        output.WriteLine($"  is it small talk              {Cost.Of(Each((_, question) => SmallTalk.Embedded.Recognise(question)))}");
        output.WriteLine($"  without politeness            {Cost.Of(Each((_, question) => Politeness.English.Without(question)))}");
        output.WriteLine($"  contractions                  {Cost.Of(Each((_, question) => Contractions.Restore(question)))}");
        output.WriteLine(
            $"  the search                    {Cost.Of(Each((council, question) => answerers[council].Search(question, 10)))}");
        output.WriteLine($"  its words, for the silences   {Cost.Of(Each((_, question) => EnglishWords.Of(question)))}");
    }

    private static List<Action> Each(Action<string, string> ask) =>
        [.. Sources.Development.Select(question => (Action)(() => ask(question.Org, question.Question)))];
}
