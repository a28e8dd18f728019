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

    /// <summary>A longer line is a paragraph that is not wrapped.</summary>
    private const int Widest = 110;

    /// <summary>A line of a wrapped paragraph reaches this share of the width, or the next one begins small.</summary>
    private const double Full = 0.6;

    public static SourceDocument Read(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var ofPages = PageLines.Find(lines);
        var remarks = ofPages.Select(page => new Remark(RemarkKind.LeftOut, page.Key + 1, page.Value, lines[page.Key].Trim())).ToList();
        var isWrapped = IsWrapped(lines);
        var width = isWrapped ? lines.Select(line => line.Trim().Length).Where(length => length <= Widest).Max() : 0;
        var words = new CutWords(text);
        var blocks = new List<SourceBlock>();
        var (run, before, isAfterPage) = (0, "", false);
        foreach (var (line, index) in lines.Select((line, index) => (line, index)))
        {
            if (ofPages.ContainsKey(index))
            {
                isAfterPage = blocks.Count > 0;
                continue;
            }

            if (string.IsNullOrWhiteSpace(line))
            {
                run += isAfterPage ? 0 : 1;
                continue;
            }

            var block = Block(line, index + 1, run);
            if (
                blocks.LastOrDefault() is { Kind: SourceKind.Text } last
                && Continues(block, before)
                && (isAfterPage || (isWrapped && last.Run == run && IsFull(before, block.Text, width)))
            )
            {
                if (isAfterPage)
                {
                    remarks.Add(new Remark(
                        RemarkKind.Unsure, index + 1, "Joined to the words above it, where a page break seems to have cut a sentence.",
                        block.Text));
                }

                blocks[^1] = last with { Text = words.Join(last.Text, block.Text, index + 1, remarks) };
            }
            else
            {
                run += isAfterPage ? 1 : 0;
                blocks.Add(block with { Run = run });
            }

            (before, isAfterPage) = (line.Trim(), false);
        }

        return new SourceDocument(blocks, remarks);

        bool Continues(SourceBlock block, string above) =>
            block.Kind is SourceKind.Text && !Marks.Begins(block.Text) && (!isAfterPage || IsCut(above, block.Text));
    }

    private static bool IsFull(string before, string next, int width) => before.Length >= Full * width || char.IsLower(next[0]);

    /// <summary>A page ended within the sentence.</summary>
    private static bool IsCut(string before, string next) => before is [.., not ('.' or ':' or ';' or '!' or '?')] && char.IsLower(next[0]);

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
            .Where((line, index) => line.Trim().Length is >= 60 and <= Widest && GoesOn(line, lines.ElementAtOrDefault(index + 1)))
            .Count();
        var longest = lines.Where(line => line.Trim().Length > Widest).Count();
        return full >= 5 && full > 4 * longest;
    }

    private static bool GoesOn(string line, string? next) =>
        !string.IsNullOrWhiteSpace(next) && !Marks.Begins(next) && line.TrimEnd() is [.., not ('.' or ':' or ';')];

    [GeneratedRegex(@"^(?<signs>#{1,6})\s+(?<words>.+?)\s*#*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Heading();
}
