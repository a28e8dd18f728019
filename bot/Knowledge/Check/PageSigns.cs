using System.Text.RegularExpressions;

namespace TeamsPolicyBot.Knowledge.Check;

/// <summary>How a page's furniture, gaps and lost lists look in pasted text.</summary>
internal static partial class PageSigns
{
    /// <summary>"Page 3 of 12", "3 | Page", "Contents", and a line of a table of contents: words, dots, a page's number.</summary>
    [GeneratedRegex(
        @"^[#\s*]*(page \d+( of \d+)?|\d+ \| page|(table of )?contents( page)?|.*[^.\s] ?\.{4,} ?\d+|.*\t\d+)\s*$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    public static partial Regex Furniture();

    /// <summary>Braces that are neither a heading's name nor escaped: Markdown takes them for attributes and shows nothing.</summary>
    [GeneratedRegex(@"(^|[^\\])\{[^#.{}\\][^{}]*\}", RegexOptions.NonBacktracking)]
    public static partial Regex Braces();

    /// <summary>"[insert name]", "&lt;date&gt;", "TBC", "XXXX", a line to write on.</summary>
    [GeneratedRegex(
        @"\[(insert|enter|add|name|date|council|organisation|your|tbc|x)\b[^\]]*\]|<(insert|enter|name|date|council|organisation|your)\b[^>]*>|\bTBC\b|\bXXX+\b|_{5,}|\blorem ipsum\b",
        RegexOptions.NonBacktracking)]
    public static partial Regex Placeholder();

    /// <summary>A bullet inside a paragraph.</summary>
    [GeneratedRegex(@"[•●▪‣◦∙]|\s·\s|\s\*\s.*\s\*\s", RegexOptions.NonBacktracking)]
    public static partial Regex Bullet();

    /// <summary>A number that a paragraph begins with and that no address is made of: "(1)", "1)", "A1.2", "§ 4", "iv)".</summary>
    [GeneratedRegex(
        @"^(\(\d+(\.\d+)*\)|\d+(\.\d+)*\)|\([a-zA-Z]{1,4}\)|[ivx]{1,5}[.)]|[A-Z]\.?\d+(\.\d+)*[.:)]?|§ ?\d+(\.\d+)*)\s",
        RegexOptions.NonBacktracking)]
    public static partial Regex StrangeNumber();
}
