using System.Globalization;
using TeamsPolicyBot.Import.Source;

namespace TeamsPolicyBot.Import.Readers.Word;

/// <summary>Numbers of lists that word processors and browsers count themselves.</summary>
internal static class ListNumber
{
    private static readonly (int Value, string Sign)[] RomanSigns =
    [
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];

    /// <summary>The mark of an item of an HTML list: <paramref name="type"/> is its attribute, 1, a, A, i or I.</summary>
    public static Mark Mark(string? type, int number) => type switch
    {
        "a" or "A" => new Mark(MarkKind.Letter, Letter(number), "."),
        "i" or "I" => new Mark(MarkKind.Roman, Roman(number), "."),
        _ => new Mark(MarkKind.Number, number.ToString(CultureInfo.InvariantCulture), "."),
    };

    /// <summary><c>a</c> to <c>z</c>, then <c>aa</c>.</summary>
    public static string Letter(int number) => new((char)('a' + ((number - 1) % 26)), ((number - 1) / 26) + 1);

    /// <summary>Small Roman numbers, from 1.</summary>
    public static string Roman(int number)
    {
        var printed = "";
        foreach (var (value, sign) in RomanSigns)
        {
            for (; number >= value; number -= value)
            {
                printed += sign;
            }
        }

        return printed;
    }
}
