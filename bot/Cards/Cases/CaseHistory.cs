using System.Text.Json.Nodes;
using TeamsPolicyBot.Cases;

namespace TeamsPolicyBot.Cards.Cases;

/// <summary>What happened to a case, with who and when, on the card of whoever decides and on the asker's own.</summary>
internal static class CaseHistory
{
    /// <summary>The newest lines; a case that goes to and fro must not grow its card without end.</summary>
    public const int Most = 8;

    /// <param name="forAsker">On the asker's card the asker is "you", and is named to nobody.</param>
    public static JsonObject Create(Case @case, CardContext context, bool forAsker) =>
        Elements.Group([
            Elements.Label(context.Words["case.history"]),
            .. Lines(@case, context, forAsker).Select(line => Elements.Subtle(Markdown.Escape(line))),
        ]);

    /// <summary>A line an event, the oldest first.</summary>
    public static IEnumerable<string> Lines(Case @case, CardContext context, bool forAsker) =>
        @case
            .History.TakeLast(Most)
            .Select(change =>
                context.Words.Format("case.history.line", CaseWords.When(context, change.At), What(change, @case, context, forAsker))
            );

    private static string What(CaseEvent change, Case @case, CardContext context, bool forAsker)
    {
        var who = Who(change.By, @case, context, forAsker);
        return change switch
        {
            CaseOpened opened => string.Join(
                ' ', [
                    context.Words.Format("case.history.opened", who),
                    .. opened.HandOverReasons.Select(reason => CaseWords.Reason(context, reason)),
                ]),
            CaseHandedOver { By: null } handedOver => CaseWords.Reason(context, handedOver.Reason),
            CaseHandedOver handedOver => context.Words.Format(
                "case.history.handed-over", who, CaseWords.DeskName(context, handedOver.Assignment)),
            CaseDecided { Decision: Decision.Answer } => context.Words.Format("case.history.answered", who),
            CaseDecided decided => context.Words.Format("case.history.decided", who, CaseWords.Decision(context, decided.Decision)),
            AskerTold when forAsker => context.Words["case.history.asker-told-you"],
            _ => context.Words.Format($"case.history.{Kind(change)}", who),
        };
    }

    private static string Who(Person? person, Case @case, CardContext context, bool forAsker) =>
        !@case.Asker.Is(person) ? CaseWords.Name(context, person)
        : forAsker ? context.Words["case.you"]
        : CaseWords.AskerName(context, @case);

    private static string Kind(CaseEvent change) => change switch
    {
        CaseClaimed => "claimed",
        CaseUnclaimed => "unclaimed",
        ManagerConfirmed => "manager-confirmed",
        AskerAsked => "asked",
        AskerAnswered => "answered",
        CaseEdited => "edited",
        DeskReminded => "reminded",
        CaseWithdrawn => "withdrawn",
        CaseExpired => "expired",
        CaseUndeliverable => "undeliverable",
        AskerTold => "asker-told",
        _ => "asker-unreachable",
    };
}
