using System.Text.Json.Nodes;
using TeamsPolicyBot.LocalTeams.World;

namespace TeamsPolicyBot.LocalTeams.Chat;

/// <summary>One message as everybody in its room sees it. Never changed: an edit is a new value under the same id.</summary>
internal sealed record Message
{
    /// <summary>Milliseconds since 1970, as in Teams; later messages have greater ids.</summary>
    public required string Id { get; init; }

    /// <summary>The room's conversation id, without a thread's suffix.</summary>
    public required string Room { get; init; }

    /// <summary>The id of the thread's first message; null for a first message and outside channels.</summary>
    public string? Root { get; init; }

    /// <summary>The sender's object id; null when the bot sent it.</summary>
    public string? From { get; init; }

    public required DateTimeOffset At { get; init; }

    public string? Text { get; init; }

    /// <summary><c>plain</c>, <c>markdown</c> or <c>xml</c>.</summary>
    public string TextFormat { get; init; } = "markdown";

    public JsonArray? Attachments { get; init; }

    public string? AttachmentLayout { get; init; }

    public JsonObject? SuggestedActions { get; init; }

    public JsonArray? Entities { get; init; }

    public JsonObject? ChannelData { get; init; }

    /// <summary>How often the sender has changed it.</summary>
    public int Edits { get; init; }

    public bool Deleted { get; init; }

    /// <summary>Whether the bot was sent this message, and so hears of its edits.</summary>
    public bool Delivered { get; init; }

    /// <summary>Cards that one person alone sees in place of the message's own, by object id.</summary>
    public IReadOnlyDictionary<string, JsonObject> Views { get; init; } = new Dictionary<string, JsonObject>();

    /// <summary>Object ids of the people who gave each reaction.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Reactions { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>The thread it stands in: in a channel a first message is the root of its own; elsewhere there are none.</summary>
    public string? ThreadIn(Room room) => room.Kind is RoomKind.Channel ? Root ?? Id : null;
}
