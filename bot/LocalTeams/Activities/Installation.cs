using System.Text.Json.Nodes;
using TeamsPolicyBot.LocalTeams.Chat;
using TeamsPolicyBot.LocalTeams.World;

namespace TeamsPolicyBot.LocalTeams.Activities;

/// <summary>Installing and removing the bot for a person or in a channel.</summary>
internal sealed class Installation(ChatLog log, Envelope envelope, BotEndpoint bot)
{
    /// <summary>
    /// Installs the bot everywhere in a council where nobody has installed or removed it yet: the state in which its page opens first.
    /// </summary>
    public Task OpenCouncil(Council council) => Task.WhenAll(
        council.Rooms.Where(room => room.TakesBot && log.Installed(room.Id) is null).Select(room => Set(council, room, true)));

    /// <summary>Installs or removes the bot in one room; nothing happens when it is so already.</summary>
    public async Task Set(Council council, Room room, bool installed)
    {
        if (!room.TakesBot || !log.SetInstalled(council, room.Id, installed))
        {
            return;
        }

        // Teams sends both at once and promises no order.
        await Task.WhenAll(
            bot.Post(council, room, InstallationUpdate(council, room, installed)),
            bot.Post(council, room, ConversationUpdate(council, room, installed)));
    }

    private JsonObject InstallationUpdate(Council council, Room room, bool installed)
    {
        var activity = envelope.Build("installationUpdate", council, room, Installer(council, room));
        activity["action"] = installed ? "add" : "remove";
        activity["channelData"]!["source"] = new JsonObject { ["name"] = "message" };
        activity["channelData"]!["settings"] = new JsonObject { ["selectedChannel"] = new JsonObject { ["id"] = room.Id } };
        return activity;
    }

    private JsonObject ConversationUpdate(Council council, Room room, bool installed)
    {
        var activity = envelope.Build("conversationUpdate", council, room, Installer(council, room));
        var members = new JsonArray(new JsonObject { ["id"] = Bot.Id });
        if (room.Kind is RoomKind.Channel)
        {
            activity["channelData"]!["eventType"] = installed ? "teamMemberAdded" : "teamMemberRemoved";
            activity["channelData"]!["settings"] = new JsonObject { ["selectedChannel"] = new JsonObject { ["id"] = room.Id } };
        }
        else
        {
            var person = Installer(council, room);
            members.Insert(0, new JsonObject { ["id"] = person.TeamsId, ["aadObjectId"] = person.ObjectId });
        }

        activity[installed ? "membersAdded" : "membersRemoved"] = members;
        return activity;
    }

    private static Person Installer(Council council, Room room) => council.Find(room.Members[0])!;
}
