using System.Globalization;
using System.Text;
using TeamsPolicyBot.Import.Source;

namespace TeamsPolicyBot.Text;

/// <summary>
/// Marks that stand over or under a letter. A letter under thousands of them takes Unicode's normalisation a time in proportion to their
/// square.
/// </summary>
internal static class CombiningMarks
{
    /// <summary>More marks than any language puts on one letter: Unicode's Stream-Safe Text Format (UAX #15, section 13).</summary>
    public const int Most = 30;

    /// <summary>Below it are no marks, and nearly all letters that are typed.</summary>
    private const char Last = '\u02FF';

    /// <summary>The text without the marks that are one letter's thirty-first and further.</summary>
    public static string Limit(string text)
    {
        var kept = new StringBuilder(text.Length);
        var marks = 0;
        foreach (var character in text)
        {
            marks = Is(character) ? marks + 1 : 0;
            if (marks <= Most)
            {
                kept.Append(character);
            }
        }

        return kept.Length == text.Length ? text : kept.ToString();
    }

    /// <summary>Whether a character is such a mark.</summary>
    public static bool Is(char character) => character > Last && CharUnicodeInfo.GetUnicodeCategory(character)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}
