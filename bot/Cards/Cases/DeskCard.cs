using System.Text.Json.Nodes;
using TeamsPolicyBot.Cases;

namespace TeamsPolicyBot.Cards.Cases;

/// <summary>
/// The card of whoever decides: what this is, everything needed to decide, and the buttons; once it is over, how it ended.
/// </summary>
internal static class DeskCard
{
    /// <param name="forComms">Shown in the comms team's conversation, not to a manager or contact.</param>
    /// <param name="viewer">Who looks at it, and gets the buttons that are his or hers alone; null for what everybody sees first.</param>
    public static JsonObject Create(Case @case, CardContext context, bool forComms, Person? viewer = null)
    {
        var card = AdaptiveCard.Create(Body(@case, context, forComms, viewer), Buttons(@case, context, forComms, viewer));
        return forComms && @case.State.IsOpen() ? AdaptiveCard.RefreshedBy(card, CaseActions.Show, DeskButtons.Data(@case)) : card;
    }

    private static IEnumerable<JsonObject> Buttons(Case @case, CardContext context, bool forComms, Person? viewer) =>
        IsTheirs(@case, forComms)
            ? MayDecide(@case, viewer)
                ? DeskButtons.Create(@case, context, forComms)
                : DeskButtons.OfAnother(@case, context, viewer)
            : forComms
                ? DeskButtons.AfterDecision(@case, context)
                : [];

    /// <summary>
    /// What the other person will see, shown to the asker before anything is sent: without buttons, which only work for that person.
    /// </summary>
    public static IEnumerable<JsonObject> Preview(Case @case, CardContext context) =>
        [
            Elements.Heading(Markdown.Escape(Heading(@case, context))),
            Elements.Facts(FactsFor(@case, context)),
            .. CaseContentElements.Create(@case.Content, context),
        ];

    private static IEnumerable<JsonObject> Body(Case @case, CardContext context, bool forComms, Person? viewer)
    {
        yield return Elements.Heading(Markdown.Escape(Heading(@case, context)));
        yield return Elements.Subtle(Markdown.Escape(Intro(@case, context, forComms)));
        if (!IsWaitingHere(@case, forComms))
        {
            yield return Elements.Text(Markdown.Escape(CaseWords.State(context, @case)));
        }

        if (CaseWords.Delivery(context, @case) is { } delivery)
        {
            yield return Elements.Warning(Markdown.Escape(delivery));
        }

        if (@case.Outcome?.Note is { } note)
        {
            yield return Elements.Label(context.Words["case.note"]);
            yield return Elements.Verbatim(note);
        }

        yield return Elements.Facts([(context.Words["case.fact.reference"], @case.Reference), .. FactsFor(@case, context)]);
        if (@case.Assignment.FoundBy == ManagerSource.Asker)
        {
            yield return Elements.Warning(context.Words["case.manager-unchecked"]);
        }

        foreach (var element in CaseContentElements.Create(@case.Content, context).Concat(Exchange(@case, context)))
        {
            yield return element;
        }

        yield return CaseHistory.Create(@case, context, forAsker: false);
        if (@case.State.IsOpen() && IsTheirs(@case, forComms) && MayDecide(@case, viewer))
        {
            yield return Inputs.Text(
                CaseActions.Note,
                @case.Content.Kind == CaseKind.Draft ? context.Words["case.note-label"] : context.Words["case.answer-label"],
                Decisions.MostNoteBytes);
        }
    }

    /// <summary>Whether the person who sees the card has the case now.</summary>
    private static bool IsTheirs(Case @case, bool forComms) =>
        @case.State.IsOpen() && (forComms ? @case.Assignment.CommsSeesIt : @case.Assignment.Desk != Desks.Comms);

    /// <summary>
    /// Nobody decides his or her own case, nor one that a colleague is looking at. The rules stand in <see cref="CaseAccess"/>; this only
    /// spares people a refusal.
    /// </summary>
    private static bool MayDecide(Case @case, Person? viewer) =>
        viewer is null || (!viewer.Is(@case.Asker) && (@case.ClaimedBy is not { } owner || viewer.Is(owner)));

    /// <summary>Whether the card's own readers are the ones it waits for: they need not be told whom it is with.</summary>
    private static bool IsWaitingHere(Case @case, bool forComms) =>
        @case.State == CaseState.Open && forComms == (@case.Assignment.Desk == Desks.Comms);

    private static string Heading(Case @case, CardContext context) =>
        @case.Content.Kind == CaseKind.Draft
            ? context.Words.Format("case.heading-draft", CaseWords.AskerName(context, @case))
            : context.Words.Format("case.heading-question", CaseWords.AskerName(context, @case));

    private static string Intro(Case @case, CardContext context, bool forComms) =>
        !@case.State.IsOpen() ? context.Words["case.intro-over"]
        : !IsTheirs(@case, forComms) ? context.Words.Format("case.intro-gone", CaseWords.DeskName(context, @case.Assignment))
        : forComms ? context.Words.Format("case.intro-comms", context.Organisation.Name)
        : context.Words.Format("case.intro-manager", context.Organisation.Name);

    private static IEnumerable<(string Name, string Value)> FactsFor(Case @case, CardContext context) =>
    [
        (context.Words["case.fact.asker"], Markdown.Escape(CaseWords.AskerName(context, @case))),
        (context.Words["case.fact.deadline"], CaseWords.When(context, @case.Deadline)),
    ];

    private static IEnumerable<JsonObject> Exchange(Case @case, CardContext context)
    {
        if (@case.AskedBack is { } asked)
        {
            yield return Elements.Label(Markdown.Escape(context.Words.Format("case.asked-back", CaseWords.Name(context, asked.By))));
            yield return Elements.Verbatim(asked.Question);
        }

        if (@case.AnsweredBack is { } answered)
        {
            yield return Elements.Label(context.Words["case.answered-back"]);
            yield return Elements.Verbatim(answered.Answer);
        }
    }
}
