using System.Buffers;
using System.Text;

namespace TeamsPolicyBot.Search.Analysis;

/// <summary>Cuts text into words by the word boundary rules of Unicode Standard Annex #29, as Lucene's <c>StandardTokenizer</c> does.</summary>
/// <remarks>Emoji are not words here, unlike in Lucene: nobody searches for them, and an unknown word would make an answer look unsure.</remarks>
internal static class StandardTokenizer
{
    /// <summary>Longer words are cut into pieces of this length (Lucene's default).</summary>
    private const int MaxTokenLength = 255;

    private static readonly SearchValues<char> PlainLetters = SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>The places of the words, in order. Total: any text, broken surrogates included, gives words or none.</summary>
    public static IEnumerable<Range> Tokenize(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var end = EndOfWord(text, at, out var isWord);
            for (; isWord && end - at > MaxTokenLength; at += MaxTokenLength)
            {
                yield return at..(at + MaxTokenLength);
            }

            if (isWord)
            {
                yield return at..end;
            }

            at = end;
        }
    }

    /// <summary>Where the stretch without a word boundary ends that begins at <paramref name="start"/>. A Hebrew letter keeps a quote after it (rule WB7a).</summary>
    private static int EndOfWord(string text, int start, out bool isWord)
    {
        Rune.DecodeFromUtf16(text.AsSpan(start), out var first, out var length);
        var current = WordBreak.OfFirst(first);
        isWord = IsWordLike(current);
        if (!isWord && current != WordBreakClass.ExtendNumLet)
        {
            return start + length;
        }

        var end = AfterExtending(text, start + length);
        do
        {
            isWord |= IsWordLike(current);
            PassPlainLetters(text, ref current, ref end);
        }
        while (end < text.Length && Step(text, ref current, ref end));

        return isWord ? end : start + length;
    }

    /// <summary>Passes over letters and digits of ASCII, most of any text, without a look at each: no boundary stands between any two of them (rules WB5, WB8 to WB10).</summary>
    private static void PassPlainLetters(string text, ref WordBreakClass current, ref int end)
    {
        var rest = text.AsSpan(end);
        var length = IsLetterOrDigit(current) ? rest.IndexOfAnyExcept(PlainLetters) : 0;
        if (length != 0)
        {
            end += length < 0 ? rest.Length : length;
            current = WordBreak.OfAscii(text[end - 1]);
            end = AfterExtending(text, end);
        }
    }

    /// <summary>Goes on to the next character, or over a mark to the one behind it; false where a boundary stands before it.</summary>
    private static bool Step(string text, ref WordBreakClass current, ref int end)
    {
        var next = Read(text, end, out var afterNext);
        if (Joins(current, next))
        {
            (current, end) = (next, afterNext);
            return true;
        }

        var afterBeyond = afterNext;
        var beyond = afterNext < text.Length ? Read(text, afterNext, out afterBeyond) : WordBreakClass.Other;
        if (Bridges(current, next, beyond))
        {
            (current, end) = (beyond, afterBeyond);
            return true;
        }

        var keepsQuote = (current, next) is (WordBreakClass.HebrewLetter, WordBreakClass.SingleQuote);
        (current, end) = keepsQuote ? (next, afterNext) : (current, end);
        return keepsQuote;
    }

    /// <summary>The class of the character at a place, and where the next begins; what extends it is passed over (rule WB4).</summary>
    private static WordBreakClass Read(string text, int at, out int next)
    {
        if (char.IsAscii(text[at]))
        {
            next = AfterExtending(text, at + 1);
            return WordBreak.OfAscii(text[at]);
        }

        Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
        next = AfterExtending(text, at + length);
        return WordBreak.Of(rune);
    }

    private static int AfterExtending(string text, int at)
    {
        while (at < text.Length && !char.IsAscii(text[at]))
        {
            Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
            if (WordBreak.Of(rune) != WordBreakClass.Extend)
            {
                break;
            }

            at += length;
        }

        return at;
    }

    /// <summary>Rules WB5, WB8 to WB10, WB13 to WB13b: no boundary between two neighbours.</summary>
    private static bool Joins(WordBreakClass left, WordBreakClass right) => (left, right) switch
    {
        (WordBreakClass.ALetter, WordBreakClass.ALetter) => true,
        (WordBreakClass.SouthEastAsian, WordBreakClass.SouthEastAsian) => true,
        (WordBreakClass.Katakana, WordBreakClass.Katakana) => true,
        (WordBreakClass.ExtendNumLet, WordBreakClass.ExtendNumLet or WordBreakClass.Katakana) => true,
        (WordBreakClass.Katakana, WordBreakClass.ExtendNumLet) => true,
        (WordBreakClass.ExtendNumLet or WordBreakClass.SingleQuote, _) => IsLetterOrDigit(right),
        (_, WordBreakClass.ExtendNumLet) => IsLetterOrDigit(left) || left == WordBreakClass.SingleQuote,
        _ => IsLetterOrDigit(left) && IsLetterOrDigit(right),
    };

    /// <summary>Rules WB6, WB7, WB7b, WB7c, WB11 and WB12: a mark between two letters, or between two digits, is part of the word.</summary>
    private static bool Bridges(WordBreakClass left, WordBreakClass mark, WordBreakClass right) => mark switch
    {
        WordBreakClass.MidLetter => IsLetter(left) && IsLetter(right),
        WordBreakClass.MidNum => left == WordBreakClass.Numeric && right == WordBreakClass.Numeric,
        WordBreakClass.MidNumLet or WordBreakClass.SingleQuote => (IsLetter(left) && IsLetter(right)) || (left == WordBreakClass.Numeric && right == WordBreakClass.Numeric),
        WordBreakClass.DoubleQuote => left == WordBreakClass.HebrewLetter && right == WordBreakClass.HebrewLetter,
        _ => false,
    };

    private static bool IsLetter(WordBreakClass c) => c is WordBreakClass.ALetter or WordBreakClass.HebrewLetter;

    private static bool IsLetterOrDigit(WordBreakClass c) => IsLetter(c) || c == WordBreakClass.Numeric;

    private static bool IsWordLike(WordBreakClass c) =>
        IsLetterOrDigit(c) || c is WordBreakClass.Katakana or WordBreakClass.Single or WordBreakClass.SouthEastAsian;
}
