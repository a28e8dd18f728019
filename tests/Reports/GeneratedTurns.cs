using TeamsPolicyBot.Advice;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Reports;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Reports;

/// <summary>A month of a council with two thousand questions, made up, the same each time.</summary>
internal static class GeneratedTurns
{
    private const int Turns = 2000;
    private const int Cases = 90;

    private static readonly string[] Unanswered =
    [
        "can we fly a drone over the park", "are drones allowed at events", "may i fly a drone for the council",
        "who pays for an advert on instagram", "can i boost a post with my own money", "what about deepfakes of councillors",
        "is it ok to use an ai picture", "can i use chatgpt for a post",
    ];

    public static AskedReport Report(string council = "medway")
    {
        var release = Councils.Release(council);
        var to = new DateOnly(2026, 11, 28);
        return ReportBuilder.Build(
            release, to.AddDays(-29), to, Data(release, to), new DateTimeOffset(to.ToDateTime(new TimeOnly(18, 0)), TimeSpan.Zero));
    }

    private static AskedData Data(KnowledgeRelease release, DateOnly to)
    {
        var random = new Random(17);
        var asked = Enumerable
            .Range(0, Turns)
            .Select(_ =>
            {
                var day = to.AddDays(-random.Next(30));
                var at = new DateTimeOffset(day.ToDateTime(new TimeOnly(8 + random.Next(9), random.Next(60))), TimeSpan.Zero);
                var asker = $"2026-W{random.Next(44, 49)}:{random.Next(60):x12}";
                return random.Next(10) < 2
                    ? new AskedRow(at, "Unsure", [], Unanswered[random.Next(Unanswered.Length)], asker)
                    : new AskedRow(
                        at, random.Next(5) == 0 ? "Candidates" : "Answered",
                        [release.Clauses[(int)(Math.Pow(random.NextDouble(), 3) * release.Clauses.Count)].Address], null, asker);
            })
            .ToList();
        var questions = release.Trees[0].Questions;
        var walks = Enumerable.Range(0, 120).Select(number => number % 4 == 0
            ? new WalkRow(release.Trees[0].Id, default, questions[random.Next(Math.Min(4, questions.Count))].Id, null)
            : new WalkRow(release.Trees[0].Id, default, null, "Ask")).ToList();
        return new AskedData(asked, 210, 34, walks, [.. Enumerable.Range(1, Cases).Select(number => Case(random, release, to, number))]);
    }

    /// <summary>A draft with one of the verdicts, or a question with a clause or without; three of four are decided.</summary>
    private static Case Case(Random random, KnowledgeRelease release, DateOnly to, int number)
    {
        var opened = new DateTimeOffset(to.AddDays(-random.Next(30)).ToDateTime(new TimeOnly(9 + random.Next(8), 0)), TimeSpan.Zero);
        var person = new Person("tenant", $"person-{number}", $"Person {number}");
        var clause = release.Clauses[random.Next(release.Clauses.Count)];
        ReceiptClause[] cited = random.Next(2) == 0 ? [] : [new(clause.Address, clause.Citation, clause.Quotation, false)];
        var content = random.Next(3) == 0
            ? new CaseContent(CaseKind.Question, "May I post this?", null, null, [], null, cited, null)
            : new CaseContent(CaseKind.Draft, null, "A draft.", null, [], (Verdict)random.Next(4), cited, null);
        var @case = TeamsPolicyBot.Cases.Case.From([new CaseOpened(
            opened, person, $"C-{number:D5}", release.Organisation.Id, false, content, Assignment.ToComms, [], opened.AddDays(2))]);
        return random.Next(4) == 0 ? @case : @case.With(
            new CaseDecided(opened.AddMinutes(20 + random.Next(4000)), person, Decision.Answer, null));
    }
}
