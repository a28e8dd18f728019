namespace TeamsPolicyBot.Knowledge.Releases;

/// <summary>Where a release stands.</summary>
public enum ReleaseState
{
    /// <summary>Good, and waits for people to publish it.</summary>
    Candidate,

    /// <summary>Staff are answered from it.</summary>
    Live,

    /// <summary>Was live; it can be gone back to.</summary>
    Retired,

    /// <summary>People decided against it.</summary>
    Discarded,

    /// <summary>The files changed again before anybody published it.</summary>
    Superseded,
}

/// <summary>How a release came about.</summary>
public enum ReleaseOrigin
{
    /// <summary>Somebody changed the folder.</summary>
    Folder,

    /// <summary>Somebody changed it from Teams.</summary>
    Desk,

    /// <summary>Somebody went back to an earlier one.</summary>
    RollBack,
}

/// <summary>Somebody who had a hand in a release.</summary>
/// <param name="ObjectId">Entra object id.</param>
public sealed record ReleasePerson(string ObjectId, string? Name);

/// <summary>What is written down of a release: which, when, by whom, why.</summary>
/// <param name="Number">Counted from 1 in each organisation.</param>
/// <param name="Why">In the words of whoever made it; empty where nobody said.</param>
/// <param name="Replaces">Hash of the release that was live before; null for the first.</param>
/// <param name="SettledBy">
/// Who published or discarded it last, or changed something more while it waited; null where nobody in Teams did.
/// </param>
public sealed record ReleaseRecord(
    string Organisation,
    int Number,
    string Hash,
    ReleaseState State,
    ReleaseOrigin Origin,
    string Why,
    string? Replaces,
    DateTimeOffset MadeAt,
    DateTimeOffset? SettledAt,
    ReleasePerson? SettledBy)
{
    /// <summary>Who made the change in Teams; empty for a change of the folder, which names nobody.</summary>
    public IReadOnlyList<ReleasePerson> Makers { get; init; } = [];

    /// <summary>Who has said that it may be published.</summary>
    public IReadOnlyList<ReleasePerson> Approvals { get; init; } = [];

    /// <summary>Why it was turned down; null where it was not, or nobody said.</summary>
    public string? SettledWhy { get; init; }

    /// <summary>When it stopped being live; null where it did not, or did before that was written down.</summary>
    public DateTimeOffset? RetiredAt { get; init; }

    /// <summary>As cards print it.</summary>
    public string ShortHash => Hash[..8];
}
