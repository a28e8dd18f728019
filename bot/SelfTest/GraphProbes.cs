using System.Globalization;
using System.Net;
using TeamsPolicyBot.Delivery.Graph;
using TeamsPolicyBot.Knowledge.Organisations;

namespace TeamsPolicyBot.SelfTest;

/// <summary>
/// Tries what the settings let the bot ask of Microsoft Graph. It only reads, and only of administrators; nothing is installed.
/// </summary>
/// <param name="http">Null where nothing is switched on, or the settings have faults.</param>
internal sealed class GraphProbes(GraphSettings settings, string tenant, GraphHttp? http, TimeProvider time)
{
    /// <summary>Nobody's id: the permission is looked at first, then nobody is found.</summary>
    private const string Nobody = "00000000-0000-0000-0000-000000000000";

    private const int MostAdministrators = 3;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly GraphClient? _graph = http is null ? null : new GraphClient(http.CreateClient(Patience), time);

    /// <param name="only">The one council that is looked at; null for all.</param>
    /// <param name="hasToken">Entra gives the bot tokens at all.</param>
    public async Task<GraphFacts> LookAsync(
        OrganisationDirectory organisations, string? only, bool hasToken, CancellationToken cancellationToken)
    {
        var own = organisations.All
            .Where(council => (only is null || council.Id == only) && council.Tenants.Contains(tenant, StringComparer.OrdinalIgnoreCase))
            .ToList();
        var (lookUp, install) = (Use(settings.LooksUpManagers), Use(settings.Installs));
        var client = hasToken ? _graph : null;
        if (client is not null && (lookUp == GraphUse.On || install == GraphUse.On))
        {
            await http!.RenewTokenAsync(cancellationToken);
        }

        string[] administrators = [.. own.SelectMany(council => council.Administrators).Take(MostAdministrators)];
        var lookUpProbe =
            client is not null && lookUp == GraphUse.On
                ? await LookUpAsync(client, administrators.FirstOrDefault(Nobody), cancellationToken)
                : Probe.NotTried;
        var (installProbe, version) =
            client is not null && install == GraphUse.On
                ? await InstallAsync(client, administrators, cancellationToken)
                : (Probe.NotTried, null);
        return new GraphFacts(lookUp, lookUpProbe, install, installProbe, version);

        GraphUse Use(bool isOn) =>
            !isOn ? GraphUse.Off
            : own.Count > 0 ? GraphUse.On
            : only is null ? GraphUse.ForNobody
            : GraphUse.ForOthers;
    }

    /// <summary>Somebody who has no manager is as good as somebody who has.</summary>
    private static async Task<Probe> LookUpAsync(GraphClient client, string administrator, CancellationToken cancellationToken)
    {
        var answer = await client.ManagerAsync(administrator, cancellationToken);
        return answer.IsSuccess || answer.Status == HttpStatusCode.NotFound ? Probe.Well : Failed(answer);
    }

    private async Task<(Probe Probe, string? Version)> InstallAsync(
        GraphClient client, IReadOnlyList<string> administrators, CancellationToken cancellationToken)
    {
        foreach (var administrator in administrators)
        {
            var answer = await client.InstalledAppsAsync(administrator, settings.TeamsAppId, cancellationToken);
            if (answer.Value?.Value is [var app, ..])
            {
                return (Probe.Well, app.TeamsAppDefinition?.Version);
            }

            if (!answer.IsSuccess && answer.Status != HttpStatusCode.NotFound)
            {
                return (Failed(answer), null);
            }
        }

        return (Probe.Failed(GraphFacts.NotThere), null);
    }

    private static Probe Failed<T>(GraphAnswer<T> answer)
        where T : class => Probe.Failed(answer.Status is { } status ? ((int)status).ToString(CultureInfo.InvariantCulture) : answer.Code);
}
