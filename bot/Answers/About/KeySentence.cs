using System.Text.RegularExpressions;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Answers.About;

/// <summary>Finds single sentences of a clause, letter for letter: the one that decides, the one that gives a reason.</summary>
public static partial class KeySentence
{
    /// <summary>
    /// The sentence that says what must, may or must not be done; all of the clause where none does, or where it is one sentence.
    /// </summary>
    public static string Of(string words)
    {
        var sentences = Sentences(words);
        return sentences.Find(sentence => Decides().IsMatch(sentence) && !sentence.EndsWith(':')) ?? words;
    }

    /// <summary>The sentence that gives the reason of a rule; null where the clause gives none.</summary>
    public static string? Reason(string words) => Sentences(words).Find(sentence => GivesReason().IsMatch(sentence));

    /// <summary>The first sentence of a clause, where it says why the rule before it is: "This is to ..."; null where it does not.</summary>
    public static string? ReasonForLast(string words) =>
        Sentences(words) is [var first, ..] && first.StartsWith("This ", StringComparison.Ordinal) && GivesReason().IsMatch(first)
            ? first
            : null;

    /// <summary>
    /// The first sentence that has one of some words; null where none has. A stem that ends in a colon says nothing by itself.
    /// </summary>
    public static string? Naming(string words, IReadOnlyList<string> terms) =>
        Sentences(words).Find(sentence => !sentence.EndsWith(':') && terms.Any(term => TermInPolicy.Mentions(sentence, term)));

    /// <summary>The first sentence that has at least half of some words; null where none has.</summary>
    public static string? NamingMost(string words, IReadOnlyList<string> terms) =>
        Where(words, sentence => terms.Count(term => TermInPolicy.Mentions(sentence, term)) * 2 >= terms.Count);

    /// <summary>The first sentence that has all of some words; null where none has.</summary>
    public static string? NamingAll(string words, IReadOnlyList<string> terms) =>
        Sentences(words).Find(sentence => !sentence.EndsWith(':') && terms.All(term => TermInPolicy.Mentions(sentence, term)));

    /// <summary>The first sentence of which something holds; null for none. A stem that ends in a colon says nothing by itself.</summary>
    internal static string? Where(string words, Predicate<string> holds) =>
        Sentences(words).Find(sentence => !sentence.EndsWith(':') && holds(sentence));

    /// <summary>The sentences that say something by themselves.</summary>
    internal static IReadOnlyList<string> Sayings(string words) => Sentences(words).FindAll(sentence => !sentence.EndsWith(':'));

    /// <summary>Whether a clause names somebody who decides or helps.</summary>
    public static bool NamesSomebody(string words) => Names().IsMatch(words);

    private static List<string> Sentences(string words) =>
        [.. Ends().Split(words).Select(sentence => sentence.Trim()).Where(sentence => sentence.Length > 0)];

    [GeneratedRegex(@"(?<=[.!?]['”""]?)\s+(?=[A-Z“""])|\n+", RegexOptions.ExplicitCapture, TextLimits.RegexMilliseconds)]
    private static partial Regex Ends();

    [GeneratedRegex(
        @"\b(must|should|shall|may|can|do) not\b|\b(must|should|shall|may|do|don't|never|cannot|not allowed|not permitted|permitted|allowed|prohibited|required)\b|^do\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Decides();

    [GeneratedRegex(
        @"\b(because|this is to|this is so|in order to|so that|to prevent|to protect|to avoid|this will|will help|the reason|this increases|as this|in order that|due to|for (security|safety|legal|this) reasons?|to (ensure|minimise|reduce|avoid|safeguard)|(as|since) (it|they|these|such|doing so) (may|can|could|will|would|might|is|are)|which (may|can|could|would|might) (cause|lead|bring|damage|harm|result|put|be))\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex GivesReason();

    [GeneratedRegex(
        @"\b(head of [a-z]+|[a-z]+ (officer|team|manager|group|department|director)|human resources|line manager|director of [a-z]+|corporate ict)\b|\b(HR|ICT)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Names();
}
