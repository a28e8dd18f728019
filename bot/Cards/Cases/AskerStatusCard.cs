using System.Text.Json.Nodes;
using TeamsPolicyBot.Cases;

namespace TeamsPolicyBot.Cards.Cases;

/// <summary>The asker's card of a case: with whom it is, until when, how it got there; changed in place until it is over.</summary>
internal static class AskerStatusCard
{
    public static JsonObject Create(Case one, CardContext context) => AdaptiveCard.Create(Body(one, context), Buttons(one, context));

    private static string State(Case one, CardContext context) =>
        one.State == CaseState.Withdrawn ? context.Words["case.state.withdrawn-by-you"] : CaseWords.State(context, one);

    private static IEnumerable<JsonObject> Body(Case one, CardContext context)
    {
        yield return Elements.Heading(context.Words.Format("case.status-heading", one.Reference));
        yield return Elements.Text(Markdown.Escape(State(one, context)));
        if (one.Outcome?.Note is { } note)
        {
            yield return Elements.Label(context.Words["case.note"]);
            yield return Elements.Verbatim(note);
        }

        if ((one.Content.Draft ?? one.Content.Question) is { } words)
        {
            yield return Elements.Label(context.Words["case.what-you-sent"]);
            yield return Elements.Verbatim(words);
        }

        if (one.AskedBack is { } asked)
        {
            yield return Elements.Label(Markdown.Escape(context.Words.Format("case.asked-back", CaseWords.Name(context, asked.By))));
            yield return Elements.Verbatim(asked.Question);
        }

        if (one.AnsweredBack is { } answered)
        {
            yield return Elements.Label(context.Words["case.you-answered"]);
            yield return Elements.Verbatim(answered.Answer);
        }

        yield return CaseHistory.Create(one, context, forAsker: true);
    }

    private static IEnumerable<JsonObject> Buttons(Case one, CardContext context)
    {
        if (!one.State.IsOpen())
        {
            yield break;
        }

        if (one is { AskedBack: not null, AnsweredBack: null })
        {
            yield return Actions.Show(
                context.Words["case.button.answer-back"], AskerNewsCard.AnswerForm(one, context, CaseActions.AnswerBack));
        }

        if ((one.Content.Draft ?? one.Content.Question) is { } words)
        {
            yield return Actions.Show(context.Words["case.button.edit"], AdaptiveCard.Nested(
                [Inputs.Text(CaseActions.Words, context.Words["case.edit-label"], Decisions.MostBytes, words)],
                [Actions.Execute(context.Words["case.button.send-edit"], CaseActions.Edit, DeskButtons.Data(one))]));
        }

        yield return Actions.Execute(
            context.Words["case.button.withdraw"], CaseActions.Withdraw, DeskButtons.Data(one), takesInputs: false);
    }
}
