using TeamsPolicyBot.Answers.Model;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Answers.Questions;

/// <summary>Picks, from the ways staff ask for a council's own clauses, a few that its policies answer: only true examples.</summary>
internal static class ExampleQuestions
{
    private const int Most = 3;

    private const int FewestLetters = 18;

    private const int MostLetters = 60;

    private static readonly string[] Beginnings =
    [
        "can i ", "may i ", "do i ", "am i ", "should i ", "who ", "what ", "is it ", "can we ", "do we ",
    ];

    /// <summary>Words that point at something which a newcomer does not see.</summary>
    private static readonly string[] Unclear = ["it", "its", "this", "that", "they", "them", "there", "those", "these", "one", "trying"];

    /// <summary>Up to three questions, from all over the policies, each answered by another clause.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<Clause> clauses, Func<string, Answer> answer)
    {
        var asked = clauses.Where(clause => clause.Note.AskedAs.Any(IsShown)).ToList();
        var found = new List<string>();
        for (var number = 0; number < Most && asked.Count > 0; number++)
        {
            // A third of the clauses each, so that the examples are not about one thing.
            var (from, to) = (asked.Count * number / Most, asked.Count * (number + 1) / Most);
            found.AddRange(
                asked
                    .Take(from..to)
                    .SelectMany(clause => clause.Note.AskedAs.Where(IsShown).Where(question => IsAnsweredBy(clause, answer(question))))
                    .Take(1)
            );
        }

        return found;
    }

    private static bool IsShown(string question) =>
        question.Length is >= FewestLetters and <= MostLetters
        && !Spoken.Words(question).Skip(2).Any(Unclear.Contains)
        && Array.Exists(Beginnings, beginning => question.StartsWith(beginning, StringComparison.OrdinalIgnoreCase));

    private static bool IsAnsweredBy(Clause clause, Answer answer) =>
        answer is { State: AnswerState.Answered, Shown: [var first, ..] } && first.Address == clause.Address;
}
