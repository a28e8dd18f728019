using System.Text.RegularExpressions;

namespace TeamsPolicyBot.Answers.Questions;

/// <summary>What somebody wrote themselves in a pasted e-mail thread: the newest message, without its head and what it answers.</summary>
public static partial class NewestPart
{
    /// <summary>Shorter than this nothing was pasted.</summary>
    private const int ShortestThread = 80;

    /// <summary>The newest part of a message; the whole message where it is no thread.</summary>
    public static string Of(string message)
    {
        if (message.Length < ShortestThread || !message.Contains('\n', StringComparison.Ordinal))
        {
            return message;
        }

        var lines = message.Split('\n').Select(line => line.Trim()).ToList();
        var from = lines.FindIndex(line => line.Length > 0 && !Head().IsMatch(line));
        var wasHead = from > 0 && lines.Take(from).Any(line => line.Length > 0);
        var older =
            from < 0
                ? -1
                : lines.FindIndex(from + 1, line =>
                    Older().IsMatch(line) || (wasHead && StartsHead().IsMatch(line)) || line.StartsWith('>') || StartsHead().IsMatch(line)
                );
        if (from < 0 || (older < 0 && !wasHead))
        {
            return message;
        }

        var newest = string.Join(
                '\n', lines.Skip(from).Take((older < 0 ? lines.Count : older) - from).TakeWhile(line => !Signature().IsMatch(line)))
            .Trim();
        return newest.Any(char.IsLetterOrDigit) ? newest : message;
    }

    [GeneratedRegex(
        "^(from|to|cc|bcc|sent|date|subject|importance|attachments?|reply-to) ?:",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Head();

    [GeneratedRegex("^from ?:", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex StartsHead();

    [GeneratedRegex(
        "^(-{2,} ?(original|forwarded) message ?-{0,}|_{5,}|on .{4,100} wrote ?:|begin forwarded message ?:)",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Older();

    [GeneratedRegex(
        "^(--|kind regards|best regards|regards|best wishes|many thanks|thanks|thank you|cheers|yours sincerely|sent from my .{2,30})[,.!]?$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Signature();
}
