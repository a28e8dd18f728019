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

    /// <summary>A question that a release is held to, with the rule that is right for it; without one where none is.</summary>
    Test,

    /// <summary>A decision tree as a whole.</summary>
    Walk,

    /// <summary>A question of a tree.</summary>
    Question,

    /// <summary>An answer that can be chosen.</summary>
    Option,

    /// <summary>Which question an answer leads to.</summary>
    Lead,

    /// <summary>The verdict that follows from an answer, or from a walk's end.</summary>
    Verdict,

    /// <summary>What staff are told then.</summary>
    Telling,

    /// <summary>The clauses that it rests on.</summary>
    Cites,

    /// <summary>Any other file, line by line.</summary>
    File,
}

/// <summary>One difference between two releases of a council.</summary>
/// <param name="Where">A clause's citation, a policy's title, a subject, a question or a file's name.</param>
/// <param name="Before">What stood there; null where something was added. Of a renumbered clause its place.</param>
/// <param name="After">What stands there now; null where something was removed. Of a renumbered clause its place.</param>
public sealed record ReleaseChange(ChangeSubject Subject, ChangeKind Kind, string Where, string? Before, string? After)
{
    /// <summary>
    /// Addresses of the clauses whose words are no longer what they were: the earlier address, of an added clause the new one.
    /// </summary>
    public string? Address { get; init; }

    /// <summary>
    /// The answer of the question <see cref="Where"/> that a change of a walk is about; null where it is about no answer.
    /// </summary>
    public string? Option { get; init; }
}
