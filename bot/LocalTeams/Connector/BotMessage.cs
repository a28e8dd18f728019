using System.Text.Json.Nodes;
using TeamsPolicyBot.LocalTeams.Chat;
using TeamsPolicyBot.LocalTeams.World;

namespace TeamsPolicyBot.LocalTeams.Connector;

/// <summary>How Teams turns a bot's activity into messages.</summary>
internal static class BotMessage
{
    /// <summary>
    /// Teams stores text and cards of one activity as two messages; an activity with neither is none.
    /// </summary>
    public static List<JsonObject> Parts(JsonObject activity)
    {
        var hasText = !string.IsNullOrWhiteSpace(activity["text"].AsText());
        var hasCards = activity["attachments"] is JsonArray { Count: > 0 };
        return (hasText, hasCards) switch
        {
            (true, true) => [activity.Without("attachments"), activity.Without("text", "suggestedActions", "channelData", "entities")],
            (false, false) => [],
            _ => [activity],
        };
    }

    /// <summary>The message under an id and time that the service chose.</summary>
    public static Message From(JsonObject activity, Room room, string id, string? root, DateTimeOffset at) => new()
    {
        Id = id,
        Room = room.Id,
        Root = root,
        At = at,
        Text = activity["text"].AsText(),
        TextFormat = activity["textFormat"].AsText() ?? "markdown",
        Attachments = activity["attachments"]?.DeepClone() as JsonArray,
        AttachmentLayout = activity["attachmentLayout"].AsText(),
        SuggestedActions = room.Kind is RoomKind.Personal ? activity["suggestedActions"]?.DeepClone() as JsonObject : null,
        Entities = activity["entities"]?.DeepClone() as JsonArray,
        ChannelData = activity["channelData"]?.DeepClone() as JsonObject,
    };
}
