using System.Text.RegularExpressions;

namespace TeamsPolicyBot.Text;

/// <summary>Puts back apostrophes that people leave out: "ive" and "hasnt" are "i've" and "hasn't". Forms that are words of their own ("well", "were", "its") stay.</summary>
internal static partial class Contractions
{
    public static string Restore(string text) => Bare().Replace(text, found => $"{found.Groups["before"].Value}'{found.Groups["after"].Value}");

    [GeneratedRegex(
        @"\b(?:(?<before>i|we|you|they|who|would|could|should|might|must)(?<after>ve)|(?<before>i)(?<after>m)|(?<before>you|they)(?<after>re|d|ll)|(?<before>he|she|that|there|what|who|where|how|here|somebody|someone|everybody|everyone|nobody)(?<after>s)|(?<before>that|it|there|who)(?<after>ll|d)|(?<before>(does|did|is|are|was|were|has|have|had|do|would|could|should|must|might|need)n)(?<after>t))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bare();
}
