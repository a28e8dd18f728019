using System.Text;

namespace TeamsPolicyBot.Text;

/// <summary>
/// A message as its words: lower case, letters and digits; an apostrophe vanishes ("what's" is "whats"), everything else is a gap.
/// </summary>
internal static class Spoken
{
    public static string[] Words(string text) =>
        Ascii.IsValid(text) && !text.Contains('\'', StringComparison.Ordinal) ? OfPlainLetters(text) : OfLetters(text);

    /// <summary>Most messages: nothing is taken out of a word.</summary>
    private static string[] OfPlainLetters(string text)
    {
        var words = new List<string>();
        var start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at == text.Length || !char.IsAsciiLetterOrDigit(text[at]))
            {
                if (at > start)
                {
                    words.Add(text[start..at].ToLowerInvariant());
                }

                start = at + 1;
            }
        }

        return [.. words];
    }

    private static string[] OfLetters(string text)
    {
        var words = new StringBuilder(text.Length);
        Span<char> letter = stackalloc char[2];
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                words.Append(letter[..Rune.ToLowerInvariant(rune).EncodeToUtf16(letter)]);
            }
            else if (rune.Value is not ('\'' or '’' or '‘'))
            {
                words.Append(' ');
            }
        }

        return words.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Whether the words of a saying stand at a place of a message.</summary>
    public static bool StandsAt(string[] saying, IReadOnlyList<string> words, int at)
    {
        if (at + saying.Length > words.Count)
        {
            return false;
        }

        for (var place = 0; place < saying.Length; place++)
        {
            if (words[at + place] != saying[place])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Where a saying first stands in a message; -1 where it does not.</summary>
    public static int Find(string[] saying, IReadOnlyList<string> words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (StandsAt(saying, words, at))
            {
                return at;
            }
        }

        return -1;
    }
}
