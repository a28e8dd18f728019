namespace TeamsPolicyBot.Knowledge.Organisations;

/// <summary>What an administrator says of one organisation: <c>Organisations:&lt;id&gt;:...</c> in the settings.</summary>
/// <param name="Tenants">Entra tenant ids whose people belong to it.</param>
/// <param name="Administrators">Entra object ids of those who may set up the comms desk and run the self-test.</param>
/// <param name="Desks">Contact id of a policy to the Entra object ids of the people behind it.</param>
public sealed record OrganisationSettings(
    string Id,
    IReadOnlyList<string> Tenants,
    IReadOnlyList<string> Administrators,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Desks)
{
    /// <summary>
    /// How many people, besides whoever made it, must publish a change of its knowledge: 0, 1 or 2. With 0 a good change goes live at once.
    /// </summary>
    public int Approvals { get; init; }
}
