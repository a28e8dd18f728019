namespace TeamsPolicyBot.Import.Source;

/// <summary>Something a person should look at after an import, told in plain words.</summary>
/// <param name="Place">The line, paragraph or page of the source; 0 where it is about the whole document.</param>
/// <param name="Says">One sentence, or two.</param>
/// <param name="Words">The source's words it is about; for words that were left out all of them, so that nothing is lost unseen.</param>
public sealed record Remark(RemarkKind Kind, int Place, string Says, string Words = "")
{
    /// <summary>For a terminal: where, what, and the words.</summary>
    public override string ToString() => $"{(Place > 0 ? $"{Place}: " : "")}{Says}{(Words.Length > 0 ? $" \"{Words}\"" : "")}";
}

/// <summary>What a remark is about.</summary>
public enum RemarkKind
{
    /// <summary>Words of the source that are not in the policy file.</summary>
    LeftOut,

    /// <summary>Words that became a fact of the policy: title, owner, dates.</summary>
    Fact,

    /// <summary>A choice that could have been made otherwise.</summary>
    Unsure,

    /// <summary>Something in the policy itself that comms should know of.</summary>
    Policy,
}
