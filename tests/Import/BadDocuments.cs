using System.Globalization;
using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using TeamsPolicyBot.Tests.Support;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Writer;
using PageSize = UglyToad.PdfPig.Content.PageSize;

namespace TeamsPolicyBot.Tests.Import;

/// <summary>Files that are no policy: locked, torn, scanned, too long, with macros, bombs, of another type than their name says.</summary>
public static class BadDocuments
{
    /// <summary>The file's name, what is in it, and a part of the sentence that refuses it.</summary>
    public static TheoryData<string, string, string> All =>
        new()
        {
            { "policy.docx", "locked", "protected by a password" },
            { "policy.docx", "torn zip", "damaged" },
            { "policy.docx", "other zip", "no text in it" },
            { "policy.docx", "bomb", "unpacks to far more" },
            { "policy.docx", "nested", "nested far deeper" },
            { "policy.docx", "torn pdf", "something else" },
            { "policy.docm", "text", "macros" },
            { "policy.docx", "macros", "macros" },
            { "policy.docx", "long document", "too long" },
            { "policy.docx", "picture", "something else" },
            { "policy.pdf", "picture", "something else" },
            { "policy.pdf", "locked pdf", "protected by a password" },
            { "policy.pdf", "scan", "scan" },
            { "policy.doc", "text", "older" },
            { "policy.pdf", "torn pdf", "damaged" },
            { "policy.pdf", "text", "something else" },
            { "policy.txt", "bytes", "holds no text" },
            { "policy.txt", "nothing", "no text" },
            { "policy.exe", "bytes", "can be read from" },
            { "policy.md", "long text", "too long" },
            { "policy.txt", "large file", "larger than" },
            { "policy.pdf", "two hundred pages", "200 pages" },
        };

    /// <summary>The bytes of one of them.</summary>
    public static byte[] Content(string name) => name switch
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
        "two hundred pages" => LongPdf(),
        "torn pdf" => "%PDF-1.7 and then nothing"u8.ToArray(),
        "text" => "This is a text and nothing else at all."u8.ToArray(),
        "bytes" => [0, 1, 2, 3, 4, 5],
        "long text" => Encoding.UTF8.GetBytes(new string('a', 600_000)),
        "large file" => new byte[21 * 1024 * 1024],
        _ => [],
    };

    private static byte[] LongPdf()
    {
        var builder = new PdfDocumentBuilder();
        for (var page = 0; page < 200; page++)
        {
            builder.AddPage(PageSize.A4);
        }

        return builder.Build();
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
