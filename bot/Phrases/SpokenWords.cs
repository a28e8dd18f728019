using System.Globalization;
using System.Text;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Phrases;

/// <summary>
/// What somebody typed as phrases see it: lower-case words without accents and apostrophes, in sentences. "Can't", "cant" and
/// "CAN’T" are one word, and so are "soooo" and "so". Costs time in proportion to the length.
/// </summary>
internal static class SpokenWords
{
    /// <summary>Letters that are read of a text, as many as of a draft; of what is longer, its beginning and its end.</summary>
    public const int MostCharacters = TextLimits.Draft;

    /// <summary>What ends a sentence in <see cref="Plain"/>, and what ends one that asks.</summary>
    public const char SentenceEnd = '\n';
    public const char QuestionEnd = '?';

    /// <summary>Ligatures of two or three letters are taken apart; of whole sentences in one character nobody makes a word.</summary>
    private const int LongestExpansion = 3;

    /// <summary>The words of an entry in a file, as they would stand in a message; a star at a word's end stays.</summary>
    public static string[] WordsOf(string entry) =>
        entry.ToLowerInvariant().Replace("'", "", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A text as words between spaces, each sentence ended by <see cref="SentenceEnd"/> or <see cref="QuestionEnd"/>.</summary>
    public static string Plain(string text)
    {
        var letters = Letters(BeginningAndEnd(text));
        var plain = new StringBuilder(letters.Length);
        for (var at = 0; at < letters.Length; at++)
        {
            var letter = letters[at];
            if (char.IsLetterOrDigit(letter))
            {
                if (!IsDrawnOut(letters, at))
                {
                    plain.Append(letter);
                }
            }
            else if (letter is '*' or '#' && plain.Length > 0 && (char.IsLetter(letters[at - 1]) || plain[^1] == '_'))
            {
                plain.Append('_');
            }
            else if (letter is not ('\'' or '’' or '‘' or '`' or '´'))
            {
                plain.Append(letter == QuestionEnd ? QuestionEnd : EndsSentence(letters, at) ? SentenceEnd : ' ');
            }
        }

        return plain.ToString();
    }

    private static string BeginningAndEnd(string text) =>
        text.Length > MostCharacters ? $"{text[..(MostCharacters / 2)]}{SentenceEnd}{text[^(MostCharacters / 2)..]}" : text;

    /// <summary>
    /// Whether it belongs to three or more of the same letters in a row, and is not the first of them: "soooo" keeps one o.
    /// </summary>
    private static bool IsDrawnOut(string letters, int at)
    {
        var letter = letters[at];
        return at > 0 && letters[at - 1] == letter && !char.IsDigit(letter)
            && ((at + 1 < letters.Length && letters[at + 1] == letter) || (at > 1 && letters[at - 2] == letter));
    }

    /// <summary>A full stop or a line's end; three dots are a breath, and a point inside a word ends nothing.</summary>
    private static bool EndsSentence(string letters, int at) =>
        letters[at] switch
        {
            '\n' or '!' or ';' => true,
            '.' => (at == 0 || letters[at - 1] != '.')
                && (at + 1 == letters.Length || (letters[at + 1] != '.' && !char.IsLetterOrDigit(letters[at + 1]))),
            _ => false,
        };

    /// <summary>Lower case, full width letters as plain ones, and accents taken off. Half of a surrogate pair is a space.</summary>
    private static string Letters(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text.ToLowerInvariant();
        }

        var letters = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii)
            {
                letters.Append((char)rune.Value);
            }
            else if (IsSeen(Rune.GetUnicodeCategory(rune)))
            {
                Decompose(rune, letters);
            }
        }

        return letters.ToString().ToLowerInvariant();
    }

    /// <summary>
    /// Adds a character's compatibility decomposition (Unicode NFKD) without its marks: one at a time, so that the length alone tells the
    /// cost.
    /// </summary>
    private static void Decompose(Rune rune, StringBuilder letters)
    {
        var before = letters.Length;
        foreach (var letter in rune.ToString().Normalize(NormalizationForm.FormKD))
        {
            if (IsSeen(CharUnicodeInfo.GetUnicodeCategory(letter)))
            {
                letters.Append(letter);
            }
        }

        if (letters.Length > before + LongestExpansion)
        {
            letters.Length = before;
            letters.Append(' ');
        }
    }

    private static bool IsSeen(UnicodeCategory category) => category is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format);
}
