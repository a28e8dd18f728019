using System.Globalization;
using TeamsPolicyBot.Advice;
using TeamsPolicyBot.Cases;

namespace TeamsPolicyBot.Cards.Cases;

/// <summary>The words that cards of cases share: states, decisions, people and times as staff read them.</summary>
internal static class CaseWords
{
    /// <summary>A time in the council's time zone, with its weekday.</summary>
    public static string When(CardContext context, DateTimeOffset time) =>
        TimeZoneInfo.ConvertTime(time, context.Organisation.WorkingTime.TimeZone)
            .ToString("dddd d MMMM, HH:mm", CultureInfo.GetCultureInfo(context.Words.Language));

    /// <summary>Somebody's name, or words for somebody whose name the bot has not got.</summary>
    public static string Name(CardContext context, Person? person) =>
        string.IsNullOrWhiteSpace(person?.Name) ? context.Words["case.somebody"] : person.Name;

    /// <summary>The asker as the desk may know him or her.</summary>
    public static string AskerName(CardContext context, Case @case) =>
        @case.NameWithheld ? context.Words["case.name-withheld"] : Name(context, @case.Asker);

    /// <summary>Who has it.</summary>
    public static string DeskName(CardContext context, Assignment assignment) =>
        assignment.Desk == Desks.Comms ? context.Words["case.comms-team"]
        : assignment.People is [{ Name: { } name }] && !string.IsNullOrWhiteSpace(name) ? name
        : context.Organisation.Contacts.TryGetValue(assignment.Desk, out var contact) ? contact.Title
        : context.Words["case.manager"];

    /// <summary>Where the case stands, in a sentence.</summary>
    public static string State(CardContext context, Case @case) =>
        @case.State switch
        {
            CaseState.Open => context.Words.Format("case.state.open", DeskName(context, @case.Assignment), When(context, @case.Deadline)),
            CaseState.Claimed => context.Words.Format("case.state.claimed", Name(context, @case.ClaimedBy), When(context, @case.Deadline)),
            CaseState.Decided => Outcome(context, @case.Outcome!),
            CaseState.Withdrawn => context.Words["case.state.withdrawn"],
            CaseState.Expired => @case.Content.Kind == CaseKind.Draft
                ? context.Words["case.state.expired-draft"]
                : context.Words["case.state.expired-question"],
            _ => context.Words["case.state.undeliverable"],
        };

    /// <summary>The same for whoever decided: with a line where the asker does not know of the decision yet.</summary>
    public static string StateForDesk(CardContext context, Case @case) =>
        Delivery(context, @case) is { } delivery ? $"{State(context, @case)} {delivery}" : State(context, @case);

    /// <summary>That the asker does not know of the decision yet; null where that is not so.</summary>
    public static string? Delivery(CardContext context, Case @case) => @case.Delivery switch
    {
        DecisionDelivery.Pending => context.Words["case.delivery.pending"],
        DecisionDelivery.Unreachable => context.Words["case.delivery.unreachable"],
        _ => null,
    };

    /// <summary>The decision as its heading.</summary>
    public static string Decision(CardContext context, Decision decision) => context.Words[$"case.decision.{DecisionId(decision)}"];

    /// <summary>How buttons' data name a decision.</summary>
    public static string DecisionId(Decision decision) => decision switch
    {
        TeamsPolicyBot.Cases.Decision.Ok => "ok",
        TeamsPolicyBot.Cases.Decision.OkWithChanges => "ok-with-changes",
        TeamsPolicyBot.Cases.Decision.DoNotPost => "do-not-post",
        _ => "answer",
    };

    /// <summary>The decision a button's data name; null for anything else.</summary>
    public static Decision? ParseDecision(string id) =>
        Enum.GetValues<Decision>().Where(decision => DecisionId(decision) == id).Select(decision => (Decision?)decision).FirstOrDefault();

    public static string VerdictName(CardContext context, Verdict verdict) => context.Words[$"case.verdict.{verdict.Word()}"];

    /// <summary>Why it moved on to somebody else.</summary>
    public static string Reason(CardContext context, HandOverReason reason) => reason switch
    {
        HandOverReason.NoManager => context.Words["case.way.no-manager"],
        HandOverReason.NotReachable => context.Words["case.way.not-reachable"],
        HandOverReason.Refused => context.Words["case.way.refused"],
        HandOverReason.NoAnswerInTime => context.Words["case.way.no-answer"],
        _ => context.Words["case.way.passed-on"],
    };

    private static string Outcome(CardContext context, CaseDecided outcome) =>
        outcome.Decision == TeamsPolicyBot.Cases.Decision.Answer
            ? context.Words.Format("case.answered-by", Name(context, outcome.By), When(context, outcome.At))
            : context.Words.Format(
                "case.state.decided", Decision(context, outcome.Decision), Name(context, outcome.By), When(context, outcome.At));
}
