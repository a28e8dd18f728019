using System.Text.RegularExpressions;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Answers.FollowUps;

/// <summary>
/// A message that only points at one of several things that were just said: "and the first again?", "just the second", "the other one".
/// </summary>
/// <param name="Place">The place from 0, <see cref="Last"/>, or <see cref="Other"/>.</param>
public sealed partial record Pointing(int Place)
{
    /// <summary>The last, however many there are.</summary>
    public const int Last = -1;

    /// <summary>The one that was not last talked about.</summary>
    public const int Other = -2;

    private static readonly string[] Ordinals = ["first|1st|top|former", "second|2nd|latter", "third|3rd", "fourth|4th"];

    /// <summary>Null where the message says anything else.</summary>
    public static Pointing? Of(string message)
    {
        var match = Pattern().Match(string.Join(' ', Spoken.Words(message)));
        return !match.Success ? null
            : match.Groups["other"].Success ? new Pointing(Other)
            : match.Groups["last"].Success ? new Pointing(Last)
            : new Pointing(Array.FindIndex(Ordinals, words => words.Split('|').Contains(match.Groups["ordinal"].Value)));
    }

    /// <summary>Which of a list is meant; null where that is not there, or cannot be told.</summary>
    /// <param name="count">How many there are.</param>
    /// <param name="current">Which was talked about last; below 0 where that was all of them.</param>
    public int? In(int count, int current) => Place switch
    {
        Other => count == 2 && current >= 0 ? 1 - current : null,
        Last => count > 0 ? count - 1 : null,
        _ => Place < count ? Place : null,
    };

    private const string Before =
        "and|just|only|ok|okay|no|yes|so|well|sorry|actually|what about|how about|i meant|i mean|i want|back to|go back to|show me|tell me about|do|"
        + "please|can i|could i|may i|let me|id like|i would like|i should like|i want to|to|read|see|open|have|have a look at|look at";

    private const string Thing = "one|question|thing|bit|part|rule|answer";

    private const string Ordinal = "first|1st|top|former|second|2nd|latter|third|3rd|fourth|4th";

    private const string Behind = "again|please|pls|then|ta|thanks|instead|though";

    [GeneratedRegex(
        $"^(({Before}) )*((the|that|your) )?(((?<ordinal>{Ordinal})|(?<last>last))( ({Thing}))?|(?<other>other) ({Thing}))( of (those|them|these|the (two|three)|your list))?( ({Behind}))*$",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Pattern();
}
