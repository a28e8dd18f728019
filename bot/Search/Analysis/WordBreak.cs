using System.Globalization;
using System.Text;

namespace TeamsPolicyBot.Search.Analysis;

/// <summary>The Word_Break classes of Unicode Standard Annex #29 that the tokenizer tells apart.</summary>
internal enum WordBreakClass
{
    Other,
    ALetter,
    HebrewLetter,
    Numeric,
    Katakana,

    /// <summary>Joins words, such as the underscore.</summary>
    ExtendNumLet,
    MidLetter,
    MidNum,

    /// <summary>Between letters and between digits, such as the full stop.</summary>
    MidNumLet,
    SingleQuote,
    DoubleQuote,

    /// <summary>Belongs to the character before it: Extend, Format and ZWJ.</summary>
    Extend,

    /// <summary>A word by itself: ideographs and Hiragana.</summary>
    Single,

    /// <summary>Scripts written without spaces, kept together as a run: Thai, Lao, Myanmar, Khmer.</summary>
    SouthEastAsian,
}

/// <summary>Tells the class of a character from its general category and the exceptions that the annex lists.</summary>
internal static class WordBreak
{
    private const string MidLetters = ":\u00B7\u0387\u055F\u05F4\u2027\uFE13\uFE55\uFF1A";
    private const string MidNums = ",;\u037E\u0589\u060C\u060D\u066C\u07F8\u2044\uFE10\uFE14\uFE50\uFE54\uFF0C\uFF1B";
    private const string MidNumLets = ".\u2018\u2019\u2024\uFE52\uFF07\uFF0E";

    /// <summary>The class of a character at the beginning of a word, where a South East Asian vowel sign stands for itself.</summary>
    public static WordBreakClass OfFirst(Rune rune) =>
        Of(rune) == WordBreakClass.Extend && rune.Value is (>= 0x0E00 and <= 0x0EFF) or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17FF)
            ? WordBreakClass.SouthEastAsian
            : Of(rune);

    public static WordBreakClass Of(Rune rune) => rune.IsAscii ? OfAscii((char)rune.Value) : OfScript(rune.Value) ?? OfCategory(rune);

    public static WordBreakClass OfAscii(char c) => c switch
    {
        (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') => WordBreakClass.ALetter,
        >= '0' and <= '9' => WordBreakClass.Numeric,
        '_' => WordBreakClass.ExtendNumLet,
        ':' => WordBreakClass.MidLetter,
        ',' or ';' => WordBreakClass.MidNum,
        '.' => WordBreakClass.MidNumLet,
        '\'' => WordBreakClass.SingleQuote,
        '"' => WordBreakClass.DoubleQuote,
        _ => WordBreakClass.Other,
    };

    private static WordBreakClass? OfScript(int c) => c switch
    {
        0x200B => WordBreakClass.Other,
        0x202F => WordBreakClass.ExtendNumLet,
        0xFF9E or 0xFF9F => WordBreakClass.Extend,
        (>= 0x05D0 and <= 0x05F2) or (>= 0xFB1D and <= 0xFB4F and not 0xFB1E and not 0xFB29) => WordBreakClass.HebrewLetter,
        (>= 0x0E01 and <= 0x0E30) or 0x0E32 or 0x0E33 or (>= 0x0E40 and <= 0x0E46) or (>= 0x0E81 and <= 0x0EB0)
            or (>= 0x0EB2 and <= 0x0EB3) or (>= 0x0EC0 and <= 0x0EC6) or (>= 0x1000 and <= 0x102A) or (>= 0x1780 and <= 0x17B3)
            => WordBreakClass.SouthEastAsian,
        (>= 0x3031 and <= 0x3035) or (>= 0x309B and <= 0x309C) or (>= 0x30A0 and <= 0x30FA) or (>= 0x30FC and <= 0x30FF)
            or (>= 0x31F0 and <= 0x31FF) or (>= 0x3300 and <= 0x3357) or (>= 0xFF66 and <= 0xFF9D)
            => WordBreakClass.Katakana,
        (>= 0x3041 and <= 0x3096) or (>= 0x309D and <= 0x309F) => WordBreakClass.Single,
        0x3005 or 0x3007 or (>= 0x3021 and <= 0x3029) or (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFD)
            => WordBreakClass.Single,
        _ => null,
    };

    private static WordBreakClass OfCategory(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber => WordBreakClass.ALetter,
        UnicodeCategory.DecimalDigitNumber => WordBreakClass.Numeric,
        UnicodeCategory.ConnectorPunctuation => WordBreakClass.ExtendNumLet,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
            or UnicodeCategory.Format => WordBreakClass.Extend,
        _ => OfPunctuation(rune),
    };

    private static WordBreakClass OfPunctuation(Rune rune) => !rune.IsBmp
        ? WordBreakClass.Other
        : (char)rune.Value switch
        {
            var c when MidLetters.Contains(c) => WordBreakClass.MidLetter,
            var c when MidNums.Contains(c) => WordBreakClass.MidNum,
            var c when MidNumLets.Contains(c) => WordBreakClass.MidNumLet,
            _ => WordBreakClass.Other,
        };
}
