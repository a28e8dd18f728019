using System.Text.Json.Nodes;
using TeamsPolicyBot.BotFramework.Schema;

namespace TeamsPolicyBot.Conversations.Incoming;

/// <summary>The words of a message, and what came with them that the bot cannot look at.</summary>
internal sealed record MessageText(string Text, Unseen Unseen)
{
    private const string Html = "text/html";

    /// <summary>
    /// A message to the bot: its text without what Teams puts into it; where it has none, the words of its formatted form.
    /// </summary>
    public static MessageText Of(Activity activity)
    {
        var html = activity.Attachments?.Find(attachment => attachment.ContentType == Html)?.Content.AsText() ?? "";
        var (words, hasPicture) = html.Length > 0 ? HtmlText.Read(html, withMentions: false) : ("", false);
        var said = TeamsMarkup.Remove(activity);
        var unseen = (activity.Attachments ?? [])
            .Select(attachment => Kind(attachment.ContentType))
            .Append(hasPicture ? Unseen.Picture : Unseen.Nothing)
            .Max();
        return new MessageText(said.Length > 0 ? said : TeamsMarkup.Plain(words), unseen);
    }

    /// <summary>The message on which a message extension was called: somebody's draft, perhaps.</summary>
    public static MessageText OfPayload(JsonObject message)
    {
        var body = message["body"] as JsonObject;
        var content = body?["content"].AsText() ?? "";
        var (words, hasPicture) =
            body?["contentType"].AsText() == "text" ? (content.Trim(), false) : HtmlText.Read(content, withMentions: true);
        var unseen = (message["attachments"] as JsonArray ?? [])
            .Select(attachment => Kind((attachment as JsonObject)?["contentType"].AsText()))
            .Append(hasPicture ? Unseen.Picture : Unseen.Nothing);
        return new MessageText(words, unseen.Max());
    }

    private static Unseen Kind(string? contentType) => contentType switch
    {
        // What stands for the message's formatted text itself, and for the message it replies to.
        null or "" or Html or "text/plain" or "messageReference" => Unseen.Nothing,
        _ when contentType.StartsWith("image/", StringComparison.OrdinalIgnoreCase) => Unseen.Picture,
        _ when contentType.StartsWith("application/vnd.microsoft.card", StringComparison.OrdinalIgnoreCase) => Unseen.Card,
        _ => Unseen.File,
    };
}

/// <summary>What came with a message that the bot does not look at. Of several, the one that matters most: the last of these.</summary>
internal enum Unseen
{
    Nothing,
    Card,
    File,

    /// <summary>A photograph, GIF or video.</summary>
    Picture,
}

internal static class UnseenWords
{
    /// <summary>The end of its keys in the words file.</summary>
    public static string Word(this Unseen unseen) => Enum.GetName(unseen)!.ToLowerInvariant();
}
