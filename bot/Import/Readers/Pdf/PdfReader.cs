using TeamsPolicyBot.Import.Readers.Pdf;
using TeamsPolicyBot.Import.Source;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Exceptions;

namespace TeamsPolicyBot.Import.Readers;

/// <summary>PDF files: the words of each page in reading order, put together again as lines and paragraphs.</summary>
internal static class PdfReader
{
    /// <exception cref="DocumentRefusedException">The file is damaged, locked, or too long.</exception>
    public static SourceDocument Read(byte[] content)
    {
        try
        {
            using var document = PdfDocument.Open(content);
            if (document.NumberOfPages > DocumentLimits.Pages)
            {
                throw new DocumentRefusedException(
                    $"The document has {document.NumberOfPages} pages; a policy of more than {DocumentLimits.Pages} is read part by part, so send its parts."
                );
            }

            var lines = document.GetPages().SelectMany(PdfLines.Of).ToList();
            return new SourceDocument(
                PdfParagraphs.Join(lines), [],
                string.IsNullOrWhiteSpace(document.Information.Title) ? null : document.Information.Title.Trim());
        }
        catch (PdfDocumentEncryptedException exception)
        {
            throw new DocumentRefusedException("The PDF is protected by a password; save it without one and send that.", exception);
        }
        catch (Exception exception)
            when (exception
                    is PdfDocumentFormatException
                        or InvalidOperationException
                        or InvalidDataException
                        or IOException
                        or ArgumentException
                        or FormatException
                        or KeyNotFoundException
                        or InvalidCastException
                        or NotSupportedException
                        or IndexOutOfRangeException
                        or OverflowException
            )
        {
            throw new DocumentRefusedException(
                "The PDF is damaged; print it to a new PDF, or send the document it was made from.", exception);
        }
    }
}
