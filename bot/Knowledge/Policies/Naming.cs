using System.Text.RegularExpressions;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Knowledge.Policies;

/// <summary>How headings and positions are named in addresses and citations.</summary>
internal static partial class Naming
{
    /// <summary>
    /// Lower-case letters and digits joined by hyphens: <c>Employee privacy and dignity</c> becomes <c>employee-privacy-and-dignity</c>.
    /// </summary>
    public static string Slug(string words) => NotInASlug().Replace(words.ToLowerInvariant(), "-").Trim('-');

    /// <summary>Capitals throughout become sentence case: <c>POLICY</c> becomes <c>Policy</c>.</summary>
    public static string SentenceCase(string words) =>
        words.Any(char.IsLower) || words.Length == 0 ? words : words[..1] + words[1..].ToLowerInvariant();

    /// <summary><c>1st</c>, <c>2nd</c>, <c>11th</c>, <c>23rd</c>.</summary>
    public static string Ordinal(int number) => number + ((number % 100) is >= 11 and <= 13 ? "th" : (number % 10) switch
    {
        1 => "st",
        2 => "nd",
        3 => "rd",
        _ => "th",
    });

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.None, TextLimits.RegexMilliseconds)]
    private static partial Regex NotInASlug();
}
