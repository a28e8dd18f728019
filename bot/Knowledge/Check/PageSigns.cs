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
    [GeneratedRegex(@"(^|[^\\{])(?<braces>\{+[^#.{}\\][^{}]*\}+)", RegexOptions.NonBacktracking)]
    public static partial Regex Braces();

    /// <summary>Braces that an import or a person wrote with a backslash, so that they are published: "{{ServiceName}}".</summary>
    [GeneratedRegex(@"(\\\{)+[^{}]*(\\?\})*", RegexOptions.NonBacktracking)]
    public static partial Regex PrintedBraces();

    /// <summary>"[insert name]", "[DUTY OFFICER]", "&lt;date&gt;", "TBC", "XXXX", a line to write on; a link's words are none.</summary>
    [GeneratedRegex(
        @"(?<gap>\[((?i:insert|enter|add|name|date|council|organisation|your|tbc|x)\b[^\]]*|[A-Z][A-Z]+( [A-Z]+)+)\])([^(]|$)|(?<gap><(?i:insert|enter|name|date|council|organisation|your)\b[^>]*>|\bTBC\b|\bXXX+\b|_{5,}|\blorem ipsum\b)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    public static partial Regex Placeholder();

    /// <summary>A page's number within other words.</summary>
    [GeneratedRegex(@"\S *\b(?<sign>Page \d+ of \d+)\b|(?<sign>Page \d+ of \d+)\b *\S", RegexOptions.NonBacktracking)]
    public static partial Regex FurnitureWithin();

    /// <summary>"volun- teers": the end of a line cut it; "long- and short-term" is no such word.</summary>
    [GeneratedRegex(@"\p{L}{2,}- (?<rest>\p{Ll}+)\b", RegexOptions.NonBacktracking)]
    public static partial Regex CutWord();

    /// <summary>A bullet inside a paragraph.</summary>
    [GeneratedRegex(@"[•●▪‣◦∙]|\s·\s|\s\*\s.*\s\*\s|\so\s+\p{L}.*\so\s+\p{L}", RegexOptions.NonBacktracking)]
    public static partial Regex Bullet();

    /// <summary>A number that a paragraph begins with and that no address is made of: "(1)", "1)", "A1.2", "§ 4", "iv)".</summary>
    [GeneratedRegex(
        @"^(\(\d+(\.\d+)*\)|\d+(\.\d+)*\)|\([a-zA-Z]{1,4}\)|[ivx]{1,5}[.)]|[A-Z]\.?\d+(\.\d+)*[.:)]?|§ ?\d+(\.\d+)*)\s",
        RegexOptions.NonBacktracking)]
    public static partial Regex StrangeNumber();
}
