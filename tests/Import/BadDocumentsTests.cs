using System.Globalization;
using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using TeamsPolicyBot.Import;
using TeamsPolicyBot.Tests.Support;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Writer;
using PageSize = UglyToad.PdfPig.Content.PageSize;

namespace TeamsPolicyBot.Tests.Import;

/// <summary>Files that are no policy: one plain sentence, whatever they are.</summary>
public sealed class BadDocumentsTests
{
    [Theory]
    [InlineData("policy.docx", "locked", "protected by a password")]
    [InlineData("policy.docx", "torn zip", "damaged")]
    [InlineData("policy.docx", "other zip", "no text in it")]
    [InlineData("policy.docx", "bomb", "unpacks to far more")]
    [InlineData("policy.docx", "nested", "nested far deeper")]
    [InlineData("policy.docx", "torn pdf", "something else")]
    [InlineData("policy.docm", "text", "macros")]
    [InlineData("policy.docx", "macros", "macros")]
    [InlineData("policy.docx", "long document", "too long")]
    [InlineData("policy.docx", "picture", "something else")]
    [InlineData("policy.pdf", "picture", "something else")]
    [InlineData("policy.pdf", "locked pdf", "protected by a password")]
    [InlineData("policy.pdf", "scan", "scan")]
    [InlineData("policy.doc", "text", "older")]
    [InlineData("policy.pdf", "torn pdf", "damaged")]
    [InlineData("policy.pdf", "text", "something else")]
    [InlineData("policy.txt", "bytes", "holds no text")]
    [InlineData("policy.txt", "nothing", "no text")]
    [InlineData("policy.exe", "bytes", "can be read from")]
    [InlineData("policy.md", "long text", "too long")]
    [InlineData("policy.txt", "large file", "larger than")]
    public void Is_refused_in_one_plain_sentence(string name, string content, string says)
    {
        var refused = Assert.IsType<ImportResult.Refused>(Importer.Import(name, Content(content)));

        Assert.Contains(says, refused.Why, StringComparison.Ordinal);
        Assert.EndsWith(".", refused.Why, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", refused.Why, StringComparison.Ordinal);
    }

    private static byte[] Content(string name) => name switch
    {
        "locked" => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0],
        "torn zip" => "PK\u0003\u0004 and then nothing that a zip has"u8.ToArray(),
        "other zip" => Zip(("readme.txt", 10)),
        "bomb" => Zip(("word/document.xml", 120_000_000)),
        "nested" => WordDocuments.Write(
            Enumerable.Range(0, 300).Aggregate<int, OpenXmlElement>(
                new Paragraph(), (inner, _) => new Table(new TableRow(new TableCell(inner))))),
        "macros" => WordDocuments.Write(
            main => main.AddNewPart<VbaProjectPart>("application/vnd.ms-office.vbaProject", "rIdMacros").FeedData(new MemoryStream([1, 2, 3])),
            WordDocuments.Title("A policy long enough to be read, with macros behind it.")),
        "long document" => WordDocuments.Write(
            [.. Enumerable.Range(0, 6_000).Select(_ => WordDocuments.Title(
                "This paragraph stands in the document again and again, until it has far more pages than any policy."))]),
        "picture" => File.ReadAllBytes(Path.Combine(Repository.Root, "docs", "images", "desk-menu.png")),
        "locked pdf" => LockedPdf(),
        "scan" => Scan(),
        "torn pdf" => "%PDF-1.7 and then nothing"u8.ToArray(),
        "text" => "This is a text and nothing else at all."u8.ToArray(),
        "bytes" => [0, 1, 2, 3, 4, 5],
        "long text" => Encoding.UTF8.GetBytes(new string('a', 600_000)),
        "large file" => new byte[21 * 1024 * 1024],
        _ => [],
    };

    [Fact]
    public void A_text_in_windows_letters_is_read() =>
        Assert.Contains(
            "The council’s policy", ImportedClauses
                .Import(
                    "policy.txt", [.. "Social Media Policy\n\nThe council"u8, 0x92, .. "s policy holds for everybody who works here."u8])
                .Markdown,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(
        "# Title Policy\n\n1. one\n1. one\n1. one\n\n1.1 words that go on and on for a clause\n1.1 again the same number, which is printed twice"
    )]
    [InlineData("Policy\n\na)\n\nb)\n\n- \n\n* * *\n\n1.1\n1.2\n1.3 words enough for a clause that is long enough to be read")]
    [InlineData(
        "::: clause\nwords that stand in a block of somebody else's making, with {#an attribute}\n:::\n\n---\n\n=== and more words than forty letters"
    )]
    public void Whatever_the_text_is_the_policy_file_reads_or_check_says_why(string text)
    {
        var imported = ImportedClauses.Import("policy.txt", Encoding.UTF8.GetBytes(text));

        Assert.Empty(Lost.Words(text, imported));
    }

    /// <summary>Three pages, each a picture of one and nothing else.</summary>
    private static byte[] Scan()
    {
        var builder = new PdfDocumentBuilder();
        var picture = File.ReadAllBytes(Path.Combine(Repository.Root, "manifest", "color.png"));
        for (var page = 0; page < 3; page++)
        {
            builder.AddPage(PageSize.A4).AddPng(picture, new PdfRectangle(40, 40, 550, 800));
        }

        return builder.Build();
    }

    /// <summary>A PDF that opens with a password only: its marks are of no password that anybody left empty.</summary>
    private static byte[] LockedPdf()
    {
        var mark = new string('A', 64);
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
            $"<< /Filter /Standard /V 1 /R 2 /O <{mark}> /U <{mark}> /P -4 >>",
        ];
        var text = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        foreach (var (index, written) in objects.Index())
        {
            places.Add(text.Length);
            text.Append(CultureInfo.InvariantCulture, $"{index + 1} 0 obj\n{written}\nendobj\n");
        }

        var table = text.Length;
        text.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n")
            .AppendJoin("", places.Select(place => string.Create(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n")))
            .Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R /Encrypt 4 0 R /ID [<01> <01>] >>\n")
            .Append(CultureInfo.InvariantCulture, $"startxref\n{table}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(text.ToString());
    }

    private static byte[] Zip(params (string Name, int Length)[] entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (name, length) in entries)
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(new byte[length]);
            }
        }

        return stream.ToArray();
    }
}
