using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace TeamsPolicyBot.BotFramework.Dialogs.Choices;

/// <summary>Recognises places in a list: "the second one", "3rd", "last", "second to last".</summary>
internal static partial class Ordinals
{
    private static readonly FrozenDictionary<string, int> Words = new Dictionary<string, int>
    {
        ["first"] = 1, ["second"] = 2, ["third"] = 3, ["fourth"] = 4, ["fifth"] = 5, ["sixth"] = 6, ["seventh"] = 7, ["eighth"] = 8,
        ["ninth"] = 9, ["tenth"] = 10, ["eleventh"] = 11, ["twelfth"] = 12, ["thirteenth"] = 13, ["fourteenth"] = 14, ["fifteenth"] = 15,
        ["sixteenth"] = 16, ["seventeenth"] = 17, ["eighteenth"] = 18, ["nineteenth"] = 19, ["twentieth"] = 20,
    }.ToFrozenDictionary();

    /// <summary>The places named, from 1, in their order; those counted from the end with the help of <paramref name="count"/>.</summary>
    public static IEnumerable<ModelResult<int>> Recognize(string utterance, int count) =>
        Places().Matches(utterance.ToLowerInvariant()).Select(place => new ModelResult<int>(
            utterance.Substring(place.Index, place.Length), place.Index, place.Index + place.Length - 1, PlaceOf(place, count)));

    private static int PlaceOf(Match place, int count)
    {
        if (place.Groups["next"].Success)
        {
            return count - 1;
        }

        var number = NumberOf(place.Groups["ordinal"].Value);
        return place.Groups["last"].Success ? count + 1 - (number ?? 1) : number ?? 0;
    }

    private static int? NumberOf(string ordinal) =>
        Words.TryGetValue(ordinal, out var value) ? value
        : int.TryParse(Figures().Match(ordinal).Value, NumberStyles.None, CultureInfo.InvariantCulture, out var figures) ? figures
        : null;

    [GeneratedRegex(@"\b(?:(?<next>next\s+to\s+last|penultimate)|(?:(?<ordinal>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|\d{1,3}(?:st|nd|rd|th))(?:\s+(?:to|from)?\s*(?:the\s+)?(?<last>last))?)|(?<last>last))\b", RegexOptions.CultureInvariant)]
    private static partial Regex Places();

    [GeneratedRegex(@"^\d+")]
    private static partial Regex Figures();
}
