using System.Text.Json.Nodes;
using TeamsPolicyBot.Cases;

namespace TeamsPolicyBot.Cards.Cases;

/// <summary>The asker's card of a case: with whom it is, until when, how it got there; changed in place until it is over.</summary>
internal static class AskerStatusCard
{
    public static JsonObject Create(Case @case, CardContext context) => AdaptiveCard.Create(Body(@case, context), Buttons(@case, context));

    private static string State(Case @case, CardContext context) =>
        @case.State == CaseState.Withdrawn ? context.Words["case.state.withdrawn-by-you"] : CaseWords.State(context, @case);

    private static IEnumerable<JsonObject> Body(Case @case, CardContext context)
    {
        yield return Elements.Heading(context.Words.Format("case.status-heading", @case.Reference));
        yield return Elements.Text(Markdown.Escape(State(@case, context)));
        if (@case.Outcome?.Note is { } note)
        {
            yield return Elements.Label(context.Words["case.note"]);
            yield return Elements.Verbatim(note);
        }

        if ((@case.Content.Draft ?? @case.Content.Question) is { } words)
        {
            yield return Elements.Label(context.Words["case.what-you-sent"]);
            yield return Elements.Verbatim(words);
        }

        if (@case.AskedBack is { } asked)
        {
            yield return Elements.Label(Markdown.Escape(context.Words.Format("case.asked-back", CaseWords.Name(context, asked.By))));
            yield return Elements.Verbatim(asked.Question);
        }

        if (@case.AnsweredBack is { } answered)
        {
            yield return Elements.Label(context.Words["case.you-answered"]);
            yield return Elements.Verbatim(answered.Answer);
        }

        yield return CaseHistory.Create(@case, context, forAsker: true);
    }

    private static IEnumerable<JsonObject> Buttons(Case @case, CardContext context)
    {
        if (!@case.State.IsOpen())
        {
            yield break;
        }

        if (@case is { AskedBack: not null, AnsweredBack: null })
        {
            yield return Actions.Show(
                context.Words["case.button.answer-back"], AskerNewsCard.AnswerForm(@case, context, CaseActions.AnswerBack));
        }

        if ((@case.Content.Draft ?? @case.Content.Question) is { } words)
        {
            yield return Actions.Show(context.Words["case.button.edit"], AdaptiveCard.Nested(
                [Inputs.Text(CaseActions.Words, context.Words["case.edit-label"], Decisions.MostBytes, words)],
                [Actions.Execute(context.Words["case.button.send-edit"], CaseActions.Edit, DeskButtons.Data(@case))]));
        }

        yield return Actions.Execute(
            context.Words["case.button.withdraw"], CaseActions.Withdraw, DeskButtons.Data(@case), takesInputs: false);
    }
}
