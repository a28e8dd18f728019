namespace TeamsPolicyBot.LocalTeams.World;

/// <summary>One council as Teams sees it: an Entra tenant with people, chats and channels.</summary>
internal sealed record Council(
    string Id,
    string Name,
    string TenantId,
    IReadOnlyList<Person> People,
    IReadOnlyList<Room> Rooms)
{
    /// <summary>The person with this object id, Teams id, e-mail address or user principal name; null when nobody has it.</summary>
    public Person? Find(string anyId) => People.FirstOrDefault(person =>
        person.ObjectId == anyId || person.TeamsId == anyId || string.Equals(person.Email, anyId, StringComparison.OrdinalIgnoreCase));

    /// <summary>The first person in a role.</summary>
    public Person First(Role role) => People.First(person => person.Role == role);
}
