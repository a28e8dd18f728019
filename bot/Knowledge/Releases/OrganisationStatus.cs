namespace TeamsPolicyBot.Knowledge.Releases;

/// <summary>How an organisation's knowledge stands, for <c>/readyz</c>.</summary>
/// <param name="Hash">The release that answers now; null where there is none.</param>
/// <param name="LiveSince">When this process began to answer from it; null where there is none.</param>
/// <param name="Faults">Why the files in the folder are not the release that answers; empty where they are.</param>
public sealed record OrganisationStatus(string OrganisationId, string? Hash, DateTimeOffset? LiveSince, IReadOnlyList<Fault> Faults)
{
    /// <summary>Whether the organisation has a release, although perhaps an older one.</summary>
    public bool IsAnswering => Hash is not null;

    /// <summary>Whether the folder holds what answers.</summary>
    public bool IsUpToDate => IsAnswering && Faults.Count == 0;
}
