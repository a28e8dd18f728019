using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using TeamsPolicyBot.Import.Readers.Word;
using TeamsPolicyBot.Import.Source;

namespace TeamsPolicyBot.Import.Readers;

/// <summary>
/// Word documents as they are in force: automatic numbers counted, tracked insertions in, deletions and struck words out;
/// heads, feet, tables of contents, notes and comments left out and named.
/// </summary>
internal static class WordReader
{
    /// <exception cref="DocumentRefusedException">The file is damaged, unpacks to far more than a document, or holds macros.</exception>
    public static SourceDocument Read(byte[] content)
    {
        try
        {
            RefuseBombs(content);
            using var stream = new MemoryStream(content, writable: false);
            using var package = WordprocessingDocument.Open(
                stream, isEditable: false, new OpenSettings { MaxCharactersInPart = DocumentLimits.UnpackedBytes });
            if (package.MainDocumentPart is not { } main || main.Document?.Body is not { } body)
            {
                throw new DocumentRefusedException("The file's name says that it is a Word document, but there is no text in it.");
            }

            if (main.VbaProjectPart is not null)
            {
                throw new DocumentRefusedException(
                    "A Word file with macros is not opened; save it as a Word document (.docx) without them.");
            }

            return new WordBody(main).Read(body, package.PackageProperties.Title);
        }
        catch (Exception exception)
            when (exception is OpenXmlPackageException or InvalidDataException or FileFormatException or XmlException or IOException)
        {
            throw new DocumentRefusedException("The Word document is damaged; open it in Word, save it again and send that.", exception);
        }
    }

    private static void RefuseBombs(byte[] content)
    {
        using var archive = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
        if (archive.Entries.Count > DocumentLimits.Parts || archive.Entries.Sum(entry => entry.Length) > DocumentLimits.UnpackedBytes)
        {
            throw new DocumentRefusedException("The file unpacks to far more than a document holds; it was not opened.");
        }

        foreach (var part in archive.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)))
        {
            RefuseNested(part);
        }
    }

    /// <summary>Parts are read element within element: too many would end the whole program.</summary>
    private static void RefuseNested(ZipArchiveEntry part)
    {
        using var content = part.Open();
        using var reader = XmlReader.Create(content);
        while (reader.Read())
        {
            if (reader.Depth > DocumentLimits.WordNesting)
            {
                throw new DocumentRefusedException("The document is nested far deeper than one that somebody wrote; it was not opened.");
            }
        }
    }
}
