using System.Text.Json.Nodes;
using TeamsPolicyBot.LocalTeams.World;

namespace TeamsPolicyBot.LocalTeams.Activities;

/// <summary>The part that all activities of Teams have in common (protocol.md section 3.1).</summary>
internal sealed class Envelope(LocalTeamsSession session, TimeProvider time)
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <param name="root">The thread's first message; null outside threads.</param>
    public JsonObject Build(string type, Council council, Room room, Person person, string? root = null)
    {
        var now = time.GetUtcNow();
        return new JsonObject
        {
            ["type"] = type,
            ["id"] = Guid.NewGuid().ToString(),
            ["timestamp"] = now.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", System.Globalization.CultureInfo.InvariantCulture),
            ["localTimestamp"] = TimeZoneInfo
                .ConvertTime(now, London)
                .ToString("yyyy-MM-ddTHH:mm:ss.fffzzz", System.Globalization.CultureInfo.InvariantCulture),
            ["localTimezone"] = London.Id,
            ["serviceUrl"] = new Uri(session.BaseAddress, Connector.ConnectorEndpoints.Path).ToString(),
            ["channelId"] = "msteams",
            ["from"] = From(person),
            ["conversation"] = Conversation(council, room, root),
            ["recipient"] = new JsonObject { ["id"] = Bot.Id, ["name"] = Bot.Name },
            ["locale"] = "en-GB",
            ["entities"] = new JsonArray(ClientInfo()),
            ["channelData"] = ChannelData(council, room),
        };
    }

    private static JsonObject From(Person person)
    {
        var from = new JsonObject { ["id"] = person.TeamsId, ["name"] = person.Name, ["aadObjectId"] = person.ObjectId };
        if (person.HomeTenantId is { } home)
        {
            from["tenantId"] = home;
        }

        return from;
    }

    private static JsonObject Conversation(Council council, Room room, string? root)
    {
        var conversation = new JsonObject
        {
            ["conversationType"] = room.Kind switch { RoomKind.Channel => "channel", RoomKind.Group => "groupChat", _ => "personal" },
            ["tenantId"] = council.TenantId,
            ["id"] = root is null ? room.Id : ConversationId.Thread(room.Id, root),
        };
        if (room.IsPublic)
        {
            conversation["isGroup"] = true;
            conversation["name"] = room.Name;
        }

        return conversation;
    }

    private static JsonObject ClientInfo() => new()
    {
        ["type"] = "clientInfo",
        ["locale"] = "en-GB",
        ["country"] = "GB",
        ["platform"] = "Web",
        ["timezone"] = London.Id,
    };

    private static JsonObject ChannelData(Council council, Room room)
    {
        var data = new JsonObject { ["tenant"] = new JsonObject { ["id"] = council.TenantId } };
        if (room.Team is { } team)
        {
            data["teamsChannelId"] = room.Id;
            data["teamsTeamId"] = team.Id;
            data["team"] = new JsonObject { ["id"] = team.Id, ["name"] = team.Name, ["aadGroupId"] = team.GroupId };
            data["channel"] = new JsonObject { ["id"] = room.Id };
        }

        return data;
    }
}
