using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis;
using UglyToad.PdfPig.DocumentLayoutAnalysis.PageSegmenter;
using UglyToad.PdfPig.DocumentLayoutAnalysis.ReadingOrderDetector;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;

namespace TeamsPolicyBot.Import.Readers.Pdf;

/// <summary>A line of a page.</summary>
/// <param name="Left">Its distance from the page's left edge, in points.</param>
/// <param name="Right">Where it ends.</param>
/// <param name="Gap">White space above it, as a share of its own height; very large for the first line of a part of the page.</param>
/// <param name="Height">Of its letters, in points.</param>
internal sealed record PdfLine(int Page, string Text, double Left, double Right, double Gap, double Height);

/// <summary>Lines of a page in reading order, column after column.</summary>
internal static class PdfLines
{
    public static IEnumerable<PdfLine> Of(Page page)
    {
        var words = NearestNeighbourWordExtractor.Instance.GetWords(page.Letters).ToList();
        if (words.Count == 0)
        {
            yield break;
        }

        var parts = UnsupervisedReadingOrderDetector
            .Instance.Get(DocstrumBoundingBoxes.Instance.GetBlocks(words))
            .OrderBy(block => block.ReadingOrder);
        foreach (var part in parts)
        {
            TextLine? before = null;
            foreach (var line in part.TextLines.OrderByDescending(line => line.BoundingBox.Bottom))
            {
                var box = line.BoundingBox;
                var height = Math.Max(box.Height, 1);
                var gap = before is null ? double.MaxValue : (before.BoundingBox.Bottom - box.Top) / height;
                yield return new PdfLine(page.Number, line.Text.Trim(), box.Left, box.Right, gap, height);
                before = line;
            }
        }
    }
}
