using TeamsPolicyBot.Import.Source;
using TeamsPolicyBot.Import.Structure;
using TeamsPolicyBot.Import.Writing;

namespace TeamsPolicyBot.Import.Readers.Pdf;

/// <summary>
/// Joins the lines of pages to paragraphs: a new one begins with a mark, after white space, or where the line above ended early.
/// </summary>
internal static class PdfParagraphs
{
    /// <summary>White space above a line, as a share of its height, that parts two paragraphs.</summary>
    private const double Parting = 0.9;

    /// <summary>A line that ends this far before the text's right edge ends its paragraph, as a share of the text's width.</summary>
    private const double Early = 0.25;

    /// <summary>Letters so much larger than the line above belong to something else.</summary>
    private const double Larger = 1.15;

    public static IReadOnlyList<SourceBlock> Join(IReadOnlyList<PdfLine> lines)
    {
        var blocks = new List<SourceBlock>();
        PdfLine? before = null;
        foreach (var line in lines.Where(line => line.Text.Length > 0))
        {
            var text = MarkdownText.Literal(line.Text);
            if (before is not null && !Begins(line, before, lines))
            {
                blocks[^1] = blocks[^1] with { Text = Hyphenated(blocks[^1].Text, text) };
            }
            else
            {
                blocks.Add(new SourceBlock(line.Page, text) { Page = line.Page, Run = blocks.Count, Indent = (int)(line.Left / 6) });
            }

            before = line;
        }

        return blocks;
    }

    private static bool Begins(PdfLine line, PdfLine before, IReadOnlyList<PdfLine> lines)
    {
        if (
            line.Page != before.Page
            || line.Gap > Parting
            || Marks.Begins(line.Text)
            || line.Height > before.Height * Larger
            || before.Height > line.Height * Larger
        )
        {
            return true;
        }

        var page = lines.Where(other => other.Page == line.Page).ToList();
        var (left, right) = (page.Min(other => other.Left), page.Max(other => other.Right));
        return right - before.Right > Early * (right - left) && (before.Text is [.., '.' or ':' or ';'] || char.IsUpper(line.Text[0]));
    }

    /// <summary>A word that was cut at the end of a line is put together, where the rest begins small.</summary>
    private static string Hyphenated(string text, string rest) =>
        text is [.., var last, '-'] && char.IsLower(last) && char.IsLower(rest[0]) ? text[..^1] + rest : $"{text} {rest}";
}
