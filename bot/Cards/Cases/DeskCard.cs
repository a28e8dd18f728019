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
    public static JsonObject Create(Case one, CardContext context, bool forComms, Person? viewer = null)
    {
        var card = AdaptiveCard.Create(Body(one, context, forComms, viewer), Buttons(one, context, forComms, viewer));
        return forComms && one.State.IsOpen() ? AdaptiveCard.RefreshedBy(card, CaseActions.Show, DeskButtons.Data(one)) : card;
    }

    private static IEnumerable<JsonObject> Buttons(Case one, CardContext context, bool forComms, Person? viewer) =>
        IsTheirs(one, forComms)
            ? MayDecide(one, viewer)
                ? DeskButtons.Create(one, context, forComms)
                : DeskButtons.OfAnother(one, context, viewer)
            : forComms
                ? DeskButtons.AfterDecision(one, context)
                : [];

    /// <summary>
    /// What the other person will see, shown to the asker before anything is sent: without buttons, which only work for that person.
    /// </summary>
    public static IEnumerable<JsonObject> Preview(Case one, CardContext context) =>
        [
            Elements.Heading(Markdown.Escape(Heading(one, context))),
            Elements.Facts(FactsFor(one, context)),
            .. CaseContentElements.Create(one.Content, context),
        ];

    private static IEnumerable<JsonObject> Body(Case one, CardContext context, bool forComms, Person? viewer)
    {
        yield return Elements.Heading(Markdown.Escape(Heading(one, context)));
        yield return Elements.Subtle(Markdown.Escape(Intro(one, context, forComms)));
        if (!IsWaitingHere(one, forComms))
        {
            yield return Elements.Text(Markdown.Escape(CaseWords.State(context, one)));
        }

        if (CaseWords.Delivery(context, one) is { } delivery)
        {
            yield return Elements.Warning(Markdown.Escape(delivery));
        }

        if (one.Outcome?.Note is { } note)
        {
            yield return Elements.Label(context.Words["case.note"]);
            yield return Elements.Verbatim(note);
        }

        yield return Elements.Facts([(context.Words["case.fact.reference"], one.Reference), .. FactsFor(one, context)]);
        if (one.Assignment.FoundBy == ManagerSource.Asker)
        {
            yield return Elements.Warning(context.Words["case.manager-unchecked"]);
        }

        foreach (var element in CaseContentElements.Create(one.Content, context).Concat(Exchange(one, context)))
        {
            yield return element;
        }

        yield return CaseHistory.Create(one, context, forAsker: false);
        if (one.State.IsOpen() && IsTheirs(one, forComms) && MayDecide(one, viewer))
        {
            yield return Inputs.Text(
                CaseActions.Note,
                one.Content.Kind == CaseKind.Draft ? context.Words["case.note-label"] : context.Words["case.answer-label"],
                Decisions.MostNoteBytes);
        }
    }

    /// <summary>Whether the person who sees the card has the case now.</summary>
    private static bool IsTheirs(Case one, bool forComms) =>
        one.State.IsOpen() && (forComms ? one.Assignment.CommsSeesIt : one.Assignment.Desk != Desks.Comms);

    /// <summary>
    /// Nobody decides his or her own case, nor one that a colleague is looking at. The rules stand in <see cref="CaseAccess"/>; this only
    /// spares people a refusal.
    /// </summary>
    private static bool MayDecide(Case one, Person? viewer) =>
        viewer is null || (!viewer.Is(one.Asker) && (one.ClaimedBy is not { } owner || viewer.Is(owner)));

    /// <summary>Whether the card's own readers are the ones it waits for: they need not be told whom it is with.</summary>
    private static bool IsWaitingHere(Case one, bool forComms) =>
        one.State == CaseState.Open && forComms == (one.Assignment.Desk == Desks.Comms);

    private static string Heading(Case one, CardContext context) =>
        one.Content.Kind == CaseKind.Draft
            ? context.Words.Format("case.heading-draft", CaseWords.AskerName(context, one))
            : context.Words.Format("case.heading-question", CaseWords.AskerName(context, one));

    private static string Intro(Case one, CardContext context, bool forComms) =>
        !one.State.IsOpen() ? context.Words["case.intro-over"]
        : !IsTheirs(one, forComms) ? context.Words.Format("case.intro-gone", CaseWords.DeskName(context, one.Assignment))
        : forComms ? context.Words.Format("case.intro-comms", context.Organisation.Name)
        : context.Words.Format("case.intro-manager", context.Organisation.Name);

    private static IEnumerable<(string Name, string Value)> FactsFor(Case one, CardContext context) =>
    [
        (context.Words["case.fact.asker"], Markdown.Escape(CaseWords.AskerName(context, one))),
        (context.Words["case.fact.deadline"], CaseWords.When(context, one.Deadline)),
    ];

    private static IEnumerable<JsonObject> Exchange(Case one, CardContext context)
    {
        if (one.AskedBack is { } asked)
        {
            yield return Elements.Label(Markdown.Escape(context.Words.Format("case.asked-back", CaseWords.Name(context, asked.By))));
            yield return Elements.Verbatim(asked.Question);
        }

        if (one.AnsweredBack is { } answered)
        {
            yield return Elements.Label(context.Words["case.answered-back"]);
            yield return Elements.Verbatim(answered.Answer);
        }
    }
}
