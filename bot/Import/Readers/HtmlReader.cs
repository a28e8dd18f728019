using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using TeamsPolicyBot.Import.Readers.Word;
using TeamsPolicyBot.Import.Source;
using TeamsPolicyBot.Import.Writing;

namespace TeamsPolicyBot.Import.Readers;

/// <summary>Web pages: headings, paragraphs, lists and tables of the body; menus, heads and feet of the page are left out.</summary>
internal static partial class HtmlReader
{
    /// <summary>Elements nested deeper than any page that a person wrote.</summary>
    private const int Deepest = 100;

    private static readonly HashSet<string> NotThePolicy = ["nav", "header", "footer", "aside", "form", "button"];

    private static readonly HashSet<string> NoWords = ["script", "style", "template", "noscript", "head", "svg"];

    private static readonly HashSet<string> Struck = ["del", "s", "strike"];

    private static readonly HashSet<string> Blocks =
    [
        "p", "div", "section", "article", "main", "body", "ul", "ol", "li", "table", "tr", "blockquote", "dl", "dt", "dd", "h1", "h2", "h3",
        "h4", "h5", "h6", "pre", "figure", "address", "thead", "tbody", "nav", "header", "footer", "aside", "form",
    ];

    /// <summary>Tags that are empty, or that the next one of their kind closes: they nest nothing.</summary>
    private static readonly HashSet<string> NestNothing = new(
        [
            "area", "base", "body", "br", "col", "dd", "dt", "embed", "head", "hr", "html", "img", "input", "li", "link", "meta", "option",
            "p", "param", "source", "tbody", "td", "tfoot", "th", "thead", "tr", "track", "wbr",
        ],
        StringComparer.OrdinalIgnoreCase);

    public static SourceDocument Read(string html)
    {
        RefuseNested(html);
        var document = new HtmlParser().ParseDocument(html);
        var reader = new Walk();
        if (document.Body is { } body)
        {
            reader.Visit(body, depth: 0, listDepth: -1);
        }

        return new SourceDocument(reader.Found, reader.Remarks, document.Title is { Length: > 0 } title ? title : null);
    }

    /// <summary>Before the page is parsed, which takes the longer the deeper it is nested.</summary>
    private static void RefuseNested(string html)
    {
        var names = NestNothing.GetAlternateLookup<ReadOnlySpan<char>>();
        var depth = 0;
        foreach (var tag in Tag().EnumerateMatches(html))
        {
            var isEnd = html[tag.Index + 1] == '/';
            if (!names.Contains(html.AsSpan(tag.Index, tag.Length).TrimStart("</")))
            {
                depth = isEnd ? Math.Max(0, depth - 1) : depth + 1;
            }

            if (depth > DocumentLimits.PageNesting)
            {
                throw TooDeep();
            }
        }
    }

    private static DocumentRefusedException TooDeep() =>
        new("The page is nested far deeper than a page that somebody wrote; save its text as a Word document.");

    [GeneratedRegex("</?[a-z][a-z0-9-]*", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    private sealed class Walk
    {
        public List<SourceBlock> Found { get; } = [];

        public List<Remark> Remarks { get; } = [];

        public void Visit(IElement element, int depth, int listDepth)
        {
            if (depth > Deepest)
            {
                throw TooDeep();
            }

            switch (element.LocalName)
            {
                case var name when NoWords.Contains(name):
                    break;
                case var name when NotThePolicy.Contains(name) && element.TextContent.Any(char.IsLetter):
                    Remarks.Add(
                        new Remark(
                            RemarkKind.LeftOut, Found.Count + 1, $"A part of the page around the policy ({name}).",
                            Collapse(element.TextContent))
                    );
                    break;
                case ['h', >= '1' and <= '6']:
                    Add(Words(element), SourceKind.Heading, element.LocalName[1] - '0');
                    break;
                case "table":
                    Add(OwnWords(element), SourceKind.Text, 0);
                    AddTable(element);
                    break;
                case "li":
                    Add(OwnWords(element), SourceKind.Item, Math.Max(listDepth, 0), MarkOf(element));
                    VisitBlocks(element, depth, listDepth);
                    break;
                case "ul" or "ol":
                    VisitBlocks(element, depth, listDepth + 1);
                    break;
                default:
                    Add(OwnWords(element), SourceKind.Text, 0);
                    VisitBlocks(element, depth, listDepth);
                    break;
            }
        }

        private void VisitBlocks(IElement element, int depth, int listDepth)
        {
            foreach (var child in element.Children.Where(child => Blocks.Contains(child.LocalName)))
            {
                Visit(child, depth + 1, listDepth);
            }
        }

        private void AddTable(IElement table)
        {
            var rows = table.Children.SelectMany(part => part.LocalName == "tr" ? [part] : part.Children.Where(row => row.LocalName == "tr"))
                .ToList();
            var (lines, remark) = TableRows.Of(
                [.. rows.Select(row => row.Children.Select(Words).ToList())],
                rows is [{ Children.Length: > 1 } first, ..] && first.Children.All(cell => cell.LocalName == "th"), Found.Count + 1);
            if (lines.Count > 0)
            {
                Remarks.Add(remark);
            }

            foreach (var line in lines)
            {
                Add(line, SourceKind.Row, 0);
            }
        }

        private void Add(string words, SourceKind kind, int level, Mark? mark = null)
        {
            if (words.Length > 0)
            {
                Found.Add(new SourceBlock(Found.Count + 1, words) { Kind = kind, Level = level, Mark = mark, Run = Found.Count });
            }
        }

        private string OwnWords(IElement element) =>
            Collapse(
                string.Concat(
                    element.ChildNodes.Where(node => node is not IElement child || !Blocks.Contains(child.LocalName)).Select(Inline))
            );

        private string Words(IElement element) => Collapse(Inline(element));

        private string Inline(INode node) => node switch
        {
            IElement element when NoWords.Contains(element.LocalName) => "",
            IElement element when Struck.Contains(element.LocalName) => LeaveOut(element),
            IElement { LocalName: "br" } => " ",
            IElement element => string.Concat(element.ChildNodes.Select(Inline)),
            IText text => MarkdownText.Literal(text.Data),
            _ => "",
        };

        private string LeaveOut(IElement element)
        {
            Remarks.Add(
                new Remark(RemarkKind.LeftOut, Found.Count + 1, "Struck text, which is not in force.", Collapse(element.TextContent)));
            return "";
        }
    }

    private static Mark MarkOf(IElement item)
    {
        if (item.ParentElement is not { LocalName: "ol" } list)
        {
            return Mark.Bullet;
        }

        var start = int.TryParse(list.GetAttribute("start"), out var printed) ? printed : 1;
        var number = start + list.Children.Where(child => child.LocalName == "li").TakeWhile(child => child != item).Count();
        return ListNumber.Mark(list.GetAttribute("type"), number);
    }

    private static string Collapse(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
