using TeamsPolicyBot.LocalTeams.World;

namespace TeamsPolicyBot.LocalTeams;

/// <summary>
/// The settings that a real installation gets from its administrator, for the invented tenants: which tenant is whose
/// (<c>Organisations:ID:Tenants</c>) and who administers the bot (<c>Organisations:ID:Administrators</c>: the first comms officer).
/// </summary>
internal static class LocalSettings
{
    /// <summary>The keys end in a word instead of a number, so that they add to an administrator's own lists and replace nothing.</summary>
    private const string Entry = "local-teams";

    public static IEnumerable<KeyValuePair<string, string?>> Of(CouncilDirectory councils) =>
        councils.All.SelectMany(council =>
            new KeyValuePair<string, string?>[]
            {
                new($"Organisations:{council.Id}:Tenants:{Entry}", council.TenantId),
                new($"Organisations:{council.Id}:Administrators:{Entry}", council.First(Role.Comms).ObjectId),
            }
        );
}
