using System.Globalization;
using System.Text;

namespace TeamsPolicyBot.Phrases;

/// <summary>
/// What somebody typed as phrases see it: lower-case words without accents and apostrophes, in pieces that end where a sentence
/// ends. "Can't", "cant" and "CAN’T" are one word, and so are "soooo" and "so".
/// </summary>
internal static class SpokenWords
{
    /// <summary>Letters that are read of a message; of a longer one its beginning and its end, where people say what matters to them.</summary>
    public const int MostCharacters = 1_000;

    /// <summary>Words of a piece: one bit each, and one bit for the place behind the last.</summary>
    public const int MostWords = 62;

    /// <summary>Pieces that are read: of a text in tiny sentences the first and the last ones.</summary>
    private const int MostPieces = 20;

    /// <summary>How many words a long sentence's pieces share, so that no phrase is cut in two.</summary>
    private const int Overlap = 24;

    private const char SentenceEnd = '\n';

    /// <summary>The pieces of a text, in its order; none for a text without words.</summary>
    public static IReadOnlyList<string[]> Pieces(string text)
    {
        string[][] pieces =
        [
            .. from sentence in Plain(BeginningAndEnd(text)).Split(SentenceEnd)
               from piece in Cut(sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries))
               select piece,
        ];
        return pieces.Length > MostPieces ? [.. pieces[..(MostPieces / 2)], .. pieces[^(MostPieces / 2)..]] : pieces;
    }

    /// <summary>The words of an entry in a file, as they would stand in a message; a star at a word's end stays.</summary>
    public static string[] WordsOf(string entry) =>
        entry.ToLowerInvariant().Replace("'", "", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string BeginningAndEnd(string text) =>
        text.Length > MostCharacters ? $"{text[..(MostCharacters / 2)]}{SentenceEnd}{text[^(MostCharacters / 2)..]}" : text;

    private static IEnumerable<string[]> Cut(string[] words)
    {
        for (var at = 0; at < words.Length; at += MostWords - Overlap)
        {
            yield return words[at..Math.Min(at + MostWords, words.Length)];
            if (at + MostWords >= words.Length)
            {
                yield break;
            }
        }
    }

    private static string Plain(string text)
    {
        var letters = Letters(text);
        var plain = new StringBuilder(letters.Length);
        for (var at = 0; at < letters.Length; at++)
        {
            var letter = letters[at];
            var before = at > 0 ? letters[at - 1] : ' ';
            var after = at + 1 < letters.Length ? letters[at + 1] : ' ';
            if (char.IsLetterOrDigit(letter))
            {
                if (!IsDrawnOut(letters, at))
                {
                    plain.Append(letter);
                }
            }
            else if (letter is '*' or '#' && plain.Length > 0 && (char.IsLetter(before) || plain[^1] == '_'))
            {
                plain.Append('_');
            }
            else if (letter is '\'' or '’' or '‘' or '`' or '´')
            {
                continue;
            }
            else
            {
                plain.Append(EndsSentence(letter, before, after) ? SentenceEnd : ' ');
            }
        }

        return plain.ToString();
    }

    /// <summary>Whether it belongs to three or more of the same letters in a row, and is not the first of them: "soooo" keeps one o.</summary>
    private static bool IsDrawnOut(string letters, int at)
    {
        bool Same(int other) => other >= 0 && other < letters.Length && letters[other] == letters[at];
        return !char.IsDigit(letters[at]) && Same(at - 1) && (Same(at + 1) || Same(at - 2));
    }

    /// <summary>A full stop, a question mark or a line's end; three dots are a breath, and a point inside a word ends nothing.</summary>
    private static bool EndsSentence(char letter, char before, char after) => letter switch
    {
        '\n' => true,
        '.' => before is not '.' && after is not '.' && !char.IsLetterOrDigit(after),
        '!' or '?' or ';' => true,
        _ => false,
    };

    /// <summary>Lower case, full width letters as plain ones, and accents taken off.</summary>
    private static string Letters(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var letter in Sound(text).Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format))
            {
                letters.Append(char.ToLowerInvariant(letter));
            }
        }

        return letters.ToString();
    }

    /// <summary>A text whose halves of surrogate pairs are whole: others cannot be normalised.</summary>
    private static string Sound(string text) => string.Concat(text.EnumerateRunes().Select(rune => rune.ToString()));
}
