using System.Text.Json.Nodes;
using TeamsPolicyBot.LocalTeams.World;

namespace TeamsPolicyBot.LocalTeams.Connector;

/// <summary>The part of the Bot Connector service that tells who and what is there: members, teams, channels.</summary>
internal sealed class FakeRoster(CouncilDirectory councils)
{
    /// <summary>All members of a conversation.</summary>
    public ConnectorReply Members(string conversationId) =>
        councils.FindRoom(conversationId) is { } found
            ? ConnectorReply.Found(Accounts(found.Council, found.Room))
            : ConnectorReply.NoConversation;

    /// <summary>A page of members. The rooms are so small that every page is the last.</summary>
    public ConnectorReply PagedMembers(string conversationId) =>
        councils.FindRoom(conversationId) is { } found
            ? ConnectorReply.Found(new JsonObject { ["members"] = Accounts(found.Council, found.Room) })
            : ConnectorReply.NoConversation;

    /// <param name="memberId">A Teams id, an Entra object id or a user principal name.</param>
    public ConnectorReply Member(string conversationId, string memberId)
    {
        if (councils.FindRoom(conversationId) is not { } found)
        {
            return ConnectorReply.NoConversation;
        }

        return found.Council.Find(memberId) is { } person && found.Room.Members.Contains(person.ObjectId)
            ? ConnectorReply.Found(Account(found.Council, person))
            : ConnectorReply.Error(404, "MemberNotFoundInConversation", "The member is not in this conversation.");
    }

    public ConnectorReply Team(string teamId) => ChannelsOf(teamId) is [var (council, channel), ..] channels
        ? ConnectorReply.Found(new JsonObject
        {
            ["id"] = teamId,
            ["name"] = channel.Team!.Name,
            ["aadGroupId"] = channel.Team.GroupId,
            ["tenantId"] = council.TenantId,
            ["channelCount"] = channels.Count,
            ["memberCount"] = channel.Members.Count,
        })
        : ConnectorReply.NoConversation;

    /// <summary>The channels of a team; the General channel has the team's id and no name.</summary>
    public ConnectorReply Channels(string teamId)
    {
        var channels = ChannelsOf(teamId);
        return channels.Count == 0 ? ConnectorReply.NoConversation : ConnectorReply.Found(new JsonObject
        {
            ["conversations"] = new JsonArray([.. channels.Select(found => new JsonObject
            {
                ["id"] = found.Room.Id,
                ["name"] = found.Room.Id == teamId ? null : found.Room.Name,
                ["type"] = "standard",
            })]),
        });
    }

    private List<(Council Council, Room Room)> ChannelsOf(string teamId) =>
        [.. from council in councils.All from room in council.Rooms where room.Team?.Id == teamId select (council, room)];

    private static JsonArray Accounts(Council council, Room room) =>
        new([.. council.People.Where(person => room.Members.Contains(person.ObjectId)).Select(person => Account(council, person))]);

    private static JsonObject Account(Council council, Person person)
    {
        var names = person.Name.Split(' ', 2);
        return new JsonObject
        {
            ["id"] = person.TeamsId,
            ["name"] = person.Name,
            ["givenName"] = names[0],
            ["surname"] = names[^1],
            ["email"] = person.Email,
            ["userPrincipalName"] = person.Email,
            ["aadObjectId"] = person.ObjectId,
            ["tenantId"] = person.HomeTenantId ?? council.TenantId,
            ["userRole"] = person.HomeTenantId is null ? "user" : "guest",
        };
    }
}
