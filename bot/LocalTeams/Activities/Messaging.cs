using System.Net;
using System.Text.Json.Nodes;
using TeamsPolicyBot.LocalTeams.Chat;
using TeamsPolicyBot.LocalTeams.World;

namespace TeamsPolicyBot.LocalTeams.Activities;

/// <summary>What people do with messages: send, edit, delete, react. The bot hears of it as Teams would tell it.</summary>
internal sealed class Messaging(ChatLog log, SentFiles files, Envelope envelope, BotEndpoint bot)
{
    private const string FileInfo = "application/vnd.microsoft.teams.file.download.info";
    private const string MentionText = $"<at>{Bot.Name}</at>";

    /// <param name="root">The thread to reply in; null for a new thread and outside channels.</param>
    /// <param name="mention">Whether the message mentions the bot, without which a bot in a channel hears nothing.</param>
    public async Task Send(Seat seat, string text, string? root, bool mention, JsonArray? attachments)
    {
        var hears = log.IsInstalled(seat.Room.Id) && (!seat.Room.IsPublic || mention);
        var shown = mention && seat.Room.IsPublic ? $"{MentionText} {text}" : text;
        var message = log.Add(seat.Council, (id, at) => new Message
        {
            Id = id,
            Room = seat.Room.Id,
            Root = root,
            From = seat.Person.ObjectId,
            At = at,
            Text = shown,
            TextFormat = "plain",
            Attachments = attachments?.DeepClone() as JsonArray,
            Delivered = hears,
        });
        if (hears)
        {
            await bot.Post(seat.Council, seat.Room, MessageActivity("message", seat, message));
        }
    }

    /// <summary>Sends a file in the person's own chat with the bot: Teams hands a bot files nowhere else.</summary>
    public Task SendFile(Seat seat, string name, byte[] bytes) => Send(seat, "", null, false,
    [
        new JsonObject
        {
            ["contentType"] = FileInfo,
            ["name"] = name,
            ["content"] = new JsonObject
            {
                ["downloadUrl"] = files.Keep(bytes).ToString(),
                ["uniqueId"] = Guid.NewGuid().ToString(),
                ["fileType"] = Path.GetExtension(name).TrimStart('.'),
            },
        },
    ]);

    /// <returns>False when the message is not there or not this person's.</returns>
    public async Task<bool> Edit(Seat seat, string messageId, string text)
    {
        if (
            !IsOwn(seat, messageId)
            || log.Change(seat.Council, seat.Room.Id, messageId, old => old with { Text = Rewritten(old, text), Edits = old.Edits + 1 })
                is not { } message
        )
        {
            return false;
        }

        await Tell(seat, message, "messageUpdate", "editMessage");
        return true;
    }

    /// <returns>False when the message is not there or not this person's.</returns>
    public async Task<bool> Delete(Seat seat, string messageId)
    {
        if (
            !IsOwn(seat, messageId)
            || log.Change(seat.Council, seat.Room.Id, messageId, old => old with { Deleted = true, Text = null, Attachments = null })
                is not { } message
        )
        {
            return false;
        }

        await Tell(seat, message, "messageDelete", "softDeleteMessage");
        return true;
    }

    /// <summary>Gives or takes back a reaction; the bot hears of reactions to its own messages.</summary>
    public async Task<bool> React(Seat seat, string messageId, string type)
    {
        var given = false;
        var message = log.Change(seat.Council, seat.Room.Id, messageId, old =>
        {
            var people = old.Reactions.GetValueOrDefault(type) ?? [];
            given = !people.Contains(seat.Person.ObjectId);
            IReadOnlyList<string> now = given ? [.. people, seat.Person.ObjectId] : [.. people.Where(id => id != seat.Person.ObjectId)];
            return old with { Reactions = new Dictionary<string, IReadOnlyList<string>>(old.Reactions) { [type] = now } };
        });
        if (message is { From: null } && log.IsInstalled(seat.Room.Id))
        {
            var activity = envelope.Build("messageReaction", seat.Council, seat.Room, seat.Person, message.ThreadIn(seat.Room));
            activity["replyToId"] = messageId;
            activity[given ? "reactionsAdded" : "reactionsRemoved"] = new JsonArray(new JsonObject { ["type"] = type });
            await bot.Post(seat.Council, seat.Room, activity);
        }

        return message is not null;
    }

    private async Task Tell(Seat seat, Message message, string type, string eventType)
    {
        if (!message.Delivered || !log.IsInstalled(seat.Room.Id))
        {
            return;
        }

        var activity = MessageActivity(type, seat, message);
        activity["channelData"]!["eventType"] = eventType;
        await bot.Post(seat.Council, seat.Room, activity);
    }

    private JsonObject MessageActivity(string type, Seat seat, Message message)
    {
        var activity = envelope.Build(type, seat.Council, seat.Room, seat.Person, message.ThreadIn(seat.Room));
        activity["id"] = message.Id;
        if (message.Deleted)
        {
            return activity;
        }

        activity["text"] = message.Text;
        activity["textFormat"] = "plain";
        if (message.Text?.StartsWith(MentionText, StringComparison.Ordinal) == true)
        {
            activity["entities"]!.AsArray().Add(Mention());
        }

        activity["attachments"] = AttachmentsOf(message);
        return activity;
    }

    /// <summary>Teams adds a copy of the words as HTML, which a bot must not take for a second message.</summary>
    private static JsonArray AttachmentsOf(Message message)
    {
        var attachments = message.Attachments?.DeepClone() as JsonArray ?? [];
        attachments.Add(new JsonObject { ["contentType"] = "text/html", ["content"] = $"<p>{WebUtility.HtmlEncode(message.Text)}</p>" });
        return attachments;
    }

    private static JsonObject Mention() => new()
    {
        ["type"] = "mention",
        ["mentioned"] = new JsonObject { ["id"] = Bot.Id, ["name"] = Bot.Name },
        ["text"] = MentionText,
    };

    private bool IsOwn(Seat seat, string messageId) => log.Find(seat.Room.Id, messageId)?.From == seat.Person.ObjectId;

    private static string Rewritten(Message old, string text) =>
        old.Text?.StartsWith(MentionText, StringComparison.Ordinal) == true && !text.StartsWith(MentionText, StringComparison.Ordinal)
            ? $"{MentionText} {text}"
            : text;
}
