using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using WordText = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace TeamsPolicyBot.Tests.Import;

/// <summary>
/// Word documents made for tests: what a council's word processor writes, without the thousand things that do not matter here.
/// </summary>
internal static class WordDocuments
{
    /// <summary>A document with one list of headings, clauses and letters: 1., 1.1, a).</summary>
    public static byte[] Write(params OpenXmlElement[] body) => Write(_ => { }, body);

    public static byte[] Write(Action<MainDocumentPart> more, params OpenXmlElement[] body)
    {
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = package.AddMainDocumentPart();
            main.Document = new Document(new Body(body));
            main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(
                new Style(new StyleName { Val = "heading 1" }, new StyleParagraphProperties(new OutlineLevel { Val = 0 }))
                {
                    Type = StyleValues.Paragraph,
                    StyleId = "Heading1",
                },
                new Style(new StyleName { Val = "toc 1" }) { Type = StyleValues.Paragraph, StyleId = "TOC1" }
            );
            main.AddNewPart<NumberingDefinitionsPart>().Numbering = new Numbering(
                new AbstractNum(
                    Level(0, NumberFormatValues.Decimal, "%1."),
                    Level(1, NumberFormatValues.Decimal, "%1.%2"),
                    Level(2, NumberFormatValues.LowerLetter, "%3)"),
                    Level(3, NumberFormatValues.Bullet, "•")) { AbstractNumberId = 1 },
                new NumberingInstance(new AbstractNumId { Val = 1 }) { NumberID = 1 });
            more(main);
        }

        return stream.ToArray();
    }

    public static Paragraph Title(string text) => new(new Run(new WordText(text)));

    public static Paragraph Heading(string text) => Numbered(text, 0, "Heading1");

    /// <summary>A paragraph that the word processor numbers: level 1 is a clause, 2 a letter, 3 a bullet.</summary>
    public static Paragraph Numbered(string text, int level, string? style = null) => new(
        new ParagraphProperties(
            [.. style is null ? Array.Empty<OpenXmlElement>() : [new ParagraphStyleId { Val = style }],
            new NumberingProperties(new NumberingLevelReference { Val = level }, new NumberingId { Val = 1 })]),
        new Run(Plain(text)));

    public static WordText Plain(string text) => new(text) { Space = SpaceProcessingModeValues.Preserve };

    private static Level Level(int index, NumberFormatValues format, string text) =>
        new(new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = format }, new LevelText { Val = text }) { LevelIndex = index };
}
