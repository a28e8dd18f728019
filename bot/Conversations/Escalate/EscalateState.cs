using System.Text.Json.Serialization;
using TeamsPolicyBot.Advice;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Conversations.Escalate;

/// <summary>
/// What is known of a case before it is one. What the answer or the walk already knows is filled in by whoever begins the dialog.
/// </summary>
internal sealed class EscalateState
{
    public CaseKind Kind { get; set; }

    public string? Question { get; set; }

    public string? Draft { get; set; }

    /// <summary>What was carried over from the talk and not said back yet; null for nothing.</summary>
    public string? CarriedOver { get; set; }

    public IReadOnlyList<ReceiptAnswer> Answers { get; set; } = [];

    public Verdict? Verdict { get; set; }

    public IReadOnlyList<ReceiptClause> Clauses { get; set; } = [];

    public string? Receipt { get; set; }

    /// <summary>The desk or contact that the clause or tree asks for.</summary>
    public string? AskedFor { get; set; }

    /// <summary>Whose account it is about; null until that is known.</summary>
    public Capacity? Capacity { get; set; }

    public bool IsPress { get; set; }

    public string? Message { get; set; }

    /// <summary>Whether the asker was asked what the person should know, and may have said nothing.</summary>
    public bool IsMessageAsked { get; set; }

    /// <summary>Whether the asker said that their manager must not get it.</summary>
    public bool NotToManager { get; set; }

    /// <summary>The deadlines that were offered, in working days: what was chosen is a place in this list.</summary>
    public IReadOnlyList<int> OfferedDays { get; set; } = [];

    public int DeadlineDays { get; set; }

    /// <summary>The deadline that the asker wrote and has confirmed; null where one of the offered was chosen.</summary>
    public DateTimeOffset? WrittenDeadline { get; set; }

    /// <summary>The date that the asker typed in place of the one that was said back, until it is read; null for none.</summary>
    public string? CorrectedDeadline { get; set; }

    public string? Desk { get; set; }

    public IReadOnlyList<string> OtherDesks { get; set; } = [];

    /// <summary>Id of the matter it is about, for which no manager is suggested; null where a manager may be.</summary>
    public string? Matter { get; set; }

    /// <summary>The desks that were offered for the matter: what was chosen is a place in this list, behind the last is nobody.</summary>
    public IReadOnlyList<string> MatterDesks { get; set; } = [];

    /// <summary>The policy names this contact, whom nobody is mapped to.</summary>
    public string? NamedContact { get; set; }

    /// <summary>Object id of the manager the asker named; empty when the asker names nobody; null until asked.</summary>
    public string? NamedManager { get; set; }

    /// <summary>The reference of the case as it was shown last; null before it was shown.</summary>
    public string? Reference { get; set; }

    public bool WithholdName { get; set; }

    public bool LeaveOutDraft { get; set; }

    /// <summary>By when it is needed; one that has passed meanwhile is the soonest that can be asked for.</summary>
    public DateTimeOffset Deadline(Organisation organisation, DateTimeOffset now) =>
        WrittenDeadline is not { } written ? Deadlines.At(organisation.WorkingTime, now, DeadlineDays)
        : written > now ? written
        : Deadlines.Soonest(organisation, now);

    /// <summary>What is sent.</summary>
    public CaseContent Content() => new(Kind, Question, LeaveOutDraft ? null : Draft, Message, Answers, Verdict, Clauses, Receipt);
}

[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(EscalateState))]
internal sealed partial class EscalateJsonContext : JsonSerializerContext;
