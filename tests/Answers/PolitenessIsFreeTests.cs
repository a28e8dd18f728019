using System.Text.Json;
using TeamsPolicyBot.Answers;
using TeamsPolicyBot.Answers.Model;
using TeamsPolicyBot.Commands;
using TeamsPolicyBot.Commands.Eval;
using TeamsPolicyBot.Tests.Support;
using Xunit.Abstractions;

namespace TeamsPolicyBot.Tests.Answers;

/// <summary>
/// What people put around a question, and how carefully they type it, changes nothing: of judged questions in such frames at most
/// 2 % end in another state or with another first clause. A sample is asked; set <c>POLITENESS=all</c> to ask all and print a report.
/// </summary>
public sealed class PolitenessIsFreeTests(ITestOutputHelper output)
{
    private static readonly bool All = Environment.GetEnvironmentVariable("POLITENESS") == "all";

    private static readonly string[] Sets =
    [
        "devset/questions.jsonl", "blind/development-1.jsonl", "blind/development-2.jsonl", "blind/development-3.jsonl",
        "blind/report.jsonl",
    ];

    private static readonly Lazy<Dictionary<string, PolicyAnswerer>> Answerers = new(() =>
        Councils.Ids.ToDictionary(id => id, id => PolicyAnswerer.Create(Councils.Release(id)))
    );

    private static readonly string[] Before =
    [
        "hi, {0}", "Hello there! {0}", "hiya {0}", "Good morning all, {0}", "Sorry to bother you but {0}",
        "sorry if this is a stupid question, {0}", "quick question - {0}", "Quick one: {0}", "asking for a colleague, {0}",
        "please can you tell me {0}", "I was just wondering, {0}", "just checking, {0}", "Hope you're well. {0}",
        "I know you're busy but {0}", "probably a daft one but {0}", "hey bot {0}", "One of my team has asked me this: {0}",
        "can I ask you something? {0}", "Not sure who to ask, so: {0}", "help! {0}",
    ];

    private static readonly string[] After =
    [
        "{0} thanks", "{0} cheers", "{0} please", "{0} Thanks in advance!", "{0}, if that makes sense", "{0} - asking for a friend",
        "{0} No rush.", "{0} any help appreciated", "{0} ta x", "{0}\n\nKind regards,\nSam",
    ];

    private static readonly string[] Around =
    [
        "Hi, {0} Thanks", "hello, sorry to be a pain, {0} cheers", "Morning! Quick question: {0} Thank you so much.",
        "Dear all, {0} Many thanks, Jo", "hey, just wondering {0} ta", "Sorry to bother you again. {0} Hope that makes sense.",
        "please could you advise? {0} thanks for your help", "ok so {0} let me know", "Excuse me, {0} if you don't mind",
        "Hi again, one more question. {0} appreciate it",
    ];

    private static readonly (string Name, Func<string, string> Type)[] Typings =
    [
        ("lower case", text => text.ToLowerInvariant()),
        ("upper case", text => text.ToUpperInvariant()),
        ("no marks", text => new string([.. text.Select(letter => letter is '?' or '.' or ',' or '!' or ';' or ':' ? ' ' : letter)])),
        ("marks at the end", text => text.TrimEnd('?', '.', '!') + "???"),
        ("no apostrophes", text => text.Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal)),
        ("US spelling", AmericanSpelling.Of),
    ];

    [Fact]
    public void Frames_are_free()
    {
        string[] frames = [.. Before, .. After, .. Around];
        Assert.Equal(40, frames.Length);
        Report(
            frames.Select(frame =>
                (frame.Replace("\n", "/", StringComparison.Ordinal), (Func<string, string>)(text => string.Format(null, frame, text)))
            )
        );
    }

    [Fact]
    public void Typing_is_free() => Report(Typings);

    /// <summary>
    /// A letter missing or two swapped in the longest word: where that is the word that the question is about, a little more is allowed.
    /// </summary>
    [Fact]
    public void One_slip_is_forgiven() =>
        Report(
            [
                ("a letter left out", text => Slip(text, (word, at) => word.Remove(at, 1))),
                ("two letters swapped", text => Slip(text, (word, at) => $"{word[..at]}{word[at + 1]}{word[at]}{word[(at + 2)..]}")),
            ],
            allowed: .05
        );

    private void Report(IEnumerable<(string Name, Func<string, string> Change)> changes, double allowed = .02)
    {
        var questions = Questions();
        var plain = questions.ToDictionary(question => question, question => Outcome(question, question.Question));
        var (asked, changed) = (0, 0);
        foreach (var ((name, change), at) in changes.Select((change, at) => (change, at)))
        {
            var sample = questions
                .Where((question, number) => All || (number + at) % 30 == 0)
                .Select(question => (Question: question, Typed: change(question.Question)))
                .Where(pair => pair.Typed != pair.Question.Question)
                .ToList();
            var differ = sample.Where(pair => Outcome(pair.Question, pair.Typed) != plain[pair.Question]).ToList();
            (asked, changed) = (asked + sample.Count, changed + differ.Count);
            output.WriteLine($"{differ.Count,4} of {sample.Count,4}  {name}");
            foreach (var (question, typed) in differ.Take(All ? 12 : 3))
            {
                output.WriteLine(
                    $"        {question.Id}: {typed.ReplaceLineEndings("/")}  [{plain[question]} -> {Outcome(question, typed)}]");
            }
        }

        output.WriteLine($"{changed} of {asked}, {100.0 * changed / Math.Max(1, asked):f2} %");
        Assert.True(changed <= allowed * asked, $"{changed} of {asked} changed");
    }

    private static List<EvalQuestion> Questions() =>
        [
            .. Sets.SelectMany(set => File.ReadLines(Repository.Data(set.Split('/'))))
                .Select(line => JsonSerializer.Deserialize(line, CommandJson.Default.EvalQuestion)!),
        ];

    private static (AnswerState State, string? First) Outcome(EvalQuestion question, string typed)
    {
        var answer = Answerers.Value[question.Org].Answer(typed);
        return (answer.State, answer.Shown is [var first, ..] ? first.Address : null);
    }

    /// <summary>A slip inside the longest word.</summary>
    private static string Slip(string text, Func<string, int, string> slip)
    {
        var word = text.Split([' ', '?', ',', '.', '!', '\'', '/', '-', '"']).MaxBy(each => each.Length)!;
        return word.Length < 6 ? text : text.Replace(word, slip(word, word.Length / 2), StringComparison.Ordinal);
    }
}
