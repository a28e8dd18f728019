namespace TeamsPolicyBot.Knowledge.Releases;

/// <summary>What answers for an organisation, and what is wrong with newer files.</summary>
/// <param name="RefusedHash">The hash of the files that were refused, so that they are not checked again until they change.</param>
internal sealed record LiveOrganisation<T>(
    Snapshot<T>? Snapshot, DateTimeOffset? LiveSince, IReadOnlyList<Fault> Faults, string? RefusedHash = null)
{
    /// <summary>The good files that wait for people to publish them; null where none do.</summary>
    public Snapshot<T>? Candidate { get; init; }

    public static LiveOrganisation<T> Unknown { get; } = new(null, null, []);

    public OrganisationStatus Status(string id) => new(id, Snapshot?.Release.Hash, LiveSince, Faults);
}
