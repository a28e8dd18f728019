namespace TeamsPolicyBot.Text;

/// <summary>
/// How much of a text from outside is read, in characters: what its use needs, no more. Every reader cuts before it looks, so
/// that no message costs more than the longest honest one.
/// </summary>
internal static class TextLimits
{
    /// <summary>A message typed to the bot, and a draft, which may be a message.</summary>
    public const int Draft = 4000;

    /// <summary>Why somebody liked an answer or not.</summary>
    public const int Reason = 500;

    /// <summary>Words that stand for an action, a reference or an option: the longest command with its argument fits.</summary>
    public const int Command = 200;

    /// <summary>Name of a person or place that the channel tells.</summary>
    public const int Name = 200;

    /// <summary>Mark-up of a message that somebody wants checked before posting: a draft with the tags that Teams puts around it.</summary>
    public const int MessageHtml = 32_000;

    /// <summary>A regular expression that has not ended after this long never ends well. Wall clock: far more than any needs, for a machine that is busy.</summary>
    public const int RegexMilliseconds = 2000;

    /// <summary>The text up to a length; a character of two halves is never cut in two.</summary>
    public static string Cut(string text, int most) =>
        text.Length <= most ? text
        : char.IsHighSurrogate(text[most - 1]) ? text[..(most - 1)]
        : text[..most];
}
