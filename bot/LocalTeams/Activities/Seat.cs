using TeamsPolicyBot.LocalTeams.World;

namespace TeamsPolicyBot.LocalTeams.Activities;

/// <summary>A person in a room of his or her council: whoever acts on the page acts from a seat.</summary>
internal sealed record Seat(Council Council, Room Room, Person Person)
{
    /// <returns>Null when there is no such room, or the person is not a member of it.</returns>
    public static Seat? Find(CouncilDirectory councils, string roomId, string objectId) =>
        councils.FindRoom(roomId) is var (council, room) && room.Members.Contains(objectId) && council.Find(objectId) is { } person
            ? new Seat(council, room, person)
            : null;
}
