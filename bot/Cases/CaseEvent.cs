using System.Text.Json.Serialization;

namespace TeamsPolicyBot.Cases;

/// <summary>Something that happened to a case. Events are only ever added; the case is what they add up to.</summary>
/// <param name="By">Who did it; null for the bot.</param>
[JsonDerivedType(typeof(CaseOpened), "opened")]
[JsonDerivedType(typeof(CaseHandedOver), "handed-over")]
[JsonDerivedType(typeof(CaseClaimed), "claimed")]
[JsonDerivedType(typeof(CaseUnclaimed), "unclaimed")]
[JsonDerivedType(typeof(ManagerConfirmed), "manager-confirmed")]
[JsonDerivedType(typeof(AskerAsked), "asker-asked")]
[JsonDerivedType(typeof(AskerAnswered), "asker-answered")]
[JsonDerivedType(typeof(CaseEdited), "edited")]
[JsonDerivedType(typeof(DeskReminded), "reminded")]
[JsonDerivedType(typeof(CaseDecided), "decided")]
[JsonDerivedType(typeof(CaseWithdrawn), "withdrawn")]
[JsonDerivedType(typeof(CaseExpired), "expired")]
[JsonDerivedType(typeof(CaseUndeliverable), "undeliverable")]
[JsonDerivedType(typeof(AskerUnreachable), "asker-unreachable")]
[JsonDerivedType(typeof(AskerTold), "asker-told")]
public abstract record CaseEvent(DateTimeOffset At, Person? By);

/// <param name="NameWithheld">The person who decides is not told who asks.</param>
/// <param name="HandOverReasons">Why it did not go where it should have gone first; empty where it did.</param>
public sealed record CaseOpened(
    DateTimeOffset At,
    Person Asker,
    string Reference,
    string Organisation,
    bool NameWithheld,
    CaseContent Content,
    Assignment Assignment,
    [property: JsonPropertyName("way")] IReadOnlyList<HandOverReason> HandOverReasons,
    DateTimeOffset Deadline) : CaseEvent(At, Asker);

public sealed record CaseHandedOver(DateTimeOffset At, Person? By, Assignment Assignment, HandOverReason Reason) : CaseEvent(At, By);

public sealed record CaseClaimed(DateTimeOffset At, Person? By) : CaseEvent(At, By);

public sealed record CaseUnclaimed(DateTimeOffset At, Person? By) : CaseEvent(At, By);

/// <summary>Comms says that the manager whom the asker named is the right one: from now on the case is that manager's alone.</summary>
public sealed record ManagerConfirmed(DateTimeOffset At, Person? By) : CaseEvent(At, By);

/// <summary>The person who decides wants to know something first.</summary>
public sealed record AskerAsked(DateTimeOffset At, Person? By, string Question) : CaseEvent(At, By);

public sealed record AskerAnswered(DateTimeOffset At, Person? By, string Answer) : CaseEvent(At, By);

/// <summary>The asker changed the draft or the question while it was open.</summary>
public sealed record CaseEdited(DateTimeOffset At, Person? By, CaseContent Content) : CaseEvent(At, By);

public sealed record DeskReminded(DateTimeOffset At) : CaseEvent(At, null);

/// <param name="AwaitsTelling">An <see cref="AskerTold"/> follows once the asker has it; false in decisions from before that was
/// noted.</param>
public sealed record CaseDecided(DateTimeOffset At, Person? By, Decision Decision, string? Note, bool AwaitsTelling = false)
    : CaseEvent(At, By);

public sealed record CaseWithdrawn(DateTimeOffset At, Person? By) : CaseEvent(At, By);

public sealed record CaseExpired(DateTimeOffset At) : CaseEvent(At, null);

public sealed record CaseUndeliverable(DateTimeOffset At) : CaseEvent(At, null);

/// <summary>The asker could not be told what became of it; comms is.</summary>
public sealed record AskerUnreachable(DateTimeOffset At) : CaseEvent(At, null);

/// <summary>The decision has reached the asker.</summary>
public sealed record AskerTold(DateTimeOffset At) : CaseEvent(At, null);
