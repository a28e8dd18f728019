using System.Text.RegularExpressions;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Knowledge.Policies;

/// <summary>The number a source prints before a paragraph or a heading.</summary>
internal static partial class PrintedNumber
{
    /// <summary>Splits <c>5.7.3 Employees should:</c> into number and words; a number has at least one point inside.</summary>
    public static (string? Number, string Words) Split(string words)
    {
        var match = Clause().Match(words);
        return match.Success ? (match.Groups["number"].Value, words[match.Length..]) : (null, words);
    }

    /// <summary>A heading without its number: <c>6. Breach of Policy</c> becomes <c>Breach of Policy</c>.</summary>
    public static string StripFromHeading(string words) => Heading().Replace(words, "");

    [GeneratedRegex(@"^(?<number>\d+(\.\d+)+)\.?\s+", RegexOptions.None, TextLimits.RegexMilliseconds)]
    private static partial Regex Clause();

    [GeneratedRegex(@"^\d+(\.\d+)*\.?\s+", RegexOptions.None, TextLimits.RegexMilliseconds)]
    private static partial Regex Heading();
}
