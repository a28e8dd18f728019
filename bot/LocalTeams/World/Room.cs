namespace TeamsPolicyBot.LocalTeams.World;

/// <summary>A place where messages stand: a personal chat with the bot, a chat of people, or a channel of a team.</summary>
/// <param name="Id">The conversation id without a thread's suffix.</param>
/// <param name="Team">The team of a channel; null elsewhere.</param>
/// <param name="Members">Object ids of the people who see the room.</param>
internal sealed record Room(string Id, RoomKind Kind, string Name, Team? Team, IReadOnlyList<string> Members)
{
    /// <summary>Whether a bot can be in this room at all.</summary>
    public bool TakesBot => Kind is not RoomKind.People;

    /// <summary>Whether several people talk here, so that the bot hears only what mentions it.</summary>
    public bool IsPublic => Kind is RoomKind.Group or RoomKind.Channel;
}

/// <summary>A team of people; its channels have conversation ids of their own.</summary>
internal sealed record Team(string Id, string Name, string GroupId);

/// <summary>The kinds of rooms.</summary>
internal enum RoomKind
{
    /// <summary>One person and the bot.</summary>
    Personal,

    /// <summary>Two people without the bot: the place for message extensions.</summary>
    People,

    /// <summary>Several people and the bot.</summary>
    Group,

    /// <summary>A channel of a team, in threads.</summary>
    Channel,
}
