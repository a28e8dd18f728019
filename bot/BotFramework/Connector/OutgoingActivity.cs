using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using TeamsPolicyBot.BotFramework.Schema;

namespace TeamsPolicyBot.BotFramework.Connector;

/// <summary>What is sent of an activity, and whether Teams would take it.</summary>
internal static class OutgoingActivity
{
    /// <summary>A card's JSON in UTF-8; Teams has published 28 KB as the limit that holds everywhere.</summary>
    public const int MaxCardBytes = 28 * 1024;

    /// <summary>A message's JSON as Teams counts it, in UTF-16; Teams cuts at about 100 KB and advises 80.</summary>
    public const int MaxActivityBytes = 80 * 1024;

    // The receiver's to set, or an authenticated sender's secret: nothing the channel wants from a bot.
    private static readonly string[] NotSent = ["timestamp", "localTimestamp", "localTimezone", "serviceUrl", "callerId"];

    /// <exception cref="ErrorResponseException">413 <see cref="ErrorCodes.MessageSizeTooBig"/>; nothing was sent.</exception>
    public static byte[] ToBody(Activity activity)
    {
        Check(activity);
        var json = ProtocolJsonSerializer.ToNode(activity)!.AsObject();
        return Checked(Strip(json));
    }

    /// <exception cref="ErrorResponseException">413 <see cref="ErrorCodes.MessageSizeTooBig"/>; nothing was sent.</exception>
    public static byte[] ToBody(ConversationParameters parameters)
    {
        var json = ProtocolJsonSerializer.ToNode(parameters)!.AsObject();
        if (parameters.Activity is { } activity)
        {
            Check(activity);
            Strip(json["activity"]!.AsObject());
        }

        return Checked(json);
    }

    private static JsonObject Strip(JsonObject activity)
    {
        foreach (var name in NotSent)
        {
            activity.Remove(name);
        }

        return activity;
    }

    private static void Check(Activity activity)
    {
        var cards = (activity.Attachments ?? []).Where(attachment =>
            attachment.ContentType?.StartsWith("application/", StringComparison.Ordinal) == true
        );
        if (
            cards.Any(card =>
                card.Content is { } content
                && Encoding.UTF8.GetByteCount(content.ToJsonString(ProtocolJsonSerializer.Options)) > MaxCardBytes
            )
        )
        {
            throw TooBig();
        }
    }

    private static byte[] Checked(JsonObject json)
    {
        var text = json.ToJsonString(ProtocolJsonSerializer.Options);
        return Encoding.Unicode.GetByteCount(text) > MaxActivityBytes ? throw TooBig() : Encoding.UTF8.GetBytes(text);
    }

    private static ErrorResponseException TooBig() =>
        ErrorResponseException.BeforeSending(
            HttpStatusCode.RequestEntityTooLarge, ErrorCodes.MessageSizeTooBig, "Checking the message's size");
}
