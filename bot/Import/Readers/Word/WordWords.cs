using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using TeamsPolicyBot.Import.Source;
using TeamsPolicyBot.Import.Writing;
using WordText = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace TeamsPolicyBot.Import.Readers.Word;

/// <summary>A Word paragraph's words in force.</summary>
internal static class WordWords
{
    /// <param name="isStruck">Whether the paragraph's style strikes its words.</param>
    /// <param name="leaveOut">Told every run of words that is struck, deleted or hidden.</param>
    public static string Of(Paragraph paragraph, bool isStruck, Action<string> leaveOut)
    {
        var (kept, struck) = (new StringBuilder(), new StringBuilder());
        foreach (var element in paragraph.Descendants().Where(element => IsOwn(element, paragraph)))
        {
            var words = element switch
            {
                WordText text => text.Text,
                DeletedText text => text.Text,
                TabChar or Break or CarriageReturn => " ",
                NoBreakHyphen => "-",
                _ => "",
            };
            (IsOut(element, isStruck) ? struck : kept).Append(words);
        }

        leaveOut(struck.ToString());
        return MarkdownText.Literal(string.Join(' ', kept.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }

    /// <summary>Whether somebody who prints the document with its changes accepted sees words here, be they struck.</summary>
    public static bool IsPrinted(Paragraph paragraph) => paragraph
        .Descendants<WordText>()
        .Any(text => IsOwn(text, paragraph) && !string.IsNullOrWhiteSpace(text.Text) && !IsDeleted(text) && !IsHidden(text));

    /// <summary>Words in a text box belong to the box, and of two renderings of a drawing the first one counts.</summary>
    private static bool IsOwn(OpenXmlElement element, Paragraph paragraph) =>
        element is WordText or DeletedText or TabChar or Break or CarriageReturn or NoBreakHyphen
        && element.Ancestors<Paragraph>().First() == paragraph;

    private static bool IsOut(OpenXmlElement element, bool isStruck) =>
        IsDeleted(element)
        || IsHidden(element)
        || (
            element.Ancestors<Run>().FirstOrDefault()?.RunProperties is { } run
            && IsOn(run.Strike, run.DoubleStrike, isStruck)
        );

    private static bool IsDeleted(OpenXmlElement element) =>
        element is DeletedText || element.Ancestors().Any(above => above is DeletedRun or MoveFromRun);

    private static bool IsHidden(OpenXmlElement element) =>
        element.Ancestors<Run>().FirstOrDefault()?.RunProperties?.Vanish is { } hidden && (hidden.Val?.Value ?? true);

    private static bool IsOn(Strike? single, DoubleStrike? twice, bool byStyle) => (single, twice) switch
    {
        ({ } strike, _) => strike.Val?.Value ?? true,
        (_, { } strike) => strike.Val?.Value ?? true,
        _ => byStyle,
    };
}
