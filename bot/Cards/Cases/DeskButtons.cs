using System.Text.Json.Nodes;
using TeamsPolicyBot.Advice;
using TeamsPolicyBot.Cards.Releases;
using TeamsPolicyBot.Cases;

namespace TeamsPolicyBot.Cards.Cases;

/// <summary>
/// The buttons of whoever decides: the decisions of this kind of case first, asking back and passing on behind a further card.
/// </summary>
internal static class DeskButtons
{
    public static IEnumerable<JsonObject> Create(Case @case, CardContext context, bool forComms)
    {
        foreach (var decision in Decisions.For(@case.Content.Kind))
        {
            var data = Data(@case);
            data[CaseActions.Decision] = CaseWords.DecisionId(decision);
            yield return Actions.Execute(context.Words[$"case.button.{CaseWords.DecisionId(decision)}"], CaseActions.Decide, data);
        }

        if (@case.AskedBack is null)
        {
            yield return Actions.Show(context.Words["case.button.ask-back"], AskBack(@case, context));
        }

        yield return Actions.Show(context.Words["case.button.pass-on"], PassOn(@case, context, forComms));
        if (forComms)
        {
            yield return @case.State == CaseState.Claimed
                ? Actions.Execute(context.Words["case.button.unclaim"], CaseActions.Unclaim, Data(@case), takesInputs: false)
                : Actions.Execute(context.Words["case.button.claim"], CaseActions.Claim, Data(@case), takesInputs: false);
        }
    }

    /// <summary>For whoever may not decide: a case that a colleague is looking at can be given back for that colleague.</summary>
    public static IEnumerable<JsonObject> OfAnother(Case @case, CardContext context, Person? viewer) =>
        @case.ClaimedBy is not null && viewer?.Is(@case.Asker) is not true
            ? [Actions.Execute(context.Words["case.button.unclaim"], CaseActions.Unclaim, Data(@case), takesInputs: false)]
            : [];

    /// <summary>
    /// Once it is decided, comms may keep what was decided beside the clause it was about, and hold the bot to it.
    /// </summary>
    public static IEnumerable<JsonObject> AfterDecision(Case @case, CardContext context)
    {
        if (@case is { State: CaseState.Decided, Content.Clauses: [var first, ..] clauses })
        {
            yield return Keep(@case, first, clauses, context);
        }

        if (@case is { State: CaseState.Decided, Content: { Kind: CaseKind.Question, Question: { Length: > 0 } question } content })
        {
            yield return DeskMenuCard.MakeTest(question, content.Clauses is [var cited, ..] ? cited.Address : "", context);
        }
    }

    private static JsonObject Keep(Case @case, ReceiptClause first, IReadOnlyList<ReceiptClause> clauses, CardContext context)
    {
        IEnumerable<JsonObject> which =
            clauses.Count == 1
                ? []
                :
                [
                    Inputs.Choices(
                        CaseActions.Clause, context.Words["precedent.clause-label"],
                        clauses.Select(clause => (clause.Address, clause.Citation)), chosen: [first.Address]),
                ];
        return Actions.Show(
            context.Words["precedent.button"],
            AdaptiveCard.Nested(
                [
                    Elements.Subtle(context.Words["precedent.what"]),
                    .. which,
                    Inputs.Text(CaseActions.Words, context.Words["precedent.label"], Decisions.MostNoteBytes),
                ],
                [Actions.Execute(context.Words["precedent.keep"], CaseActions.Keep, Data(@case))]
            )
        );
    }

    public static JsonObject Data(Case @case) => new() { [CaseActions.Case] = @case.Reference };

    private static JsonObject AskBack(Case @case, CardContext context) => AdaptiveCard.Nested(
        [Inputs.Text(CaseActions.Words, context.Words["case.ask-back-label"], Decisions.MostNoteBytes)],
        [Actions.Execute(context.Words["case.button.send-question"], CaseActions.AskBack, Data(@case))]);

    private static JsonObject PassOn(Case @case, CardContext context, bool forComms)
    {
        var isUnchecked = forComms && @case.Assignment.FoundBy == ManagerSource.Asker;
        return AdaptiveCard.Nested(
            [Inputs.People(CaseActions.Colleague, context.Words["case.colleague-label"], context.Words["case.colleague-placeholder"])],
            [
                Actions.Execute(context.Words["case.button.to-colleague"], CaseActions.PassToColleague, Data(@case)),
                Actions.Execute(
                    forComms ? context.Words["case.button.to-manager"] : context.Words["case.button.to-comms"], CaseActions.PassToDesk,
                    Data(@case), takesInputs: false),
                .. isUnchecked
                    ?
                    [
                        Actions.Execute(
                            context.Words["case.button.confirm-manager"], CaseActions.ConfirmManager, Data(@case), takesInputs: false),
                    ]
                    : Array.Empty<JsonObject>(),
            ]
        );
    }
}
