using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using TeamsPolicyBot.Import;

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
