using TeamsPolicyBot.Import.Source;

namespace TeamsPolicyBot.Text;

/// <summary>
/// How much of a text from outside is read, in characters: what its use needs, no more. Every reader cuts before it looks, so
/// that no message costs more than the longest honest one.
/// </summary>
internal static class TextLimits
{
    /// <summary>A draft, and what is kept of a question or said to a person.</summary>
    public const int Draft = 4000;

    /// <summary>
    /// What is typed in one message or box: twice the longest draft, so that what is too long is still seen to be too long.
    /// </summary>
    public const int Message = 2 * Draft;

    /// <summary>Why somebody liked an answer or not.</summary>
    public const int Reason = 500;

    /// <summary>Words that stand for an action, with a reference: what is longer is none of them.</summary>
    public const int Command = 2000;

    /// <summary>Name of a person or place, and language, as the channel tells them.</summary>
    public const int Name = 200;

    /// <summary>Mark-up of a message that somebody wants checked before posting. Teams' own limit of a message is 100 KB.</summary>
    public const int Html = 128 * 1024;

    /// <summary>
    /// A regular expression that has not ended after this long never ends well. Wall clock: far more than any needs, for a machine that is
    /// busy.
    /// </summary>
    public const int RegexMilliseconds = 2000;

    /// <summary>The text up to a length; a character of two halves is never cut in two.</summary>
    public static string Cut(string text, int most) =>
        text.Length <= most ? text
        : char.IsHighSurrogate(text[most - 1]) ? text[..(most - 1)]
        : text[..most];
}
