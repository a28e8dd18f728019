using TeamsPolicyBot.Import;
using TeamsPolicyBot.Import.Source;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace TeamsPolicyBot.Tests.Import;

/// <summary>PDF files as councils print them: pages with heads and feet, sentences over two pages, cut words, columns.</summary>
public sealed class PdfReaderTests
{
    private const double Top = 780;

    [Fact]
    public void Pages_become_one_policy_without_their_heads_and_feet()
    {
        var imported = Import(
            [
                "Smallton Council", "Social Media Policy", "", "1. Purpose", "",
                "1.1 This policy is for everybody who works for the council,", "whatever their contract says about it.", "", "Page 1 of 3",
            ],
            ["Smallton Council", "", "1.2 Staff must not post pictures of clients anywhere, and must", "", "Page 2 of 3"],
            [
                "Smallton Council", "", "ask everybody else in a photograph before it is posted.", "",
                "1.3 A breach may lead to disciplinary action.", "", "Page 3 of 3",
            ]
        );

        Assert.Equal(
            [
                "This policy is for everybody who works for the council, whatever their contract says about it.",
                "Staff must not post pictures of clients anywhere, and must ask everybody else in a photograph before it is posted.",
                "A breach may lead to disciplinary action.",
            ],
            ImportedClauses.Of(imported).Select(clause => clause.Words));
        Assert.Equal("Social Media Policy", imported.Title);
        Assert.Contains(imported.Remarks, remark => remark is { Kind: RemarkKind.LeftOut, Words: "Page 2 of 3" });
    }

    [Fact]
    public void A_word_cut_at_the_end_of_a_line_is_whole_again()
    {
        var imported = Import([
            "Photograph Policy", "", "1. Photographs", "", "1.1 Ask everybody in a photo-", "graph before you post it anywhere at all.",
        ]);

        Assert.Contains("in a photograph before", imported.Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pdf_without_text_is_refused()
    {
        var builder = new PdfDocumentBuilder();
        builder.AddPage(PageSize.A4);

        Assert.Contains(
            "scan", Assert.IsType<ImportResult.Refused>(Importer.Import("scan.pdf", builder.Build())).Why, StringComparison.Ordinal);
    }

    private static ImportResult.Imported Import(params string[][] pages) => ImportedClauses.Import("policy.pdf", Pdf(pages));

    private static byte[] Pdf(string[][] pages)
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        foreach (var lines in pages)
        {
            var page = builder.AddPage(PageSize.A4);
            foreach (var (line, index) in lines.Select((line, index) => (line, index)).Where(each => each.line.Length > 0))
            {
                page.AddText(line, 11, new PdfPoint(60, Top - (index * 15)), font);
            }
        }

        return builder.Build();
    }
}
