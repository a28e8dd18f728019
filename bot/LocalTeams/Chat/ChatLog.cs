using System.Globalization;
using TeamsPolicyBot.LocalTeams.World;

namespace TeamsPolicyBot.LocalTeams.Chat;

/// <summary>All messages of all rooms, and where the bot is installed. Every change is kept in the journal and published.</summary>
internal sealed class ChatLog
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, List<Message>> _messages = [];
    private readonly Dictionary<string, bool> _installed = [];
    private readonly ChatJournal _journal;
    private readonly ChatEvents _events;
    private readonly TimeProvider _time;
    private long _lastId;

    /// <summary>Begins with what the journal holds.</summary>
    public ChatLog(ChatJournal journal, ChatEvents events, TimeProvider time)
    {
        (_journal, _events, _time) = (journal, events, time);
        foreach (var change in journal.Read())
        {
            Apply(change);
        }
    }

    /// <summary>The messages of a room, oldest first.</summary>
    public IReadOnlyList<Message> In(string roomId)
    {
        lock (_gate)
        {
            return _messages.TryGetValue(roomId, out var found) ? [.. found] : [];
        }
    }

    /// <summary>A message that has not been deleted; null when there is none.</summary>
    public Message? Find(string roomId, string messageId) =>
        In(roomId).FirstOrDefault(message => message.Id == messageId && !message.Deleted);

    /// <summary>Whether the bot may be reached and may write in this room; null where nobody has installed or removed it yet.</summary>
    public bool? Installed(string roomId)
    {
        lock (_gate)
        {
            return _installed.TryGetValue(roomId, out var value) ? value : null;
        }
    }

    /// <summary>Whether the bot may be reached and may write in this room.</summary>
    public bool IsInstalled(string roomId) => Installed(roomId) is true;

    /// <returns>False when it was so already.</returns>
    public bool SetInstalled(Council council, string roomId, bool value)
    {
        lock (_gate)
        {
            if (IsInstalled(roomId) == value)
            {
                return false;
            }

            Record(new ChatEvent(council.Id, roomId, Installed: value));
            return true;
        }
    }

    /// <summary>Adds a message under a new id.</summary>
    public Message Add(Council council, Func<string, DateTimeOffset, Message> write)
    {
        lock (_gate)
        {
            var now = _time.GetUtcNow();
            var id = Math.Max(_lastId + 1, now.ToUnixTimeMilliseconds());
            var message = write(id.ToString(CultureInfo.InvariantCulture), now);
            Record(new ChatEvent(council.Id, message.Room, message));
            return message;
        }
    }

    /// <summary>Replaces a message in its place.</summary>
    /// <returns>The message as it is now; null when there is none with this id.</returns>
    public Message? Change(Council council, string roomId, string messageId, Func<Message, Message> change)
    {
        lock (_gate)
        {
            if (Find(roomId, messageId) is not { } old)
            {
                return null;
            }

            var message = change(old);
            Record(new ChatEvent(council.Id, roomId, message));
            return message;
        }
    }

    private void Record(ChatEvent change)
    {
        _journal.Append(change);
        Apply(change);
        _events.Publish(change);
    }

    private void Apply(ChatEvent change)
    {
        if (change.Installed is { } value)
        {
            _installed[change.Room] = value;
        }
        else if (change.Message is { } message)
        {
            Put(message);
        }
    }

    private void Put(Message message)
    {
        _lastId = Math.Max(_lastId, long.Parse(message.Id, CultureInfo.InvariantCulture));
        if (!_messages.TryGetValue(message.Room, out var room))
        {
            _messages[message.Room] = room = [];
        }

        if (room.FindIndex(known => known.Id == message.Id) is var at and >= 0)
        {
            room[at] = message;
        }
        else
        {
            room.Add(message);
        }
    }
}
