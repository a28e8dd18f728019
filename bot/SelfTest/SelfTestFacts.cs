using TeamsPolicyBot.Cases.Store;
using TeamsPolicyBot.Knowledge.Organisations;
using TeamsPolicyBot.Knowledge.Releases;

namespace TeamsPolicyBot.SelfTest;

/// <summary>
/// What a look at the running system found. The lines of the self-test follow from it alone, see <see cref="SelfTestRules"/>.
/// </summary>
/// <param name="SettingsFaults">Sentences about credentials and endpoints, each with its mend.</param>
/// <param name="HasAppId">False only in Development.</param>
/// <param name="Token">Whether Entra gave the bot a token.</param>
/// <param name="SigningKeys">Whether the keys of the Bot Framework's tokens could be fetched.</param>
/// <param name="Connector">Whether the connector took the bot's token.</param>
/// <param name="Channels">Which channels are switched on in Azure.</param>
/// <param name="ClockAhead">By how much this machine's clock is ahead of the service's; null where no service answered.</param>
/// <param name="Database">What it is and where.</param>
/// <param name="DatabaseProbe">Whether it can be written.</param>
/// <param name="MigrationsPending">Changes of the schema that the next start will make.</param>
/// <param name="Organisations">Those of the knowledge folder and those of the settings.</param>
/// <param name="Managers">Where managers can be looked up.</param>
/// <param name="Graph">What is asked of Microsoft Graph.</param>
/// <param name="PackageVersion">Of the app package that this program makes; null where its files are not beside it.</param>
internal sealed record SelfTestFacts(
    IReadOnlyList<string> SettingsFaults,
    bool HasAppId,
    Probe Token,
    Probe SigningKeys,
    Probe Connector,
    ChannelFacts Channels,
    TimeSpan? ClockAhead,
    string Database,
    Probe DatabaseProbe,
    int MigrationsPending,
    IReadOnlyList<OrganisationFacts> Organisations,
    ManagerFacts Managers,
    GraphFacts Graph,
    string? PackageVersion)
{
    /// <summary>Cases and messages over which the program failed too often; null where the database could not be asked.</summary>
    public IReadOnlyList<SetAside>? SetAside { get; init; }
}

/// <summary>One organisation.</summary>
/// <param name="Knowledge">How its folder stands; null where there is none.</param>
/// <param name="Settings">What an administrator has said of it; null where nothing.</param>
/// <param name="Desk">Whether the comms desk's channel can be reached; its code says why not.</param>
/// <param name="DeskName">The channel; null where no desk is registered.</param>
internal sealed record OrganisationFacts(
    string Id, OrganisationStatus? Knowledge, OrganisationSettings? Settings, Probe Desk, string? DeskName);

/// <summary>Where managers can be looked up.</summary>
/// <param name="Listed">How many people the file names a manager for.</param>
/// <param name="FileProbe">Whether the file could be read; not tried where there is none.</param>
internal sealed record ManagerFacts(int Listed, Probe FileProbe);

/// <summary>Something that was tried.</summary>
/// <param name="Code">Why it failed, as short as the other side puts it; empty where it did not.</param>
internal readonly record struct Probe(ProbeResult Result, string Code = "")
{
    public static Probe NotTried { get; } = new(ProbeResult.NotTried);

    public static Probe Well { get; } = new(ProbeResult.Well);

    public static Probe Failed(string code) => new(ProbeResult.Failed, code);
}

/// <summary>How a try ended.</summary>
internal enum ProbeResult
{
    NotTried,
    Well,
    Failed,
}
