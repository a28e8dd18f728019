using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace TeamsPolicyBot.Recognizers;

/// <summary>
/// Understands a place in a list: "2", "number 2", "the second one", "the last". It counts only where the message says nothing else.
/// </summary>
internal static partial class PlaceRecognizer
{
    private static readonly FrozenDictionary<string, int> Numbers = "one two three four five six seven eight nine ten eleven twelve"
        .Split(' ')
        .Index()
        .ToFrozenDictionary(word => word.Item, word => word.Index + 1);

    private static readonly FrozenDictionary<string, int> Ordinals =
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
            .Split(' ')
            .Index()
            .ToFrozenDictionary(word => word.Item, word => word.Index + 1);

    /// <summary>The place from 0; null where the message is no place, or one beyond the list.</summary>
    /// <param name="count">How many there are to choose from.</param>
    public static int? Recognize(Utterance said, int count)
    {
        // A minus, a percent or a pound sign makes it another number.
        if (said.EndsAsQuestion || !Plain().IsMatch(said.Text))
        {
            return null;
        }

        var place = said.Cores
            .Where(core => !core.AfterYes && !core.AfterNo && !IsAfterArticle(said.Words, core.From))
            .Select(core => PlaceOf(string.Join(' ', core.Words), count))
            .FirstOrDefault(found => found is not null);
        return place >= 1 && place <= count ? place - 1 : null;
    }

    /// <summary>Whether a message is a place in some list, and nothing else: so it names nothing.</summary>
    public static bool IsPlace(Utterance said) => Recognize(said, int.MaxValue) is not null;

    /// <summary>Whether a single word is a number in letters, which may be a slip of a short word.</summary>
    public static bool IsNumberWord(string word) => Numbers.ContainsKey(word);

    /// <summary>"The one" is no number.</summary>
    private static bool IsAfterArticle(IReadOnlyList<string> words, int from) => from > 0 && words[from - 1] is "the" or "a" or "an";

    private static int? PlaceOf(string words, int count)
    {
        var match = Core().Match(words);
        return !match.Success ? null
            : match.Groups["number"] is { Success: true } number ? NumberOf(number.Value)
            : match.Groups["last"].Success ? count
            : OrdinalOf(match.Groups["ordinal"].Value);
    }

    private static int NumberOf(string text) =>
        Numbers.TryGetValue(text, out var value) ? value : int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    private static int OrdinalOf(string text) =>
        Ordinals.TryGetValue(text, out var value) ? value : int.Parse(text[..^2], NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^[\p{L}\p{M}\p{N}\s#.():,!'""]*$", RegexOptions.NonBacktracking)]
    private static partial Regex Plain();

    [GeneratedRegex(
        @"^(?:(?:number|option|choice|answer) )?(?<number>[1-9][0-9]?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$|^(?:the )?(?:(?<ordinal>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|[1-9][0-9]?(?:st|nd|rd|th))|(?<last>last))(?: (?:one|option|choice|answer))?$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Core();
}
