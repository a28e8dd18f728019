namespace TeamsPolicyBot.Knowledge.Organisations;

/// <summary>What an administrator says of one organisation: <c>Organisations:&lt;id&gt;:...</c> in the settings.</summary>
/// <param name="Tenants">Entra tenant ids whose people belong to it.</param>
/// <param name="Administrators">Entra object ids of those who may set up the comms desk and run the self-test.</param>
/// <param name="Desks">Contact id of a policy to the Entra object ids of the people behind it.</param>
public sealed record OrganisationSettings(
    string Id,
    IReadOnlyList<string> Tenants,
    IReadOnlyList<string> Administrators,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Desks);
