namespace TeamsPolicyBot.Cases;

/// <summary>What is passed on: a draft to be allowed, or a question to be answered.</summary>
public enum CaseKind
{
    Question,
    Draft,
}

/// <summary>What a person decided.</summary>
public enum Decision
{
    /// <summary>The draft may go as it is.</summary>
    Ok,

    /// <summary>The draft may go once changed as the note says.</summary>
    OkWithChanges,

    DoNotPost,

    /// <summary>The question is answered in the note.</summary>
    Answer,
}

/// <summary>Which decisions there are.</summary>
public static class Decisions
{
    /// <summary>The decisions a case of this kind can have.</summary>
    public static IReadOnlyList<Decision> For(CaseKind kind) => kind == CaseKind.Draft
        ? [Decision.Ok, Decision.OkWithChanges, Decision.DoNotPost]
        : [Decision.Answer];

    /// <summary>Whether the decision says nothing without a note.</summary>
    public static bool NeedsNote(this Decision decision) => decision is Decision.OkWithChanges or Decision.Answer;
}
