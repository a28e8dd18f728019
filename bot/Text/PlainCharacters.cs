using System.Globalization;
using System.Text;

namespace TeamsPolicyBot.Text;

/// <summary>The plain form of characters that people do not know they typed.</summary>
internal static class PlainCharacters
{
    /// <summary>
    /// Letters that look like Latin ones (from the confusables of Unicode Technical Standard 39), Cyrillic and Greek, each above its Latin
    /// look-alike.
    /// </summary>
    private const string LookAlikes =
        "АВЕЅІЈКМНОРСТУХԚԜаеѕіјорсухһԁԛԝ" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαινοκρυχ" + "ıɑɡ";

    private const string Latin =
        "ABESIJKMHOPCTYXQWaesijopcyxhdqw" + "ABEZHIKMNOPTYXaivokpux" + "iag";

    /// <summary>
    /// Ligatures of two or three letters are taken apart; of whole sentences in one character nobody makes a number or a name.
    /// </summary>
    private const int LongestExpansion = 3;

    private static readonly Dictionary<Rune, Rune> Forms = Build();

    /// <summary>
    /// The compatibility form (NFKC) of a character with its marks; text that is no Unicode stays without what is wrong in it.
    /// </summary>
    public static string Compose(ReadOnlySpan<char> segment)
    {
        // A keycap digit of a telephone is a digit with an enclosing mark; half of a surrogate pair is nothing at all.
        var text = new StringBuilder(segment.Length);
        foreach (var rune in segment.EnumerateRunes())
        {
            if (
                rune != Rune.ReplacementChar
                && Rune.GetUnicodeCategory(rune) != UnicodeCategory.EnclosingMark
                && !IsVariationSelector(rune)
            )
            {
                text.Append(rune);
            }
        }

        var composed = text.ToString().Normalize(NormalizationForm.FormKC);
        return composed.Length > segment.Length + LongestExpansion ? text.ToString() : composed;
    }

    /// <summary>What a matcher reads for a character of a composed text; null for one that nobody sees.</summary>
    public static Rune? Of(Rune rune)
    {
        if (Forms.TryGetValue(rune, out var form))
        {
            return form;
        }

        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.Format => null,
            UnicodeCategory.DashPunctuation => new Rune('-'),
            UnicodeCategory.DecimalDigitNumber => new Rune((char)('0' + (int)Rune.GetNumericValue(rune))),
            _ => rune,
        };
    }

    public static bool IsNewLine(char character) => character is '\n' or '\r' or '\u2028' or '\u2029' or '\u0085' or '\v' or '\f';

    private static bool IsVariationSelector(Rune rune) => rune.Value is (>= 0xFE00 and <= 0xFE0F) or 0x034F;

    private static Dictionary<Rune, Rune> Build()
    {
        var forms = LookAlikes.EnumerateRunes().Zip(Latin.EnumerateRunes()).ToDictionary(pair => pair.First, pair => pair.Second);
        Add("−⁃˗", '-');
        Add("‘’‚‛ʼʹ′", '\'');
        Add("·‧∙⋅۔", '.');
        Add("∕⁄", '/');
        Add("\u2800\u1160\u115F", ' ');
        return forms;

        void Add(string characters, char plain)
        {
            foreach (var rune in characters.EnumerateRunes())
            {
                forms[rune] = new Rune(plain);
            }
        }
    }
}
