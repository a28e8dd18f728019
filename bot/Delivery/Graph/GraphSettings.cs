using Microsoft.Extensions.Configuration;
using TeamsPolicyBot.BotFramework.Settings;

namespace TeamsPolicyBot.Delivery.Graph;

/// <summary>What an administrator lets the bot ask of Microsoft Graph. Everything is off unless it is switched on.</summary>
internal sealed record GraphSettings
{
    /// <summary><c>ManagerLookup:Graph</c>: ask the directory who somebody's manager is.</summary>
    public bool LooksUpManagers { get; init; }

    /// <summary>
    /// <c>ManagerInstall:TeamsAppId</c>: the app's id in the organisation's catalogue, with which the bot installs itself for a manager;
    /// empty: it does not.
    /// </summary>
    public string TeamsAppId { get; init; } = "";

    /// <summary><c>Graph:Endpoint</c>: instead of the cloud's own.</summary>
    public string Endpoint { get; init; } = "";

    public bool Installs => TeamsAppId.Length > 0;

    public bool IsNeeded => LooksUpManagers || Installs;

    public static GraphSettings From(IConfiguration configuration) => new()
    {
        LooksUpManagers = Flag(configuration, "ManagerLookup:Graph"),
        TeamsAppId = Text(configuration, "ManagerInstall:TeamsAppId"),
        Endpoint = Text(configuration, "Graph:Endpoint"),
    };

    /// <summary>Where Graph is: the setting, else the cloud's.</summary>
    /// <remarks>Only after <see cref="Faults"/> found nothing.</remarks>
    public Uri Address(MicrosoftAppSettings app) => Endpoint.Length > 0 ? new Uri(Endpoint) : app.Cloud().Graph;

    /// <summary>What is wrong, in words for the administrator. With any fault the bot does not start.</summary>
    /// <param name="development">Whether the hosting environment is Development.</param>
    public IEnumerable<string> Faults(MicrosoftAppSettings app, bool development)
    {
        var switches = string.Join(
            " and ",
            new[] { LooksUpManagers ? "ManagerLookup:Graph" : "", Installs ? "ManagerInstall:TeamsAppId" : "" }.Where(name =>
                name.Length > 0
            )
        );
        if (IsNeeded && !app.HasAppId)
        {
            yield return $"{switches} cannot work without MicrosoftAppId: the directory answers to an app only. Take it out of the settings.";
        }

        if (IsNeeded && app.HasAppId && MicrosoftAppTypes.Normalise(app.AppType) == MicrosoftAppTypes.MultiTenant)
        {
            yield return $"{switches} cannot work with an app of no tenant. Use an app of the council's own tenant (MicrosoftAppType SingleTenant or UserAssignedMSI), or take it out of the settings.";
        }

        if (Installs && !Guid.TryParseExact(TeamsAppId, "D", out _))
        {
            yield return $"ManagerInstall:TeamsAppId is '{TeamsAppId}'. Write the app's id in the organisation's catalogue, a GUID; leave it out to install nothing.";
        }

        if (Endpoint.Length > 0 && !StartupFaults.IsSafe(Endpoint, development))
        {
            yield return $"Graph:Endpoint is '{Endpoint}'. Write an https address.";
        }
    }

    private static string Text(IConfiguration configuration, string key) => configuration[key]?.Trim() ?? "";

    private static bool Flag(IConfiguration configuration, string key) =>
        string.Equals(configuration[key]?.Trim(), "true", StringComparison.OrdinalIgnoreCase);
}
