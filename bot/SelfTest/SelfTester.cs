using System.Data.Common;
using System.Text.Json;
using TeamsPolicyBot.BotFramework.Settings;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Cases.Store;
using TeamsPolicyBot.Knowledge.Organisations;
using TeamsPolicyBot.Knowledge.Releases;
using TeamsPolicyBot.Storage;

namespace TeamsPolicyBot.SelfTest;

/// <summary>Looks at the whole set-up, for <c>doctor</c> and for an administrator in chat.</summary>
/// <param name="azure">Null where the settings hold nothing that could be tried.</param>
/// <param name="database">Null where the settings name none that could be opened.</param>
/// <param name="graph">What the settings let the bot ask of Microsoft Graph.</param>
/// <param name="knowledge">How every organisation's knowledge stands.</param>
internal sealed class SelfTester(
    MicrosoftAppSettings settings,
    IReadOnlyList<string> settingsFaults,
    AzureProbes? azure,
    GraphProbes graph,
    Database? database,
    OrganisationDirectory organisations,
    Func<IReadOnlyList<OrganisationStatus>> knowledge,
    ManagerFile managers)
{
    /// <summary>The lines, for everybody or for the administrators of one council, who learn nothing of the others.</summary>
    public async Task<IReadOnlyList<CheckLine>> RunAsync(string? organisation = null, CancellationToken cancellationToken = default) =>
        SelfTestRules.Lines(await LookAsync(organisation, cancellationToken));

    private async Task<SelfTestFacts> LookAsync(string? organisation, CancellationToken cancellationToken)
    {
        var token = azure is null ? Probe.NotTried : await azure.TokenAsync(cancellationToken);
        var (keys, ahead) = azure is null ? (Probe.NotTried, null) : await azure.SigningKeysAsync(cancellationToken);
        var tryTeams = azure is not null && token.Result == ProbeResult.Well;
        var (databaseProbe, pending) = await DatabaseAsync(cancellationToken);
        return new SelfTestFacts(
            settingsFaults,
            settings.HasAppId,
            token,
            keys,
            tryTeams ? await azure!.ConnectorAsync(cancellationToken) : Probe.NotTried,
            tryTeams ? await azure!.ChannelsAsync(cancellationToken) : ChannelFacts.NotLookedAt,
            ahead,
            database?.Dialect.Description ?? "none",
            databaseProbe,
            pending,
            await OrganisationsAsync(organisation, tryTeams, databaseProbe.Result == ProbeResult.Well && pending == 0, cancellationToken),
            Managers(),
            await graph.LookAsync(organisations, organisation, tryTeams, cancellationToken),
            PackageVersion())
        {
            SetAside =
                databaseProbe.Result == ProbeResult.Well && pending == 0
                    ? await new SetAsideStore(database!, TimeProvider.System).ListAsync(organisation, cancellationToken)
                    : null,
        };
    }

    private async Task<(Probe Probe, int Pending)> DatabaseAsync(CancellationToken cancellationToken)
    {
        if (database is null)
        {
            return (Probe.Failed("it cannot be opened."), 0);
        }

        try
        {
            return (Probe.Well, await Migrator.CountPendingAsync(database, cancellationToken));
        }
        catch (Exception exception) when (exception is StorageException or DbException)
        {
            return (Probe.Failed(exception.Message), 0);
        }
    }

    private async Task<IReadOnlyList<OrganisationFacts>> OrganisationsAsync(
        string? only, bool tryTeams, bool hasDesks, CancellationToken cancellationToken)
    {
        var statuses = knowledge().ToDictionary(status => status.OrganisationId, StringComparer.Ordinal);
        var found = new List<OrganisationFacts>();
        var desks = hasDesks ? new CommsDeskStore(database!, TimeProvider.System) : null;
        foreach (
            var id in statuses
                .Keys.Union(organisations.All.Select(each => each.Id))
                .Where(id => only is null || id == only)
                .Order(StringComparer.Ordinal)
        )
        {
            var desk = desks is null ? null : await desks.FindAsync(id, cancellationToken);
            var probe = desk is not null && tryTeams ? await azure!.DeskAsync(desk, cancellationToken) : Probe.NotTried;
            found.Add(
                new OrganisationFacts(
                    id, statuses.GetValueOrDefault(id), organisations.Find(id), probe, desk is null ? null : desk.Name ?? "General")
            );
        }

        return found;
    }

    private ManagerFacts Managers()
    {
        var (listed, fault) = managers.Inspect();
        return new ManagerFacts(listed ?? 0, fault is not null ? Probe.Failed(fault) : listed is null ? Probe.NotTried : Probe.Well);
    }

    private static string? PackageVersion()
    {
        var manifest = Path.Combine(AppContext.BaseDirectory, "manifest", "manifest.json");
        if (!File.Exists(manifest))
        {
            return null;
        }

        using var json = JsonDocument.Parse(File.ReadAllBytes(manifest));
        return json.RootElement.GetProperty("version").GetString();
    }
}
