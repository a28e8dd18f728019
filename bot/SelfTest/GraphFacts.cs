namespace TeamsPolicyBot.SelfTest;

/// <summary>What Microsoft Graph is used for, and whether it lets the bot.</summary>
/// <param name="LookUp">The directory is asked who somebody's manager is.</param>
/// <param name="LookUpProbe">Whether it would say so.</param>
/// <param name="Install">The bot installs itself for managers.</param>
/// <param name="InstallProbe">Whether it would be let; <see cref="NotThere"/> where no administrator has the app of this id.</param>
/// <param name="InstalledVersion">Of the app package that an administrator has in Teams; null where that cannot be known.</param>
internal sealed record GraphFacts(GraphUse LookUp, Probe LookUpProbe, GraphUse Install, Probe InstallProbe, string? InstalledVersion)
{
    /// <summary>No administrator has the app.</summary>
    public const string NotThere = "not there";

    public static GraphFacts Off { get; } = new(GraphUse.Off, Probe.NotTried, GraphUse.Off, Probe.NotTried, null);
}

/// <summary>For whom something is asked of Microsoft Graph: it answers for the app's own tenant only.</summary>
internal enum GraphUse
{
    /// <summary>No administrator has switched it on.</summary>
    Off,

    On,

    /// <summary>It is on, and the council looked at is not of the app's tenant.</summary>
    ForOthers,

    /// <summary>It is on, and no council is of the app's tenant.</summary>
    ForNobody,
}
