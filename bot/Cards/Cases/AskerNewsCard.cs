using System.Text.Json.Nodes;
using TeamsPolicyBot.Cases;

namespace TeamsPolicyBot.Cards.Cases;

/// <summary>A new message to the asker on an important change: a decision, a question back, another desk, an honest end.</summary>
internal static class AskerNewsCard
{
    public static JsonObject Create(Case @case, CardContext context)
    {
        var (heading, words, verbatim) = News(@case, context);
        return AdaptiveCard.Create(
            [
                Elements.Heading(Markdown.Escape(heading)),
                .. verbatim is null ? Array.Empty<JsonObject>() : [Elements.Verbatim(verbatim)],
                Elements.Text(Markdown.Escape(words)),
                .. Clause(@case, context),
                Elements.Subtle(context.Words.Format("case.about", @case.Reference)),
            ],
            @case.History[^1] is AskerAsked
                ? [Actions.Show(context.Words["case.button.answer-back"], AnswerForm(@case, context, CaseActions.AnswerNews))]
                : []
        );
    }

    /// <summary>What the question becomes once it is answered.</summary>
    public static JsonObject Answered(AskerAsked asked, AskerAnswered answered, Case @case, CardContext context)
    {
        var heading = context.Words.Format("case.asked-back", CaseWords.Name(context, asked.By));
        var label = context.Words["case.you-answered"];
        return AdaptiveCard.Create(
            [
                Elements.Heading(Markdown.Escape(heading)),
                Elements.Verbatim(asked.Question),
                Elements.Label(label),
                Elements.Verbatim(answered.Answer),
                Elements.Subtle(context.Words.Format("case.about", @case.Reference)),
            ],
            []);
    }

    /// <summary>The form in which the asker answers a question back.</summary>
    /// <param name="action">What sending it is, which says what the card becomes.</param>
    public static JsonObject AnswerForm(Case @case, CardContext context, string action) => AdaptiveCard.Nested(
        [Inputs.Text(CaseActions.Words, context.Words["case.answer-back-label"], Decisions.MostNoteBytes)],
        [Actions.Execute(context.Words["case.button.send-answer"], action, DeskButtons.Data(@case))]);

    /// <summary>Heading, the bot's words, and somebody else's words in between.</summary>
    private static (string Heading, string Words, string? Verbatim) News(Case @case, CardContext context) =>
        @case.History[^1] switch
        {
            CaseDecided decided => (
                CaseWords.Decision(context, decided.Decision), decided.Decision == Decision.Answer
                    ? context.Words.Format("case.answered-by", CaseWords.Name(context, decided.By), CaseWords.When(context, decided.At))
                    : context.Words.Format(
                        "case.news.decided-by", CaseWords.Name(context, decided.By), CaseWords.When(context, decided.At)),
                decided.Note
            ),
            AskerAsked asked => (
                context.Words.Format("case.asked-back", CaseWords.Name(context, asked.By)), context.Words["case.news.asked-back"],
                asked.Question),
            CaseHandedOver handedOver => (
                context.Words.Format("case.news.handed-over", CaseWords.DeskName(context, @case.Assignment)),
                CaseWords.Reason(context, handedOver.Reason), null),
            CaseExpired when @case.Content.Kind == CaseKind.Draft => (
                context.Words["case.news.expired-draft"], context.Words["case.news.expired-draft-words"], null),
            CaseExpired => (context.Words["case.news.expired-question"], WhomToTry(context), null),
            _ when @case.Content.Kind == CaseKind.Draft => (
                context.Words["case.news.undeliverable"], $"{context.Words["case.news.not-without-yes"]} {WhomToTry(context)}", null),
            _ => (context.Words["case.news.undeliverable"], WhomToTry(context), null),
        };

    /// <summary>An end without a decision shows the clause the draft was asked about: it says why not to post.</summary>
    private static IEnumerable<JsonObject> Clause(Case @case, CardContext context) =>
        @case is { State: CaseState.Expired, Content: { Kind: CaseKind.Draft, Clauses: [var clause, ..] } }
            ?
            [
                Elements.Label(context.Words["case.policy"]),
                Elements.Emphasis(Elements.Verbatim(clause.Quotation)),
                Elements.Subtle(Markdown.Escape(clause.Citation)),
            ]
            : [];

    private static string WhomToTry(CardContext context) =>
        context.Organisation.Contacts.Count == 0
            ? context.Words["case.news.try-manager"]
            : context.Words.Format(
                "case.news.try-contacts", string.Join(", ", context.Organisation.Contacts.Values.Select(contact => contact.Title)));
}
