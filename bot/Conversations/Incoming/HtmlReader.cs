using System.Text;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace TeamsPolicyBot.Conversations.Incoming;

/// <summary>
/// Reads the words of a message's HTML from its tags, in their order. No tree is built: building one costs more than the length of what a
/// sender may nest.
/// </summary>
/// <param name="withMentions">Whether people who are mentioned are named: in a draft they count, in what is said to the bot they do
/// not.</param>
internal sealed class HtmlReader(string html, bool withMentions)
{
    private static readonly HashSet<string> NotShown =
        new(StringComparer.OrdinalIgnoreCase) { "script", "style", "template", "noscript", "iframe", "object", "svg", "math" };

    /// <summary>Those of <see cref="NotShown"/> in which tags are text up to their own end (HTML, section 13.2.5).</summary>
    private static readonly HashSet<string> Raw = new(StringComparer.OrdinalIgnoreCase) { "script", "style", "noscript", "iframe" };

    private static readonly HashSet<string> OnLinesOfTheirOwn = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "blockquote", "br", "div", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "tr", "ul",
    };

    private readonly StringBuilder _words = new();
    private readonly Stack<HtmlTable> _tables = new();
    private bool _hasPicture;

    /// <summary>The element that is being left out, and how many of its kind are open in it.</summary>
    private (string Name, int Open)? _leftOut;

    /// <summary>The address of the link that is open, and where its words begin.</summary>
    private (string Address, int Start)? _link;

    public (string Words, bool HasPicture) Read()
    {
        using var source = new TextSource(html);
        using var tokenizer = new HtmlTokenizer(source, HtmlEntityProvider.Resolver);
        while (tokenizer.Get() is { Type: not HtmlTokenType.EndOfFile } token)
        {
            switch (token)
            {
                case HtmlTagToken { Type: HtmlTokenType.StartTag } tag:
                    Begin(tag);
                    tokenizer.State = Raw.Contains(tag.Name) && !tag.IsSelfClosing ? HtmlParseMode.Rawtext : tokenizer.State;
                    break;
                case HtmlTagToken { Type: HtmlTokenType.EndTag } tag:
                    End(tag.Name);
                    break;
                case { Type: HtmlTokenType.Character } when _leftOut is null:
                    Say(token.Data.ReplaceLineEndings(" "));
                    break;
                default:
                    break;
            }
        }

        EndLink();
        return (Tidy(_words.ToString()), _hasPicture);
    }

    private void Say(string text)
    {
        _words.Append(text);
        if (_tables.TryPeek(out var table))
        {
            table.Say(text);
        }
    }

    private void Begin(HtmlTagToken tag)
    {
        if (_leftOut is { } leftOut)
        {
            _leftOut = Is(tag, leftOut.Name) && !tag.IsSelfClosing ? (leftOut.Name, leftOut.Open + 1) : leftOut;
        }
        else if (IsLeftOut(tag))
        {
            _leftOut = tag.IsSelfClosing ? null : (tag.Name, 1);
        }
        else if (OnLinesOfTheirOwn.Contains(tag.Name))
        {
            _words.Append('\n');
            if (Is(tag, "tr") && _tables.TryPeek(out var table))
            {
                table.BeginRow();
            }
        }
        else if (Is(tag, "table"))
        {
            _words.Append('\n');
            _tables.Push(new HtmlTable());
        }
        else if (Is(tag, "td") || Is(tag, "th"))
        {
            _words.Append(' ').Append(_tables.TryPeek(out var table) ? table.BeginCell() : "");
        }
        else if (Is(tag, "a"))
        {
            EndLink();
            _link = tag.GetAttribute("href") is { } address && IsWeb(address) ? (address, _words.Length) : null;
        }
        else if (Is(tag, "emoji") || IsPicture(tag))
        {
            var isEmoji = Is(tag, "emoji") || IsOf(tag, "Emoji");
            _hasPicture |= !isEmoji;
            _words.Append(isEmoji ? tag.GetAttribute("alt") : "");
        }
    }

    private void End(string name)
    {
        if (_leftOut is { } leftOut)
        {
            var open = string.Equals(name, leftOut.Name, StringComparison.OrdinalIgnoreCase) ? leftOut.Open - 1 : leftOut.Open;
            _leftOut = open > 0 ? (leftOut.Name, open) : null;
        }
        else if (OnLinesOfTheirOwn.Contains(name))
        {
            _words.Append('\n');
        }
        else if (string.Equals(name, "table", StringComparison.OrdinalIgnoreCase))
        {
            _words.Append('\n');
            _tables.TryPop(out _);
        }
        else if (string.Equals(name, "a", StringComparison.OrdinalIgnoreCase))
        {
            EndLink();
        }
    }

    /// <summary>Where a link's words hide its address, the address is shown too: it is what the link is about.</summary>
    private void EndLink()
    {
        if (_link is var (address, start) && !_words.ToString(start, _words.Length - start).Contains(address, StringComparison.Ordinal))
        {
            _words.Append($" ({address})");
        }

        _link = null;
    }

    /// <summary>
    /// What has no words to show, the message that this one replies to, which Teams repeats at its head, and mentions where they do not
    /// count.
    /// </summary>
    private bool IsLeftOut(HtmlTagToken tag) =>
        NotShown.Contains(tag.Name)
        || IsOf(tag, "/Reply")
        || (!withMentions && (Is(tag, "at") || IsOf(tag, "/Mention")));

    private static bool IsOf(HtmlTagToken tag, string kind) =>
        tag.GetAttribute("itemtype")?.EndsWith(kind, StringComparison.OrdinalIgnoreCase) is true;

    /// <summary>Teams sends an emoji as a picture too, and says so.</summary>
    private static bool IsPicture(HtmlTagToken tag) => Is(tag, "img") || Is(tag, "video");

    private static bool Is(HtmlTagToken tag, string name) => string.Equals(tag.Name, name, StringComparison.OrdinalIgnoreCase);

    private static bool IsWeb(string address) =>
        address.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || address.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    private static string Tidy(string words) => string.Join('\n', words
        .Split('\n')
        .Select(line => string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
        .Where(line => line.Length > 0));
}
