using System.Text.RegularExpressions;
using TeamsPolicyBot.Import.Writing;

namespace TeamsPolicyBot.Import.Source;

/// <summary>Words of a source, written so that Markdown reads them as the same words.</summary>
internal static partial class MarkdownText
{
    /// <summary>Inside a line: braces would vanish as attributes.</summary>
    public static string Inline(string text) => text.Replace("{", "\\{", StringComparison.Ordinal);

    /// <summary>At the beginning of a paragraph or item: nothing there is a mark any more.</summary>
    public static string Beginning(string text) => Mark().IsMatch(text) ? EscapeMark(Inline(text)) : Inline(text);

    /// <summary>
    /// Every sign that means something in Markdown stands for itself; for words that come from a format with marks of its own.
    /// </summary>
    public static string Literal(string text) => Meaning().Replace(text, "\\$0");

    /// <summary>A number is escaped at its full stop, every other mark at its sign.</summary>
    private static string EscapeMark(string text)
    {
        var number = text.TakeWhile(char.IsLetterOrDigit).Count();
        return $"{text[..number]}\\{text[number..]}";
    }

    [GeneratedRegex(
        @"^(?:[-+*]\s|#{1,6}\s|>|:::|={3,}|-{3,}|\(?(?:\d{1,9}|[a-zA-Z]|[ivx]+)[.)]\s)", RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Mark();

    [GeneratedRegex(@"[\\`*_~<\[]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Meaning();
}
