using System.Text;

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

    /// <summary>Longest draft or question, in bytes of UTF-8: with everything else on a card it stays below Teams' 28 KB.</summary>
    public const int MostBytes = 4000;

    /// <summary>Longest note, message, question back or answer to it, in bytes of UTF-8.</summary>
    public const int MostNoteBytes = 1500;

    /// <summary>Whether the decision says nothing without a note.</summary>
    public static bool NeedsNote(this Decision decision) => decision is Decision.OkWithChanges or Decision.Answer;

    /// <summary>Why this decision cannot be made of a case of this kind; null when it can.</summary>
    public static Refusal? Check(CaseKind kind, Decision decision, string? note)
    {
        if (!For(kind).Contains(decision))
        {
            return Refusal.NotOfThisKind;
        }

        return decision.NeedsNote() || !string.IsNullOrWhiteSpace(note) ? CheckWords(note) : null;
    }

    /// <summary>Why these words cannot be passed on; null when they can.</summary>
    /// <param name="mostBytes">The longest they may be, in UTF-8.</param>
    public static Refusal? CheckWords(string? words, int mostBytes = MostNoteBytes) =>
        string.IsNullOrWhiteSpace(words) ? Refusal.WordsMissing
        : Encoding.UTF8.GetByteCount(words) > mostBytes ? Refusal.TooLong
        : null;
}
