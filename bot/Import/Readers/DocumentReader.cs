using TeamsPolicyBot.Import.Source;

namespace TeamsPolicyBot.Import.Readers;

/// <summary>Finds out what a file really is, and hands it to the reader of its format.</summary>
internal static class DocumentReader
{
    /// <exception cref="DocumentRefusedException">The file is none of the formats, too large, damaged, locked, or not what its name
    /// says.</exception>
    public static SourceDocument Read(string fileName, byte[] content)
    {
        if (content.Length > DocumentLimits.Bytes)
        {
            throw new DocumentRefusedException(
                $"The file is larger than {DocumentLimits.Bytes / (1024 * 1024)} MB; a policy's text is far smaller, so send it without its pictures."
            );
        }

        var extension = Path.GetExtension(fileName).ToLowerInvariant();
        var document = extension switch
        {
            ".docx" => WordReader.Read(Checked(content, FileSignature.Zip, "a Word document (.docx)")),
            ".pdf" => PdfReader.Read(Checked(content, FileSignature.Pdf, "a PDF")),
            ".html" or ".htm" => HtmlReader.Read(TextOf(content, "a web page")),
            ".md" or ".txt" => PlainTextReader.Read(TextOf(content, "a text file")),
            ".docm" or ".dotm" => throw new DocumentRefusedException(
                "A Word file with macros is not opened; save it as a Word document (.docx) without them."),
            ".doc" or ".rtf" or ".odt" => throw new DocumentRefusedException(
                "This is an older or other word processor's format; save it as a Word document (.docx) and send that."),
            _ => throw new DocumentRefusedException(
                "A policy can be read from a Word document (.docx), a PDF, a web page (.html), Markdown (.md) or plain text (.txt)."),
        };
        return document.Blocks.Sum(block => (long)block.Text.Length) > DocumentLimits.Characters
            ? throw new DocumentRefusedException("The document is too long to be one policy; send the policies in it one by one.")
            : document;
    }

    private static byte[] Checked(byte[] content, byte[] signature, string what)
    {
        if (content.AsSpan().StartsWith(FileSignature.CompoundFile))
        {
            throw new DocumentRefusedException(
                "The file is protected by a password or saved in an old format; save it without a password as a Word document (.docx).");
        }

        return content.AsSpan().StartsWith(signature)
            ? content
            : throw new DocumentRefusedException($"The file's name says that it is {what}, but it is something else or damaged.");
    }

    private static string TextOf(byte[] content, string what) => PlainText.Decode(content)
        ?? throw new DocumentRefusedException($"The file's name says that it is {what}, but it holds no text.");
}

/// <summary>The first bytes by which formats are known.</summary>
internal static class FileSignature
{
    public static readonly byte[] Zip = "PK\u0003\u0004"u8.ToArray();

    public static readonly byte[] Pdf = "%PDF"u8.ToArray();

    /// <summary>Old Office formats, and the wrapping of new ones with a password.</summary>
    public static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
}
