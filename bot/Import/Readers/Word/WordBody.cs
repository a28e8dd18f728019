using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using TeamsPolicyBot.Import.Source;

namespace TeamsPolicyBot.Import.Readers.Word;

/// <summary>Reads the body of a Word document, block by block.</summary>
internal sealed class WordBody(MainDocumentPart main)
{
    private const string NotInForce = "Struck, deleted or hidden text, which is not in force.";

    private readonly List<SourceBlock> _found = [];
    private readonly List<Remark> _remarks = [];
    private readonly WordStyles _styles = new(main.StyleDefinitionsPart?.Styles);
    private readonly WordNumbering _numbering = new(main.NumberingDefinitionsPart?.Numbering);

    public SourceDocument Read(Body body, string? title)
    {
        Visit(body);
        foreach (var (name, words) in Surroundings())
        {
            _remarks.Add(new Remark(RemarkKind.LeftOut, 0, name, words));
        }

        return new SourceDocument(_found, _remarks, string.IsNullOrWhiteSpace(title) ? null : title.Trim());
    }

    private void Visit(OpenXmlElement parent)
    {
        foreach (var element in parent.ChildElements)
        {
            switch (element)
            {
                case SdtBlock block when IsContents(block):
                    LeaveOut("The table of contents.", block.InnerText);
                    break;
                case Paragraph paragraph:
                    AddParagraph(paragraph);
                    break;
                case Table table:
                    AddTable(table);
                    break;
                case DeletedRun or MoveFromRun:
                    break;
                default:
                    Visit(element);
                    break;
            }
        }
    }

    private void AddParagraph(Paragraph paragraph)
    {
        var style = _styles.Of(paragraph);
        if (style.IsContents)
        {
            LeaveOut("The table of contents.", paragraph.InnerText);
            return;
        }

        var words = WordWords.Of(paragraph, style.IsStruck, struck => LeaveOut(NotInForce, struck));
        // What is struck is still on the page with its number, so those below it keep theirs.
        var mark = words.Length > 0 || WordWords.IsPrinted(paragraph) ? _numbering.Next(style.Numbering) : null;
        if (words.Length > 0)
        {
            _found.Add(
                new SourceBlock(_found.Count + 1, words)
                {
                    Kind =
                        style.Outline is not null ? SourceKind.Heading
                        : mark is { Kind: not MarkKind.Clause } ? SourceKind.Item
                        : SourceKind.Text,
                    Level =
                        style.Outline is { } outline ? outline + 1
                        : mark is null ? 0
                        : style.Numbering!.Level,
                    Mark = mark,
                    Run = _found.Count,
                }
            );
        }

        foreach (var box in paragraph.Descendants<TextBoxContent>().Where(box => !box.Ancestors<AlternateContentFallback>().Any()))
        {
            _remarks.Add(new Remark(RemarkKind.Unsure, _found.Count, "Words in a text box were put after the paragraph it hangs on."));
            Visit(box);
        }
    }

    private void AddTable(Table table)
    {
        var rows = table.Elements<TableRow>().Where(row => row.TableRowProperties?.GetFirstChild<Deleted>() is null).ToList();
        var (lines, remark) = TableRows.Of(
            [.. rows.Select(row => row.Elements<TableCell>().Select(Cell).ToList())], rows is [var first, ..] && IsHeading(first),
            _found.Count + 1);
        _remarks.Add(remark);
        foreach (var line in lines)
        {
            _found.Add(new SourceBlock(_found.Count + 1, line) { Kind = SourceKind.Row, Run = _found.Count });
        }

        string Cell(TableCell cell) => string.Join(' ', cell.Descendants<Paragraph>().Select(Words).Where(words => words.Length > 0));

        string Words(Paragraph paragraph) =>
            WordWords.Of(paragraph, _styles.Of(paragraph).IsStruck, struck =>
                LeaveOut(NotInForce, struck)
            );
    }

    /// <summary>A row that Word repeats on each page, or one in bold throughout.</summary>
    private static bool IsHeading(TableRow row) =>
        row.TableRowProperties?.GetFirstChild<TableHeader>() is { } header && header.Val?.Value != OnOffOnlyValues.Off
        || (row.Descendants<Run>().Where(run => run.InnerText.Any(char.IsLetterOrDigit)).ToList() is { Count: > 0 } runs
            && runs.TrueForAll(run => run.RunProperties?.Bold is { } bold && bold.Val?.Value != false));

    private void LeaveOut(string why, string words)
    {
        if (words.Any(char.IsLetterOrDigit))
        {
            _remarks.Add(
                new Remark(
                    RemarkKind.LeftOut, _found.Count + 1, why,
                    string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
            );
        }
    }

    private static bool IsContents(SdtBlock block) =>
        block
            .SdtProperties?.Descendants<DocPartGallery>()
            .Any(gallery => gallery.Val?.Value?.Contains("Contents", StringComparison.OrdinalIgnoreCase) is true)
            is true;

    /// <summary>What a document holds beside its body.</summary>
    private IEnumerable<(string Name, string Words)> Surroundings()
    {
        var parts = main.HeaderParts.Select(part => ("The head of the pages.", part.Header?.InnerText))
            .Concat(main.FooterParts.Select(part => ("The foot of the pages.", part.Footer?.InnerText)))
            .Append(("Footnotes.", main.FootnotesPart?.Footnotes?.InnerText))
            .Append(("Endnotes.", main.EndnotesPart?.Endnotes?.InnerText))
            .Append(("Comments.", main.WordprocessingCommentsPart?.Comments?.InnerText));
        return parts.Where(part => part.Item2?.Any(char.IsLetterOrDigit) is true).Distinct().Select(part => (part.Item1, part.Item2!));
    }
}
