using System.Globalization;
using TeamsPolicyBot.Cases.Store;

namespace TeamsPolicyBot.SelfTest;

/// <summary>
/// The lines of the self-test, for what belongs to the whole bot. Pure; what belongs to one council is in <see cref="OrganisationRules"/>.
/// </summary>
internal static class SelfTestRules
{
    /// <summary>A token is refused when clocks differ by more than five minutes; a minute is the time to look.</summary>
    public static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(1);

    /// <summary>All lines, in the order in which they are best mended.</summary>
    public static IReadOnlyList<CheckLine> Lines(SelfTestFacts facts) =>
    [
        .. Credentials(facts.SettingsFaults, facts.HasAppId),
        Clock(facts.ClockAhead),
        Token(facts.Token),
        SigningKeys(facts.SigningKeys),
        Connector(facts.Connector),
        ChannelLine.Of(facts.Channels),
        Database(facts.Database, facts.DatabaseProbe, facts.MigrationsPending),
        .. SetAside(facts.SetAside),
        GraphRules.LookUp(facts.Graph, facts.Managers.FileProbe.Result == ProbeResult.Well),
        Managers(facts.Managers, facts.Graph.LookUp == GraphUse.On),
        GraphRules.Install(facts.Graph),
        .. Organisations(facts.Organisations),
        GraphRules.Package(facts.PackageVersion, facts.Graph.InstalledVersion),
    ];

    public static IEnumerable<CheckLine> Credentials(IReadOnlyList<string> faults, bool hasAppId) =>
        faults.Count > 0
            ? faults.Select(fault => CheckLine.ToDo("credentials", fault, "The settings are explained in the administrators' guide."))
        : hasAppId ? [CheckLine.Ok("credentials", "The settings are complete.")]
        : [CheckLine.Skipped("credentials", "Development without an app id: Teams cannot reach this bot, the local page can.")];

    /// <summary>Codes are MSAL's and Entra's, see <c>MsalTokenProvider</c>.</summary>
    public static CheckLine Token(Probe probe) =>
        (probe.Result, probe.Code) switch
        {
            (ProbeResult.NotTried, _) => CheckLine.Skipped("token", "There are no credentials to try."),
            (ProbeResult.Well, _) => CheckLine.Ok("token", "Entra gives the bot a token."),
            (_, "invalid_client") => CheckLine.ToDo(
                "token", "Entra refuses the secret or certificate.",
                "Make a new client secret in the app registration and set MicrosoftAppPassword to its value, not to its id."),
            (_, "unauthorized_client") => CheckLine.ToDo(
                "token", "Entra does not know this app in this tenant.",
                "Compare MicrosoftAppId and MicrosoftAppTenantId with the app registration; a single-tenant app needs its own tenant."),
            (_, "managed_identity_request_failed" or "managed_identity_unreachable_network") => CheckLine.ToDo(
                "token", "This machine has no managed identity of this id.",
                "Assign the user-assigned identity to the machine, and set MicrosoftAppId to its client id."),
            var (_, code) => CheckLine.ToDo(
                "token", $"No token could be had ({code}).", "Let this machine reach login.microsoftonline.com on port 443."),
        };

    public static CheckLine SigningKeys(Probe probe) =>
        probe.Result switch
        {
            ProbeResult.NotTried => CheckLine.Skipped("signing keys", "There is no app id whose tokens would have to be checked."),
            ProbeResult.Well => CheckLine.Ok("signing keys", "The keys that Teams signs with can be fetched."),
            _ => CheckLine.ToDo(
                "signing keys", "The keys that Teams signs with cannot be fetched, so every message is refused.",
                "Let this machine reach login.botframework.com on port 443."),
        };

    /// <summary>Code is the HTTP status, or empty where nobody answered.</summary>
    public static CheckLine Connector(Probe probe) =>
        (probe.Result, probe.Code) switch
        {
            (ProbeResult.NotTried, _) => CheckLine.Skipped("connector", "Not tried without a token."),
            (ProbeResult.Well, _) => CheckLine.Ok("connector", "The Bot Connector answers and takes the bot's token."),
            (_, "401") => CheckLine.ToDo(
                "connector", "The Bot Connector refuses the bot's token.",
                "Check that an Azure Bot with this app id and app type exists, and that its Teams channel is on."),
            var (_, code) => CheckLine.ToDo(
                "connector", $"The Bot Connector does not answer{(code.Length > 0 ? $" ({code})" : "")}.",
                "Let this machine reach smba.trafficmanager.net on port 443."),
        };

    public static CheckLine Clock(TimeSpan? ahead) =>
        ahead switch
        {
            null => CheckLine.Skipped("clock", "No service answered to compare it with."),
            { } difference when difference.Duration() <= ClockTolerance => CheckLine.Ok("clock", "It agrees with the service's."),
            { } difference => CheckLine.ToDo(
                "clock",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"It is {difference.Duration().TotalMinutes:0} minutes {(difference > TimeSpan.Zero ? "fast" : "slow")}; from five minutes on every token is refused."
                ),
                "Turn on time synchronisation on this machine."
            ),
        };

    public static CheckLine Database(string database, Probe probe, int pending) =>
        (probe.Result, pending) switch
        {
            (ProbeResult.Failed, _) => CheckLine.ToDo(
                "database", $"{database}: {probe.Code}",
                "Check ConnectionStrings:PostgreSQL, or for SQLite that the data folder can be written."),
            (_, > 0) => CheckLine.Ok("database", $"{database}; the next start brings its schema up to date ({pending} changes)."),
            _ => CheckLine.Ok("database", $"{database}."),
        };

    public static IEnumerable<CheckLine> SetAside(IReadOnlyList<SetAside>? setAside) =>
        setAside switch
        {
            null => [CheckLine.Skipped("set aside", "The database could not be asked.")],
            [] => [CheckLine.Ok("set aside", "No case and no message had to be set aside.")],
            _ => setAside.Select(each =>
                CheckLine.ToDo(
                    "set aside",
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{char.ToUpperInvariant(each.What[0])}{each.What[1..]} failed again and again ({each.Error}), last on {each.At:d MMMM, HH:mm} UTC."
                    ),
                    "Look for it in the log. A damaged case comes back from a backup; a start of the bot tries all of them once more."
                )
            ),
        };

    /// <param name="afterTheDirectory">Only those count whom the directory names no manager for.</param>
    public static CheckLine Managers(ManagerFacts managers, bool afterTheDirectory)
    {
        var those = afterTheDirectory ? "Those the directory names no manager for" : "Staff";
        return managers.FileProbe.Result switch
        {
            ProbeResult.Failed => CheckLine.ToDo(
                "managers", $"managers.csv cannot be read ({managers.FileProbe.Code}).",
                "Its first line must be tenant,asker-object-id,manager-object-id, and each line after it needs all three."),
            ProbeResult.Well => CheckLine.Ok(
                "managers",
                $"managers.csv names a manager for {managers.Listed} people. {those} who are not in it are asked, and comms gets a copy."),
            _ => CheckLine.Ok(
                "managers", $"There is no managers.csv in the data folder. {those} are asked who their manager is, and comms gets a copy."),
        };
    }

    private static IEnumerable<CheckLine> Organisations(IReadOnlyList<OrganisationFacts> organisations) =>
        organisations.Count == 0
            ?
            [
                CheckLine.ToDo(
                    "councils", "There is none, neither in the knowledge folder nor in the settings.",
                    "Set Knowledge:Folder to the folder that holds one folder a council."),
            ]
            : organisations.SelectMany(organisation =>
                OrganisationRules.Lines(
                    organisation, [.. organisations.Where(other => other.Knowledge is not null).Select(other => other.Id)])
            );
}
