using YamlDotNet.Core;

namespace TeamsPolicyBot.Knowledge.Yaml;

/// <summary>Turns the parser's complaint into a sentence about the line that the officer sees.</summary>
internal static class YamlSyntaxFault
{
    public static Fault Describe(string file, string text, YamlException broken, int firstLine)
    {
        var line = Math.Max(1, (int)broken.Start.Line);
        var (what, mend) = Explain(LineAt(text, line), LineAt(text, line - 1), broken.Message);
        return new Fault(file, line + firstLine - 1, what, mend);
    }

    private static (string What, string Mend) Explain(string line, string before, string message)
    {
        if (line.TrimStart(' ').StartsWith('\t'))
        {
            return ("This line is indented with a tab.", "Use spaces instead.");
        }

        if (message.Contains("uplicate key", StringComparison.Ordinal))
        {
            return ($"The key \"{KeyOf(line)}\" stands here a second time.", "Keep one of the two, or join them.");
        }

        if (OpensQuotation(line) || OpensQuotation(before))
        {
            return ("A quotation mark is opened here and never closed, or closed too early.", "Begin and end the text with one double quotation mark each, and write \\\" for a quotation mark inside it.");
        }

        if (line.Count(letter => letter == ':') > 1 || message.Contains("apping values", StringComparison.Ordinal))
        {
            return ("A colon inside a text is read as a key, or the indentation is uneven.", "Put the text in double quotation marks, and indent keys of one group alike.");
        }

        if (line.Count(letter => letter is '[' or '{') != line.Count(letter => letter is ']' or '}'))
        {
            return ("A bracket is opened here and not closed.", "Close every [ with ] and every { with }.");
        }

        return ("This cannot be read as YAML.", "Look at this line and the one before: indentation, colons, quotation marks and brackets.");
    }

    private static bool OpensQuotation(string line) => line.Count(letter => letter == '"') % 2 == 1;

    private static string KeyOf(string line) => line.Trim().TrimStart('-', '{', ' ').Split(':')[0].Trim('"', '\'', ' ');

    private static string LineAt(string text, int line) => text.Split('\n').ElementAtOrDefault(line - 1)?.TrimEnd('\r') ?? "";
}
