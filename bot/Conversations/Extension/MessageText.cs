using System.Text;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace TeamsPolicyBot.Conversations.Extension;

/// <summary>The words of a message that came as HTML, without any of its markup.</summary>
/// <param name="HasPicture">A picture or file is in it, which the bot cannot see.</param>
internal sealed record MessageText(string Text, bool HasPicture)
{
    /// <summary>What stands for the message's formatted text itself, and for the message it replies to.</summary>
    private static readonly HashSet<string> NoFiles = ["text/html", "messageReference"];

    private static readonly HashSet<string> NotShown = ["SCRIPT", "STYLE", "TEMPLATE", "NOSCRIPT", "IFRAME", "OBJECT", "SVG", "MATH"];

    private static readonly HashSet<string> OnLinesOfTheirOwn =
        ["ADDRESS", "BLOCKQUOTE", "BR", "DIV", "H1", "H2", "H3", "H4", "H5", "H6", "HR", "LI", "OL", "P", "PRE", "TABLE", "TD", "TH", "TR", "UL"];

    /// <summary>The message on which a message extension was called.</summary>
    public static MessageText OfPayload(JsonObject message)
    {
        var body = message["body"] as JsonObject;
        var content = Read(body?["content"]);
        var read = Read(body?["contentType"]) == "text" ? new MessageText(content.Trim(), false) : OfHtml(content);
        var hasFile = (message["attachments"] as JsonArray ?? []).Any(attachment => !NoFiles.Contains(Read((attachment as JsonObject)?["contentType"])));
        return read with { HasPicture = read.HasPicture || hasFile };
    }

    /// <summary>The words of any HTML, whole or broken; never throws.</summary>
    public static MessageText OfHtml(string html)
    {
        var words = new StringBuilder();
        var hasPicture = false;
        var root = (INode)new HtmlParser().ParseDocument(html).Body!;
        var node = root;
        while (true)
        {
            hasPicture |= IsPicture(node);
            words.Append(Before(node));
            if (node.FirstChild is { } child && !IsLeftOut(node))
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
                return new MessageText(Tidy(words.ToString()), hasPicture);
            }

            words.Append(After(node));
            node = node.NextSibling!;
        }
    }

    private static string Before(INode node) => node switch
    {
        IText text => text.Data.ReplaceLineEndings(" "),
        IElement element when OnLinesOfTheirOwn.Contains(element.NodeName) => "\n",
        IElement { NodeName: "EMOJI" or "IMG" } element when !IsPicture(element) => element.GetAttribute("alt") ?? "",
        _ => "",
    };

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

    private static bool IsWeb(string address) =>
        address.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    private static string Tidy(string words) => string.Join('\n', words
        .Split('\n')
        .Select(line => string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
        .Where(line => line.Length > 0));

    private static string Read(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";
}
