using System.Text.RegularExpressions;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Answers.FollowUps;

/// <summary>Somebody does not like the rule that was just shown, and asks nothing: "that's daft", "come on, it's for the hospice".</summary>
/// <param name="AddsCircumstance">Whether it says something of the case, for which there may be a rule.</param>
public sealed partial record Pushback(bool AddsCircumstance)
{
    /// <summary>Whoever grumbles at length tells a story.</summary>
    private const int MostWords = 24;

    private const int MostBeside = 8;

    private const string Small = "small";

    private static readonly string[] Kinds = ["grumble", "plea", "own", "others", Small];

    internal static IReadOnlyList<(string Section, WholePattern Pattern)> Patterns { get; } = PatternFile.Read(
        "Pushback.en.txt", section => !Kinds.Contains(section));

    /// <summary>Null where a message says, or asks, anything else.</summary>
    public static Pushback? Of(string message)
    {
        var count = Spoken.Words(message).Length;
        if (count is 0 or > MostWords || Lean.Of(message).Leaning is Leaning.Correction)
        {
            return null;
        }

        var kinds = new List<string>();
        var isBeside = false;
        foreach (Match match in Parts().Matches(message))
        {
            var words = Spoken.Words(match.Value);
            if (words.Length == 0)
            {
                continue;
            }

            if (KindOf(words) is { } kind)
            {
                kinds.Add(kind);
            }
            else if (words.Length > MostBeside || match.Value.Contains('?', StringComparison.Ordinal) || Asks(words))
            {
                return null;
            }
            else
            {
                isBeside = true;
            }
        }

        return kinds.Count == 0 || (isBeside && kinds.TrueForAll(kind => kind == Small)) ? null
            : new Pushback(isBeside || kinds.Contains(Small));
    }

    private static string? KindOf(string[] words)
    {
        var text = string.Join(' ', words);
        var pairs = LetterPairs.Of(text);
        return AsksLater(words) ? null : Patterns.FirstOrDefault(kind => kind.Pattern.IsMatch(text, pairs)).Section;
    }

    private static bool Asks(string[] words) =>
        (About.Around.Core(words) is [var first, ..] && LeanWords.IsQuestionWord(first)) || AsksLater(words);

    private static bool AsksLater(string[] words) =>
        Enumerable.Range(0, words.Length).Any(at => LeanWords.Embedded.LengthAt("asks-later", words, at) is > 0 and var length
            && at + length < words.Length);

    [GeneratedRegex(@"[^.!?;,\n()–—]+[.!?;,\n()–—]*", RegexOptions.NonBacktracking)]
    private static partial Regex Parts();
}
