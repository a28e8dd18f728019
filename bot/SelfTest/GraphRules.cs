using TeamsPolicyBot.Delivery;

namespace TeamsPolicyBot.SelfTest;

/// <summary>
/// The lines of the self-test for what is asked of Microsoft Graph: who somebody's manager is, and the bot's installation for managers.
/// Pure.
/// </summary>
internal static class GraphRules
{
    private const string LookUpSubject = "manager look-up";
    private const string InstallSubject = "manager installation";

    /// <param name="hasFile">There is a managers.csv.</param>
    public static CheckLine LookUp(GraphFacts facts, bool hasFile)
    {
        var instead = hasFile ? "managers.csv is used, and whoever it does not name is asked" : "staff are asked who their manager is";
        return facts.LookUp switch
        {
            GraphUse.Off => CheckLine.Ok(LookUpSubject, $"The directory is not asked (ManagerLookup:Graph is off): {instead}."),
            GraphUse.ForOthers => CheckLine.Ok(LookUpSubject, $"The directory is asked for another council only: {instead}."),
            GraphUse.ForNobody => ForNobody(LookUpSubject),
            _ => facts.LookUpProbe switch
            {
                { Result: ProbeResult.NotTried } => NotTried(LookUpSubject),
                { Result: ProbeResult.Well } => CheckLine.Ok(
                    LookUpSubject, "It is permitted: the directory tells the bot who somebody's manager is."),
                { Code: "403" } => CheckLine.ToDo(
                    LookUpSubject, $"It is not permitted (403): until then, {instead}.",
                    "In Entra, grant the bot's app the application permission User.Read.All of Microsoft Graph, with admin consent. It counts within an hour; after a self-test in chat or a restart, at once."
                ),
                { Code: var code } => Trouble(LookUpSubject, code),
            },
        };
    }

    public static CheckLine Install(GraphFacts facts) =>
        facts.Install switch
        {
            GraphUse.Off => CheckLine.Ok(
                InstallSubject,
                "It is off (ManagerInstall:TeamsAppId is empty): a case for a manager who has not got the bot goes to comms."),
            GraphUse.ForOthers => CheckLine.Ok(
                InstallSubject, "It is on for another council only: a case for a manager who has not got the bot goes to comms."),
            GraphUse.ForNobody => ForNobody(InstallSubject),
            _ => facts.InstallProbe switch
            {
                { Result: ProbeResult.NotTried } => NotTried(InstallSubject),
                { Result: ProbeResult.Well } => CheckLine.Ok(
                    InstallSubject,
                    "The bot sees its installations. Whether it may add one shows when a manager has not got it; if not, comms gets the case."
                ),
                { Code: "403" } => CheckLine.ToDo(
                    InstallSubject, "It is not permitted (403): until then, a case for a manager who has not got the bot goes to comms.",
                    "In Entra, grant the bot's app the application permission TeamsAppInstallation.ReadWriteSelfForUser.All of Microsoft Graph, with admin consent, and upload an app package of version 1.1.0 or later. It counts within an hour; after a self-test in chat or a restart, at once."
                ),
                { Code: GraphFacts.NotThere } => CheckLine.ToDo(
                    InstallSubject, "No administrator has the app that ManagerInstall:TeamsAppId names.",
                    "Compare it with the App ID (not the External app ID) in the Teams admin centre under Manage apps, and install the app for an administrator who is named in the settings."
                ),
                { Code: var code } => Trouble(InstallSubject, code),
            },
        };

    /// <param name="version">Of the package that this program makes; null where its files are not beside it.</param>
    /// <param name="installed">Of the one in Teams; null where that cannot be known.</param>
    public static CheckLine Package(string? version, string? installed) =>
        (version, installed) switch
        {
            (null, _) => CheckLine.Skipped("app package", "Its files are not beside this program."),
            (_, null) => CheckLine.Ok(
                "app package",
                $"Version {version}. Which one Teams has cannot be seen from here: the Teams admin centre must show the same under Manage apps; upload a new package if it does not."
            ),
            _ when version == installed => CheckLine.Ok("app package", $"Version {version}, and Teams has the same."),
            _ when IsOlder(version, installed) => CheckLine.ToDo(
                "app package", $"Teams has version {installed}, and this program goes with the older version {version}.",
                "Update the program."),
            _ => CheckLine.ToDo(
                "app package", $"Teams has version {installed}, and this program goes with version {version}.",
                "Make the package with the package command and upload it in the Teams admin centre under Manage apps; if you have, update the app in Teams."
            ),
        };

    private static bool IsOlder(string version, string installed) =>
        Version.TryParse(version, out var own) && Version.TryParse(installed, out var other) && own < other;

    private static CheckLine NotTried(string subject) => CheckLine.Skipped(subject, "Not tried without a token.");

    private static CheckLine ForNobody(string subject) =>
        CheckLine.ToDo(
            subject, "It works for people of the app's own tenant only, and no council has that tenant.",
            "Compare MicrosoftAppTenantId with Organisations:ID:Tenants, or take ManagerLookup and ManagerInstall out of the settings.");

    /// <param name="code">An HTTP status; Entra's or the network's word where there was none; empty where nobody answered.</param>
    private static CheckLine Trouble(string subject, string code) =>
        code switch
        {
            "401" => CheckLine.ToDo(
                subject, "Microsoft Graph refuses the bot's token.",
                "Check that MicrosoftAppTenantId is the council's own tenant, and that Graph:Endpoint, where it is set, belongs to the same cloud."
            ),
            "429" => CheckLine.ToDo(subject, "Microsoft Graph is asked too much.", "Run this again in a few minutes."),
            "" => CheckLine.ToDo(subject, "Microsoft Graph does not answer.", "Let this machine reach graph.microsoft.com on port 443."),
            ['5', _, _] => CheckLine.ToDo(
                subject, $"Microsoft Graph is not well ({code}).",
                "Run this again later; if it lasts, look at the service health in the Microsoft 365 admin centre."),
            _ when code.Length == 3 && code.All(char.IsAsciiDigit) => CheckLine.ToDo(
                subject, $"Microsoft Graph refuses ({code}).", "Check ManagerInstall:TeamsAppId and the object ids of administrators."),
            _ => CheckLine.ToDo(
                subject, $"No answer of Microsoft Graph could be had ({code}).",
                "Check that MicrosoftAppTenantId is the council's own tenant, and that no proxy answers for graph.microsoft.com."),
        };
}
