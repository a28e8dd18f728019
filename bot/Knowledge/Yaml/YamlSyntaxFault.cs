using YamlDotNet.Core;

namespace TeamsPolicyBot.Knowledge.Yaml;

/// <summary>Turns the parser's complaint into a sentence about the line that the officer has to mend.</summary>
internal static class YamlSyntaxFault
{
    /// <summary>What people get wrong, how to see it in a line, and what to do about it; the likeliest first.</summary>
    private static readonly (Func<string, bool> IsIn, string What, string Mend)[] Mistakes =
    [
        (
            HasOpenQuotation, "A quotation mark is opened here and never closed, or closed too early.",
            "Begin and end the text with one double quotation mark each, and write \\\" for a quotation mark inside it."),
        (HasOpenBracket, "A bracket is opened here and not closed.", "Close every [ with ] and every { with }."),
        (HasSecondColon, "A colon inside a text is read as a key.", "Put the text in double quotation marks."),
        (
            BeginsWithReservedSign, "A text that begins with this sign means something else in YAML.",
            "Put the text in double quotation marks."),
        (HasNoSpaceAfterColon, "There is no space after the colon.", "Write \"key: value\"."),
    ];

    /// <param name="broken">The parser's complaint; its line is often that of the next key, or of the whole.</param>
    public static Fault Describe(string file, string text, Exception broken, int firstLine)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var suspect = broken is YamlException { Start.Line: > 0 } told ? Math.Min((int)told.Start.Line, lines.Length) : lines.Length;
        var (line, what, mend) = Explain(lines, suspect, broken.Message);
        return new Fault(file, line + firstLine - 1, what, mend);
    }

    private static (int Line, string What, string Mend) Explain(string[] lines, int suspect, string message)
    {
        if (Array.FindIndex(lines, line => line.TrimStart(' ').StartsWith('\t')) is >= 0 and var tab)
        {
            return (tab + 1, "This line is indented with a tab.", "Use spaces instead.");
        }

        if (message.Contains("uplicate key", StringComparison.Ordinal))
        {
            return (suspect, $"The key \"{KeyOf(lines[suspect - 1])}\" stands here a second time.", "Keep one of the two, or join them.");
        }

        foreach (var index in Enumerable.Range(0, suspect).Reverse().Concat(Enumerable.Range(suspect, lines.Length - suspect)))
        {
            foreach (var (isIn, what, mend) in Mistakes)
            {
                if (isIn(lines[index]))
                {
                    return (index + 1, what, mend);
                }
            }
        }

        return (
            suspect, "This cannot be read as YAML.",
            "Look at this line and its neighbours: keys of one group are indented alike, and a text with a colon or a quotation mark stands in double quotation marks."
        );
    }

    private static bool HasOpenQuotation(string line) => line.Count(letter => letter == '"') % 2 == 1;

    private static bool HasOpenBracket(string line) =>
        line.Count(letter => letter is '[' or '{') > line.Count(letter => letter is ']' or '}');

    private static bool HasSecondColon(string line) =>
        !line.Contains('"', StringComparison.Ordinal) && !line.Contains('{', StringComparison.Ordinal) && line.Split(": ").Length > 2;

    private static bool BeginsWithReservedSign(string line) =>
        line.Split(": ", 2) is [_, var value] && value.TrimStart() is [('*' or '&' or '!' or '%' or '@' or '`'), ..];

    private static bool HasNoSpaceAfterColon(string line) =>
        line.IndexOf(':', StringComparison.Ordinal) is > 0 and var at
        && at + 1 < line.Length
        && line[at + 1] != ' '
        && !line[..at].Contains(' ', StringComparison.Ordinal);

    private static string KeyOf(string line) => line.Trim().TrimStart('-', '{', ' ').Split(':')[0].Trim('"', '\'', ' ');
}
