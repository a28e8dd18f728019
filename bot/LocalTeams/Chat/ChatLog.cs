using TeamsPolicyBot.LocalTeams.World;

namespace TeamsPolicyBot.LocalTeams.Chat;

/// <summary>All messages of all rooms, in memory, and where the bot is installed. Every change is published.</summary>
internal sealed class ChatLog(ChatEvents events, TimeProvider time)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, List<Message>> messages = [];
    private readonly HashSet<string> installed = [];
    private long lastId;

    /// <summary>The messages of a room, oldest first.</summary>
    public IReadOnlyList<Message> In(string roomId)
    {
        lock (gate)
        {
            return messages.TryGetValue(roomId, out var found) ? [.. found] : [];
        }
    }

    /// <summary>A message that has not been deleted; null when there is none.</summary>
    public Message? Find(string roomId, string messageId) =>
        In(roomId).FirstOrDefault(message => message.Id == messageId && !message.Deleted);

    /// <summary>Whether the bot may be reached and may write in this room; false in rooms that take no bot.</summary>
    public bool IsInstalled(string roomId)
    {
        lock (gate)
        {
            return installed.Contains(roomId);
        }
    }

    /// <returns>False when nothing changed.</returns>
    public bool SetInstalled(Council council, string roomId, bool value)
    {
        lock (gate)
        {
            if (!(value ? installed.Add(roomId) : installed.Remove(roomId)))
            {
                return false;
            }
        }

        events.Publish(new ChatEvent(council.Id, roomId, Installed: value));
        return true;
    }

    /// <summary>Adds a message under a new id.</summary>
    public Message Add(Council council, Func<string, DateTimeOffset, Message> write)
    {
        Message message;
        lock (gate)
        {
            var now = time.GetUtcNow();
            lastId = Math.Max(lastId + 1, now.ToUnixTimeMilliseconds());
            message = write(lastId.ToString(System.Globalization.CultureInfo.InvariantCulture), now);
            if (!messages.TryGetValue(message.Room, out var room))
            {
                messages[message.Room] = room = [];
            }

            room.Add(message);
        }

        events.Publish(new ChatEvent(council.Id, message.Room, message));
        return message;
    }

    /// <summary>Replaces a message in its place.</summary>
    /// <returns>The message as it is now; null when there is none with this id.</returns>
    public Message? Change(Council council, string roomId, string messageId, Func<Message, Message> change)
    {
        Message changed;
        lock (gate)
        {
            if (!messages.TryGetValue(roomId, out var room)
                || room.FindIndex(message => message.Id == messageId && !message.Deleted) is not (var at and >= 0))
            {
                return null;
            }

            room[at] = changed = change(room[at]);
        }

        events.Publish(new ChatEvent(council.Id, roomId, changed));
        return changed;
    }
}
