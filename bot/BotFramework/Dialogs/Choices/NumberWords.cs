using System.Collections.Frozen;
using System.Globalization;

namespace TeamsPolicyBot.BotFramework.Dialogs.Choices;

/// <summary>Recognises the whole numbers of an English utterance up to 99, in figures or in words.</summary>
internal static class NumberWords
{
    private static readonly string[] Units =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly FrozenDictionary<string, int> Values = Units.Index()
        .Concat(Tens.Index().Select(ten => ((ten.Index + 2) * 10, ten.Item)))
        .ToFrozenDictionary(word => word.Item2, word => word.Item1);

    /// <summary>The numbers in their order; "twenty one" and "twenty-one" are one number.</summary>
    public static IEnumerable<ModelResult<int>> Recognize(string utterance)
    {
        var tokens = Tokenizer.DefaultTokenizer(utterance);
        for (var at = 0; at < tokens.Count; at++)
        {
            var first = tokens[at];
            if (ValueOf(first.Normalized) is not { } value || IsPronoun(tokens, at) || IsNegative(utterance, first))
            {
                continue;
            }

            if (Tens.Contains(first.Normalized) && at + 1 < tokens.Count && UnitOf(tokens[at + 1].Normalized) is { } unit)
            {
                value += unit;
                at++;
            }

            yield return new(utterance[first.Start..(tokens[at].End + 1)], first.Start, tokens[at].End, value);
        }
    }

    private static bool IsPronoun(IReadOnlyList<Token> tokens, int at) =>
        tokens[at].Normalized == "one" && at > 0
        && tokens[at - 1].Normalized is "the" or "this" or "that" or "which" or "no";

    private static bool IsNegative(string utterance, Token number) =>
        number.Start > 0 && utterance[number.Start - 1] == '-' && (number.Start == 1 || char.IsWhiteSpace(utterance[number.Start - 2]));

    private static int? ValueOf(string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var figures) ? figures
        : Values.TryGetValue(word, out var value) ? value
        : null;

    private static int? UnitOf(string word) => Values.TryGetValue(word, out var value) && value is > 0 and < 10 ? value : null;
}
