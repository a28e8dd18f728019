using TeamsPolicyBot.Advice;

namespace TeamsPolicyBot.Cases;

/// <summary>What the asker chose to send: nothing that the preview did not show.</summary>
/// <param name="Question">In the asker's words; null for a draft.</param>
/// <param name="Draft">Null for a question, and where the asker left it out.</param>
/// <param name="Message">The asker's words to the person who decides; null where there are none.</param>
/// <param name="Answers">What the decision tree asked and the asker answered.</param>
/// <param name="Verdict">The verdict so far; null for a question.</param>
/// <param name="Clauses">The clauses shown to the asker, as they read on the day.</param>
/// <param name="Receipt">Reference of the verdict's receipt.</param>
public sealed record CaseContent(
    CaseKind Kind,
    string? Question,
    string? Draft,
    string? Message,
    IReadOnlyList<ReceiptAnswer> Answers,
    Verdict? Verdict,
    IReadOnlyList<ReceiptClause> Clauses,
    string? Receipt)
{
    /// <summary>The same with another draft or question.</summary>
    public CaseContent WithWords(string words) => Kind == CaseKind.Draft ? this with { Draft = words } : this with { Question = words };
}
