using System.Text.RegularExpressions;
using TeamsPolicyBot.Import.Source;

namespace TeamsPolicyBot.Import.Readers;

/// <summary>
/// Plain text and Markdown: a line is a paragraph, unless the text is wrapped at a width; then the lines of a paragraph are joined.
/// Markdown's headings are known as such; everything else is found by the structure.
/// </summary>
internal static partial class PlainTextReader
{
    private const int TabWidth = 4;

    public static SourceDocument Read(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var isWrapped = IsWrapped(lines);
        var blocks = new List<SourceBlock>();
        var run = 0;
        foreach (var (line, index) in lines.Select((line, index) => (line, index)))
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                run++;
                continue;
            }

            var block = Block(line, index + 1, run);
            if (isWrapped && blocks.LastOrDefault() is { Kind: SourceKind.Text } before && before.Run == run && !Marks.Begins(line))
            {
                blocks[^1] = before with { Text = $"{before.Text} {block.Text}" };
            }
            else
            {
                blocks.Add(block);
            }
        }

        return new SourceDocument(blocks, []);
    }

    private static SourceBlock Block(string line, int place, int run)
    {
        var indent = line.TakeWhile(char.IsWhiteSpace).Sum(sign => sign == '\t' ? TabWidth : 1);
        var heading = Heading().Match(line);
        return heading.Success
            ? new SourceBlock(place, heading.Groups["words"].Value.Trim())
            {
                Kind = SourceKind.Heading,
                Level = heading.Groups["signs"].Length,
                Run = run,
            }
            : new SourceBlock(place, line.Trim()) { Indent = indent, Run = run };
    }

    /// <summary>Whether most paragraphs go on over lines of about the same length, as e-mail programs and terminals write them.</summary>
    private static bool IsWrapped(string[] lines)
    {
        var full = lines
            .Where((line, index) => line.Trim().Length is >= 60 and <= 110 && GoesOn(line, lines.ElementAtOrDefault(index + 1)))
            .Count();
        var longest = lines.Where(line => line.Trim().Length > 110).Count();
        return full >= 5 && full > 4 * longest;
    }

    private static bool GoesOn(string line, string? next) =>
        !string.IsNullOrWhiteSpace(next) && !Marks.Begins(next) && line.TrimEnd() is [.., not ('.' or ':' or ';')];

    [GeneratedRegex(@"^(?<signs>#{1,6})\s+(?<words>.+?)\s*#*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Heading();
}
