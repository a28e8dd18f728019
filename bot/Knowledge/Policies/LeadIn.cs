using System.Text.RegularExpressions;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Knowledge.Policies;

/// <summary>The words that a list item needs before it: the last sentence of the paragraph that introduces the list.</summary>
internal static partial class LeadIn
{
    public static string Of(string paragraph)
    {
        var start = SentenceEnd().Matches(paragraph).LastOrDefault(end => !Abbreviation().IsMatch(paragraph[..(end.Index + 1)]));
        return start is null ? paragraph : paragraph[(start.Index + start.Length)..];
    }

    [GeneratedRegex(@"[.!?][”""')\]]*\s+(?=[\p{Lu}“""'(])", RegexOptions.None, TextLimits.RegexMilliseconds)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\b(e\.g|i\.e|eg|ie|etc|cf|Mr|Mrs|Ms|Dr)\.$", RegexOptions.IgnoreCase, TextLimits.RegexMilliseconds)]
    private static partial Regex Abbreviation();
}
