using System.Text.Json.Nodes;
using TeamsPolicyBot.Cases;

namespace TeamsPolicyBot.Cards.Cases;

/// <summary>
/// The buttons of whoever decides: the decisions of this kind of case first, asking back and passing on behind a further card.
/// </summary>
internal static class DeskButtons
{
    public static IEnumerable<JsonObject> Create(Case one, CardContext context, bool forComms)
    {
        foreach (var decision in Decisions.For(one.Content.Kind))
        {
            var data = Data(one);
            data[CaseActions.Decision] = CaseWords.DecisionId(decision);
            yield return Actions.Execute(context.Words[$"case.button.{CaseWords.DecisionId(decision)}"], CaseActions.Decide, data);
        }

        if (one.AskedBack is null)
        {
            yield return Actions.Show(context.Words["case.button.ask-back"], AskBack(one, context));
        }

        yield return Actions.Show(context.Words["case.button.pass-on"], PassOn(one, context, forComms));
        if (forComms)
        {
            yield return one.State == CaseState.Claimed
                ? Actions.Execute(context.Words["case.button.unclaim"], CaseActions.Unclaim, Data(one), takesInputs: false)
                : Actions.Execute(context.Words["case.button.claim"], CaseActions.Claim, Data(one), takesInputs: false);
        }
    }

    /// <summary>For whoever may not decide: a case that a colleague is looking at can be given back for that colleague.</summary>
    public static IEnumerable<JsonObject> OfAnother(Case one, CardContext context, Person? viewer) =>
        one.ClaimedBy is not null && viewer?.Is(one.Asker) is not true
            ? [Actions.Execute(context.Words["case.button.unclaim"], CaseActions.Unclaim, Data(one), takesInputs: false)]
            : [];

    /// <summary>Once it is decided, comms may keep what was decided beside the clause it was about.</summary>
    public static IEnumerable<JsonObject> AfterDecision(Case one, CardContext context)
    {
        if (one is not { State: CaseState.Decided, Content.Clauses: [var first, ..] clauses })
        {
            yield break;
        }

        IEnumerable<JsonObject> which =
            clauses.Count == 1
                ? []
                :
                [
                    Inputs.Choices(
                        CaseActions.Clause, context.Words["precedent.clause-label"],
                        clauses.Select(clause => (clause.Address, clause.Citation)), chosen: [first.Address]),
                ];
        yield return Actions.Show(
            context.Words["precedent.button"],
            AdaptiveCard.Nested(
                [
                    Elements.Subtle(context.Words["precedent.what"]),
                    .. which,
                    Inputs.Text(CaseActions.Words, context.Words["precedent.label"], Decisions.MostNoteBytes),
                ],
                [Actions.Execute(context.Words["precedent.keep"], CaseActions.Keep, Data(one))]
            )
        );
    }

    public static JsonObject Data(Case one) => new() { [CaseActions.Case] = one.Reference };

    private static JsonObject AskBack(Case one, CardContext context) => AdaptiveCard.Nested(
        [Inputs.Text(CaseActions.Words, context.Words["case.ask-back-label"], Decisions.MostNoteBytes)],
        [Actions.Execute(context.Words["case.button.send-question"], CaseActions.AskBack, Data(one))]);

    private static JsonObject PassOn(Case one, CardContext context, bool forComms)
    {
        var isUnchecked = forComms && one.Assignment.FoundBy == ManagerSource.Asker;
        return AdaptiveCard.Nested(
            [Inputs.People(CaseActions.Colleague, context.Words["case.colleague-label"], context.Words["case.colleague-placeholder"])],
            [
                Actions.Execute(context.Words["case.button.to-colleague"], CaseActions.PassToColleague, Data(one)),
                Actions.Execute(
                    forComms ? context.Words["case.button.to-manager"] : context.Words["case.button.to-comms"], CaseActions.PassToDesk,
                    Data(one), takesInputs: false),
                .. isUnchecked
                    ?
                    [
                        Actions.Execute(
                            context.Words["case.button.confirm-manager"], CaseActions.ConfirmManager, Data(one), takesInputs: false),
                    ]
                    : Array.Empty<JsonObject>(),
            ]
        );
    }
}
