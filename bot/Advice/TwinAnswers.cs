using TeamsPolicyBot.Recognizers;

namespace TeamsPolicyBot.Advice;

/// <summary>
/// Finds answers that differ by a "not" alone: "They agreed" beside "They have not agreed". Who overlooks that word, on the card or in
/// what was typed, is told what holds for the other one.
/// </summary>
internal static class TwinAnswers
{
    /// <summary>Denials, and what stands in a sentence only because of one: "they do not agree".</summary>
    private static readonly HashSet<string> Passed =
        ["not", "no", "never", "nobody", "none", "without", "do", "does", "did", "have", "has", "had", "a", "an", "any", "the"];

    private static readonly HashSet<string> Denials = ["not", "no", "never", "nobody", "none", "without"];

    /// <summary>The other answer of a question that an answer may be taken for; null where there is none.</summary>
    public static Option? Of(Question question, Option answer) =>
        Core(answer.Label) is { Count: > 0 } core
            ? question.Options.FirstOrDefault(other =>
                other.Id != answer.Id && Denied(other.Label) != Denied(answer.Label) && Core(other.Label).SequenceEqual(core))
            : null;

    /// <summary>Whether somebody who takes one answer for the other is told something else.</summary>
    public static bool Differ(Option one, Option other) => one.Finding?.Verdict != other.Finding?.Verdict;

    private static bool Denied(string label) => Utterance.Of(label).Words.Any(Denials.Contains);

    private static List<string> Core(string label) => [.. Utterance.Of(label).Words.Where(word => !Passed.Contains(word))];
}
