using System.Text.Json.Nodes;
using TeamsPolicyBot.LocalTeams.Chat;
using TeamsPolicyBot.LocalTeams.World;

namespace TeamsPolicyBot.LocalTeams.Connector;

/// <summary>Create conversation as Teams does it (protocol.md 4.1): a personal chat or a channel thread, never a group chat.</summary>
internal sealed class ConversationCreation(CouncilDirectory councils, ChatLog log, FakeConnector connector)
{
    public ConnectorReply Create(JsonObject parameters)
    {
        if (parameters["isGroup"] is JsonValue isGroup && isGroup.TryGetValue<bool>(out var group) && group)
        {
            return CreateThread(parameters);
        }

        return CreatePersonal(parameters);
    }

    private ConnectorReply CreatePersonal(JsonObject parameters)
    {
        var tenantId = parameters["tenantId"].AsText() ?? parameters["channelData"]?["tenant"]?["id"].AsText();
        if (parameters["members"] is not JsonArray { Count: 1 } members || members[0]?["id"].AsText() is not { } memberId)
        {
            return ConnectorReply.BadSyntax("Incorrect conversation creation parameters");
        }

        var council = councils.All.FirstOrDefault(council => council.TenantId == tenantId);
        var person = council?.People.FirstOrDefault(person => person.TeamsId == memberId);
        if (council is null || person is null)
        {
            return ConnectorReply.BadSyntax("Bot cannot create the conversation: unknown tenant or member.");
        }

        var room = council.Rooms.First(room => room.Kind is RoomKind.Personal && room.Members.Contains(person.ObjectId));
        if (!log.IsInstalled(room.Id))
        {
            return ConnectorReply.NotInstalled(personal: true);
        }

        return parameters["activity"] is JsonObject first && connector.Send(room.Id, first) is { Status: >= 400 } refusal
            ? refusal
            : ConnectorReply.Accepted(room.Id);
    }

    private ConnectorReply CreateThread(JsonObject parameters)
    {
        if (parameters["channelData"]?["channel"]?["id"].AsText() is not { } channelId || parameters["activity"] is not JsonObject first)
        {
            return ConnectorReply.BadSyntax("Incorrect conversation creation parameters");
        }

        var sent = connector.Send(ConversationId.RoomOf(channelId), first);
        if (sent.Status >= 400 || sent.Body?["id"].AsText() is not { } id)
        {
            return sent;
        }

        return new ConnectorReply(
            201, new JsonObject { ["id"] = ConversationId.Thread(ConversationId.RoomOf(channelId), id), ["activityId"] = id });
    }
}
