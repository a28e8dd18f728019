namespace TeamsPolicyBot.LocalTeams.World;

/// <summary>An invented member of staff of one council.</summary>
/// <param name="Role">Which pane the person sits in.</param>
/// <param name="ObjectId">The Entra object id, the same at every start.</param>
/// <param name="TeamsId">The id that Teams gives the person towards bots (<c>29:...</c>).</param>
/// <param name="HomeTenantId">A guest's own tenant; null for the council's own people.</param>
internal sealed record Person(
    Role Role, string ObjectId, string TeamsId, string Name, string Title, string Email, string? HomeTenantId = null);

/// <summary>The parts that people play in the stand-in.</summary>
internal enum Role
{
    Staff,
    Manager,
    Colleague,
    Comms,

    /// <summary>Somebody of another organisation who was let into a channel.</summary>
    Guest,
}
