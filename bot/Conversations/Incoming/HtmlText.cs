using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace TeamsPolicyBot.Conversations.Incoming;

/// <summary>Reads the words of HTML as Teams writes it, without any of its markup.</summary>
internal static class HtmlText
{
    private static readonly HashSet<string> NotShown = ["SCRIPT", "STYLE", "TEMPLATE", "NOSCRIPT", "IFRAME", "OBJECT", "SVG", "MATH"];

    private static readonly HashSet<string> OnLinesOfTheirOwn =
        ["ADDRESS", "BLOCKQUOTE", "BR", "DIV", "H1", "H2", "H3", "H4", "H5", "H6", "HR", "LI", "OL", "P", "PRE", "TABLE", "TR", "UL"];

    private static readonly HashSet<string> Cells = ["TD", "TH"];

    private const int MostColumns = 20;
    private const int LongestHeading = 40;

    /// <summary>The words of any HTML, whole or broken; never throws.</summary>
    /// <param name="withMentions">Whether people who are mentioned are named: in a draft they count, in what is said to the bot they do not.</param>
    public static (string Words, bool HasPicture) Read(string html, bool withMentions)
    {
        var words = new StringBuilder();
        var hasPicture = false;
        var root = (INode)new HtmlParser().ParseDocument(html).Body!;
        var node = root;
        while (true)
        {
            hasPicture |= IsPicture(node);
            words.Append(Before(node));
            if (node.FirstChild is { } child && !IsLeftOut(node) && (withMentions || !IsMention(node)))
            {
                node = child;
                continue;
            }

            while (node != root && node.NextSibling is null)
            {
                words.Append(After(node));
                node = node.Parent!;
            }

            if (node == root)
            {
                return (Tidy(words.ToString()), hasPicture);
            }

            words.Append(After(node));
            node = node.NextSibling!;
        }
    }

    private static string Before(INode node) => node switch
    {
        IText text => text.Data.ReplaceLineEndings(" "),
        IElement element when OnLinesOfTheirOwn.Contains(element.NodeName) => "\n",
        IElement element when Cells.Contains(element.NodeName) => $" {HeadingOf(element)}",
        IElement { NodeName: "EMOJI" or "IMG" } element when !IsPicture(element) => element.GetAttribute("alt") ?? "",
        _ => "",
    };

    /// <summary>The heading of a cell's column, as a screen reader says it: what a cell holds is told by it, "DOB" for one.</summary>
    private static string HeadingOf(IElement cell)
    {
        var headings = cell.ParentElement?.ParentElement switch
        {
            { NodeName: "TBODY", PreviousElementSibling: { NodeName: "THEAD" } head } => head.FirstElementChild,
            { FirstElementChild: var first } => first,
            _ => null,
        };
        if (headings is null || headings == cell.ParentElement)
        {
            return "";
        }

        var heading = headings.FirstElementChild;
        var before = cell.PreviousElementSibling;
        for (var column = 0; column < MostColumns && heading is not null; column++)
        {
            if (before is null)
            {
                return FirstWords(heading) is { Length: > 0 } text ? $"{text}: " : "";
            }

            (heading, before) = (heading.NextElementSibling, before.PreviousElementSibling);
        }

        return "";
    }

    /// <summary>The first text in an element, a few levels down; empty where that is too long for a heading.</summary>
    private static string FirstWords(INode node)
    {
        for (var level = 0; level < 4 && node.FirstChild is { } child; level++)
        {
            node = child;
        }

        return node is IText { Length: <= LongestHeading } text ? text.Data.Trim() : "";
    }

    /// <summary>Where a link's words hide its address, the address is shown too: it is what the link is about.</summary>
    private static string After(INode node) => node switch
    {
        IElement { NodeName: "A" } link when link.GetAttribute("href") is { } address && IsWeb(address) && !link.TextContent.Contains(address, StringComparison.Ordinal) => $" ({address})",
        IElement element when OnLinesOfTheirOwn.Contains(element.NodeName) && element.NodeName != "BR" => "\n",
        _ => "",
    };

    /// <summary>Teams sends an emoji as a picture too, and says so.</summary>
    private static bool IsPicture(INode node) =>
        node is IElement { NodeName: "IMG" or "VIDEO" } element && element.GetAttribute("itemtype")?.EndsWith("Emoji", StringComparison.OrdinalIgnoreCase) is not true;

    /// <summary>What has no words to show, and the message that this one replies to, which Teams repeats at its head.</summary>
    private static bool IsLeftOut(INode node) =>
        NotShown.Contains(node.NodeName.ToUpperInvariant())
        || (node is IElement element && element.GetAttribute("itemtype")?.EndsWith("/Reply", StringComparison.OrdinalIgnoreCase) is true);

    /// <summary>As a draft's payload has them, and as a message to the bot has.</summary>
    private static bool IsMention(INode node) =>
        node is IElement element && (element.NodeName == "AT" || element.GetAttribute("itemtype")?.EndsWith("/Mention", StringComparison.OrdinalIgnoreCase) is true);

    private static bool IsWeb(string address) =>
        address.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    private static string Tidy(string words) => string.Join('\n', words
        .Split('\n')
        .Select(line => string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
        .Where(line => line.Length > 0));
}
