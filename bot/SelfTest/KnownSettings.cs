using Microsoft.Extensions.Configuration;
using TeamsPolicyBot.Delivery;
using TeamsPolicyBot.Knowledge;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.SelfTest;

/// <summary>
/// The settings that the program reads, to tell a name that is misspelt from one that means something. Held by a test against the code and
/// the guide.
/// </summary>
internal static class KnownSettings
{
    private const string Any = "*";

    /// <summary>Names, with <c>*</c> for a council, a contact or a number.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "MicrosoftAppId", "MicrosoftAppType", "MicrosoftAppTenantId", "MicrosoftAppPassword", "MicrosoftAppCertificatePath",
        "MicrosoftAppCertificatePassword", "Organisations:*:Tenants:*", "Organisations:*:Administrators:*", "Organisations:*:Desks:*:*",
        "Organisations:*:Approvals", "Knowledge:Folder", "Data:Folder", "Data:RequirePostgreSQL", "ConnectionStrings:PostgreSQL",
        "Answers:ByMeaning", "Bot:OffMessage", "RateLimit:MessagesPerMinute", "ManagerLookup:Graph", "ManagerInstall:TeamsAppId",
        "Graph:Endpoint", "Retention:Cases", "Retention:Receipts", "Retention:AskLog", "Retention:State", "ChannelService",
        "SelfTest:ConnectorUrl", "SelfTest:AzureBot", "DangerouslyAllowUnauthenticatedRequests", "Authentication:ChannelIssuers:*",
        "Authentication:ChannelMetadata", "Authentication:EntraMetadata", "Authentication:LoginEndpoint", "Authentication:AllowEmulator",
    ];

    private static readonly IReadOnlyList<string> Sections =
    [
        .. Names.Where(name => name.Contains(':', StringComparison.Ordinal)).Select(name => name.Split(':')[0]).Distinct(),
    ];

    /// <summary>The settings that look like the bot's own and that nothing reads, each with the nearest name where there is one.</summary>
    public static IEnumerable<(string Name, string Suggestion)> Unknown(IConfiguration configuration) => configuration.AsEnumerable()
        .Where(setting => setting.Value is not null && LooksLikeOurs(setting.Key) && !Names.Any(name => Fits(setting.Key, name)))
        .Select(setting => (setting.Key, Nearest(setting.Key)))
        .OrderBy(setting => setting.Key, StringComparer.Ordinal);

    /// <summary>The environment holds other programs' settings too.</summary>
    private static bool LooksLikeOurs(string key) => key.Split(':') is [var section, _, ..]
        ? Sections.Contains(section, StringComparer.OrdinalIgnoreCase) || NearestName.Suggest(section, Sections).Length > 0
        : key.StartsWith("MicrosoftApp", StringComparison.OrdinalIgnoreCase);

    private static bool Fits(string key, string name)
    {
        var (written, known) = (key.Split(':'), name.Split(':'));
        return written.Length == known.Length
            && written.Zip(known).All(pair => pair.Second == Any || pair.First.Equals(pair.Second, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>What is filled in for a council or a number stands as it was written.</summary>
    private static string Nearest(string key)
    {
        var written = key.Split(':');
        var candidates = Names
            .Select(name => name.Split(':'))
            .Where(known => known.Length == written.Length)
            .Select(known => string.Join(':', known.Zip(written, (name, own) => name == Any ? own : name)));
        return NearestName.Suggest(key, [.. candidates]);
    }
}
