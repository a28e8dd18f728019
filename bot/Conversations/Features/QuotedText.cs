using System.Text.RegularExpressions;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Conversations.Features;

/// <summary>What stands in quotation marks in a message.</summary>
/// <param name="Text">The words between the first mark and the last.</param>
/// <param name="Around">The rest of the message.</param>
internal sealed partial record QuotedText(string Text, string Around)
{
    /// <summary>With these a text in quotation marks begins.</summary>
    public const string Marks = "'‘’\"“";

    /// <summary>The text in quotation marks; null where there is none. An apostrophe within a word is no such mark.</summary>
    public static QuotedText? In(string message) => Marked().Match(message) is { Success: true } found
        ? new QuotedText(found.Groups["text"].Value.Trim(), $"{message[..found.Index]} \n {message[(found.Index + found.Length)..]}")
        : null;

    [GeneratedRegex(
        @"(?<=^|[\s:(,.;?!-])['‘’""“](?<text>\S.*\S)['’""”](?=$|[\s).,;:?!+-])",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        TextLimits.RegexMilliseconds)]
    private static partial Regex Marked();
}
