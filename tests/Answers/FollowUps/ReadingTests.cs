using System.Text.Json;
using TeamsPolicyBot.Answers;
using TeamsPolicyBot.Answers.About;
using TeamsPolicyBot.Answers.FollowUps;
using TeamsPolicyBot.Answers.Model;
using TeamsPolicyBot.Answers.Questions;
using TeamsPolicyBot.Tests.Support;
using Xunit.Abstractions;

namespace TeamsPolicyBot.Tests.Answers.FollowUps;

/// <summary>
/// A message and the question before it: which reading is taken, and that a question of its own is not changed by what was asked before.
/// </summary>
public sealed class ReadingTests(ITestOutputHelper output)
{
    private static readonly string[] Sets =
    [
        "devset/questions.jsonl", "blind/development-1.jsonl", "blind/development-2.jsonl", "blind/development-3.jsonl",
        "blind/report.jsonl",
    ];

    [Fact]
    public void At_most_one_question_of_a_hundred_is_answered_otherwise_because_of_the_question_before()
    {
        var (asked, changed) = (0, 0);
        foreach (var council in Judged().GroupBy(question => question.Org))
        {
            var release = Councils.Release(council.Key);
            var answerer = PolicyAnswerer.Create(release);
            var questions = council.Select(question => question.Text).ToArray();
            new Random(20).Shuffle(questions);
            AskedBefore? before = null;
            foreach (var question in questions)
            {
                var reading = FollowUpReader.Read(question, before, answerer.Answer);
                var alone = answerer.Answer(question);
                asked++;
                if (reading.Answer.State != alone.State || First(reading.Answer) != First(alone))
                {
                    changed++;
                    output.WriteLine($"{reading.As}: '{question}' after '{before?.Question}'");
                }

                before = new AskedBefore(reading.Question, reading.Answer.Shown);
            }
        }

        output.WriteLine($"{changed} of {asked}");
        Assert.True(asked > 800 && changed * 100 <= asked, $"{changed} of {asked} were answered otherwise.");
    }

    [Fact]
    public void At_most_one_question_of_a_hundred_is_taken_for_two_or_for_one_about_the_answer()
    {
        var (asked, split, about) = (0, 0, 0);
        foreach (var council in Judged().GroupBy(question => question.Org))
        {
            var answerer = PolicyAnswerer.Create(Councils.Release(council.Key));
            foreach (var question in council.Select(question => question.Text))
            {
                asked++;
                if (QuestionParts.Of(question, answerer.Answer).Count > 1)
                {
                    split++;
                    output.WriteLine($"split: {question}");
                }

                if (AboutRecognizer.Embedded.Recognise(question) is { } kind && answerer.Answer(question).State is not AnswerState.Answered)
                {
                    about++;
                    output.WriteLine($"{kind}: {question}");
                }
            }
        }

        Assert.True(split * 100 <= asked && about * 100 <= asked, $"{split} split, {about} about the answer, of {asked}.");
    }

    [Theory]
    [InlineData(
        "brighton-hove", "can I put a picture of a service user on my own page", "even if she is happy with it", ReadAs.NothingNew,
        "social-networking-policy/guidelines/14", "no exception in the clause")]
    [InlineData(
        "brighton-hove", "can I put a picture of a service user on my own page", "what about on the council account", ReadAs.Together,
        "social-networking-policy/8.3/10", "the clause that is read together with it, for the council's accounts")]
    [InlineData(
        "nw-leicestershire", "can I look at facebook on a council computer", "and on my own mobile?", ReadAs.Together,
        "social-media-policy/1.4", "phones have a clause of their own")]
    [InlineData(
        "medway", "can I install a free app on my work laptop", "what about at the weekend", ReadAs.SameRule,
        "internet-email-social-media/3.2", "the clause knows no weekends")]
    [InlineData(
        "melton", "can I put up a video of residents without asking", "can I swear on my own facebook", ReadAs.Alone,
        "social-media-policy/policy/7", "a change of subject stands alone")]
    [InlineData(
        "melton", "can I put up a video of residents without asking", "and can I swear on my own facebook?", ReadAs.Alone,
        "social-media-policy/policy/7", "also where it is joined on")]
    public void The_better_reading_is_taken(string council, string before, string message, ReadAs readAs, string address, string because)
    {
        var release = Councils.Release(council);
        var answerer = PolicyAnswerer.Create(release);
        var first = answerer.Answer(before);
        var counterparts = first
            .Shown.Select(clause => clause.Note.ConflictsWith?.Address)
            .OfType<string>()
            .Select(other => Councils.Clause(council, other))
            .ToList();

        var reading = FollowUpReader.Read(message, new AskedBefore(before, first.Shown) { Counterparts = counterparts }, answerer.Answer);

        Assert.True((readAs, address) == (reading.As, First(reading.Answer)), $"{reading.As}, {First(reading.Answer)}: {because}");
    }

    private static string First(Answer answer) => answer.Shown is [var first, ..] ? first.Address : answer.Silence?.Topic ?? "";

    private static IEnumerable<(string Org, string Text)> Judged() => Sets
        .SelectMany(set => File.ReadLines(Repository.Data(set)))
        .Where(line => line.Length > 0)
        .Select(line => JsonElement.Parse(line))
        .Select(question => (question.GetProperty("org").GetString()!, question.GetProperty("question").GetString()!));
}
