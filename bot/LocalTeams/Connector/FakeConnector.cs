using System.Text;
using System.Text.Json.Nodes;
using TeamsPolicyBot.LocalTeams.Chat;
using TeamsPolicyBot.LocalTeams.World;

namespace TeamsPolicyBot.LocalTeams.Connector;

/// <summary>
/// The part of the Bot Connector service that sends, changes and deletes the bot's messages (protocol.md section 4),
/// with the habits of Teams that a bot must live with.
/// </summary>
internal sealed class FakeConnector(CouncilDirectory councils, ChatLog log, ChatEvents events)
{
    /// <summary>Teams refuses messages above about 100 KB, counted in UTF-16.</summary>
    private const int LargestActivity = 100 * 1024;

    /// <summary>Sends to a conversation; to a channel's id without a thread it starts a thread.</summary>
    public ConnectorReply Send(string conversationId, JsonObject activity)
    {
        if (Refusal(conversationId, activity) is { } refusal)
        {
            return refusal;
        }

        var (council, room) = councils.FindRoom(conversationId)!.Value;
        var root = ConversationId.RootOf(conversationId);
        switch (activity["type"].AsText())
        {
            case "typing":
                events.Publish(new ChatEvent(council.Id, room.Id, Typing: root ?? ""));
                return ConnectorReply.Accepted("");
            case "message":
                return SendMessage(council, room, root, activity);
            default:
                return ConnectorReply.BadSyntax("Only messages and typing are sent to Teams.");
        }
    }

    /// <summary>Replaces a message of the bot in its place; what single people saw instead of it is gone.</summary>
    public ConnectorReply Update(string conversationId, string activityId, JsonObject activity)
    {
        if (Refusal(conversationId, activity) is { } refusal)
        {
            return refusal;
        }

        var (council, room) = councils.FindRoom(conversationId)!.Value;
        return OwnMessage(room, activityId) ?? Done(log.Change(council, room.Id, activityId, old =>
            BotMessage.From(activity, room, old.Id, old.Root, old.At) with { Edits = old.Edits + 1, Reactions = old.Reactions }));
    }

    public ConnectorReply Delete(string conversationId, string activityId)
    {
        if (councils.FindRoom(conversationId) is not { } found)
        {
            return ConnectorReply.NoConversation;
        }

        return OwnMessage(found.Room, activityId)
            ?? Done(log.Change(found.Council, found.Room.Id, activityId, message => message with { Deleted = true }));
    }

    private ConnectorReply SendMessage(Council council, Room room, string? root, JsonObject activity)
    {
        var parts = BotMessage.Parts(activity);
        if (parts.Count == 0)
        {
            return ConnectorReply.BadSyntax("Activity resulted into empty message.");
        }

        var ids = parts.ConvertAll(part => log.Add(council, (id, at) => BotMessage.From(part, room, id, root, at)).Id);
        return ConnectorReply.Accepted(ids.Count == 1 ? ids[0] : null);
    }

    private ConnectorReply? Refusal(string conversationId, JsonObject activity)
    {
        if (councils.FindRoom(conversationId) is not { } found)
        {
            return ConnectorReply.NoConversation;
        }

        if (!log.IsInstalled(found.Room.Id))
        {
            return ConnectorReply.NotInstalled(found.Room.Kind is RoomKind.Personal);
        }

        return Encoding.Unicode.GetByteCount(activity.ToJsonString()) > LargestActivity ? ConnectorReply.TooBig : null;
    }

    /// <returns>The refusal when the message is not there or not the bot's.</returns>
    private ConnectorReply? OwnMessage(Room room, string activityId) => log.Find(room.Id, activityId) switch
    {
        null => ConnectorReply.NoActivity,
        { From: not null } => ConnectorReply.Error(403, "NotEnoughPermissions", "A bot changes its own messages only."),
        _ => null,
    };

    private static ConnectorReply Done(Message? message) =>
        message is null ? ConnectorReply.NoActivity : ConnectorReply.Found(new JsonObject { ["id"] = message.Id });
}
