using System.Globalization;
using TeamsPolicyBot.Answers.Model;
using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Commands;

/// <summary>What <c>ask</c> prints for a person: how sure the bot is, what staff see, and where an open question goes.</summary>
internal static class AskedAnswer
{
    private const int Nearest = 3;

    public static void Print(TextWriter output, Answer answer, Organisation organisation)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{answer.State}, confidence {answer.Confidence:0.00}"));
        output.WriteLine(Says(answer, organisation));
        foreach (var clause in answer.Shown)
        {
            Quote(output, clause);
        }

        if (answer.State is not AnswerState.Unsure)
        {
            return;
        }

        output.WriteLine($"Staff can pass the question on; it goes to {Desk(answer, organisation)}.");
        if (answer.Ranked.Count > 0)
        {
            output.WriteLine();
            output.WriteLine("The nearest clauses, which staff do not see (if one is right, write down in its note how staff ask for it):");
            answer.Ranked.Take(Nearest).ToList().ForEach(clause => Quote(output, clause));
        }
    }

    /// <summary>The sentence in one line: staff see it on a card.</summary>
    private static string Says(Answer answer, Organisation organisation) => answer switch
    {
        { Silence: { } silence } => silence.Say,
        { State: AnswerState.Answered } => "Staff see this as the answer:",
        { State: AnswerState.Candidates } => "Staff are asked which of these they mean:",
        { State: AnswerState.Unsure } => $"Staff are told: no rule was found in {organisation.Name}'s policies.",
        { State: AnswerState.NotPolicy } => "This is small talk; no policy is looked into.",
        { State: AnswerState.TooLong } => "This is longer than a question; staff are asked to say it more shortly.",
        _ => "There is no question in this.",
    };

    private static string Desk(Answer answer, Organisation organisation)
    {
        var desk = organisation.AskWhenSilent.GetValueOrDefault(answer.Silence?.About ?? "personal") ?? "manager";
        return desk switch
        {
            "manager" => "their manager",
            "comms" => "the comms team",
            _ => organisation.Contacts.TryGetValue(desk, out var contact) ? contact.Title : desk,
        };
    }

    private static void Quote(TextWriter output, Clause clause)
    {
        output.WriteLine();
        output.WriteLine($"  “{clause.Quotation}”");
        output.WriteLine($"  {clause.Citation} [{clause.Address}]");
    }
}
