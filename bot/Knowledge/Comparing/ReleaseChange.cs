namespace TeamsPolicyBot.Knowledge.Comparing;

/// <summary>What has become of a piece of knowledge.</summary>
public enum ChangeKind
{
    Changed,
    Added,
    Removed,

    /// <summary>The same words at another place.</summary>
    Renumbered,
}

/// <summary>What a change is about.</summary>
public enum ChangeSubject
{
    Clause,

    /// <summary>A policy's facts, such as its owner or when it is to be reviewed.</summary>
    Fact,

    /// <summary>A clause's note: ways of asking, contact, whom it binds.</summary>
    Note,

    Silence,

    /// <summary>Any other file, line by line.</summary>
    File,
}

/// <summary>One difference between two releases of a council.</summary>
/// <param name="Where">A clause's citation, a policy's title, a subject or a file's name.</param>
/// <param name="Before">What stood there; null where something was added. Of a renumbered clause its place.</param>
/// <param name="After">What stands there now; null where something was removed. Of a renumbered clause its place.</param>
public sealed record ReleaseChange(ChangeSubject Subject, ChangeKind Kind, string Where, string? Before, string? After)
{
    /// <summary>Addresses of the clauses whose words are no longer what they were: the earlier address, of an added clause the new one.</summary>
    public string? Address { get; init; }
}
