using System.Text.Json.Nodes;
using TeamsPolicyBot.Answers.Model;
using TeamsPolicyBot.Answers.Questions;
using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Cards.Answers;

/// <summary>The honest card: nothing in the policy fits, or the policy is silent on the subject; and the ways on.</summary>
public static class UnsureCard
{
    /// <param name="isAgain">It follows a question that could not be answered either, or goes on with one: then a person comes first.</param>
    /// <param name="placeToTurn">Where to turn with such a matter; null or empty where any person may answer.</param>
    public static JsonObject Create(
        Answer answer, CardContext context, string questionId, bool isAgain = false, IReadOnlyList<string>? placeToTurn = null
    ) => AdaptiveCard.Create(
        [
            .. answer is { Silence: null, LeftOpen: not Detail.None } ? LeftOpen(answer, context)
                : placeToTurn is [_, ..] ? WithPlace(answer, context, placeToTurn)
                : isAgain && answer.Silence is null && !context.IsPublic ? Again(answer, context)
                : Once(answer, context),
            .. answer is { Silence: null, LeftOpen: not Detail.None }
                ? ClauseNotes.Notice(context, answer.Ranked.Take(1))
                : answer.Nearest.Count > 0 ? ClauseNotes.Notice(context, answer.Nearest)
                : ClauseNotes.Notice(context),
        ],
        [.. WaysOn.Buttons(context, questionId), .. Reading(answer, context, questionId), .. WaysOn.Test(answer, context)]);

    /// <summary>
    /// The rule is found, and the detail that is asked for is not in it: the rule is quoted as the nearest there is, never as the answer.
    /// </summary>
    private static IEnumerable<JsonObject> LeftOpen(Answer answer, CardContext context) =>
    [
        Elements.Heading(context.Words["unsure.open-heading"]),
        Elements.Text(answer.LeftOpen switch
        {
            Detail.Amount => context.Words["unsure.open-amount"],
            Detail.Holder => context.Words["unsure.open-holder"],
            _ => context.Words["unsure.open-appendix"],
        }),
        Quotation.Block(answer.Ranked[0], context),
        Elements.Subtle(Markdown.Escape(answer.Ranked[0].Citation)),
        Elements.Text(WaysOn.Sentence(context)),
    ];

    /// <summary>What is shown as nearest may well settle it: then nobody is told that there is no rule.</summary>
    private static IEnumerable<JsonObject> Again(Answer answer, CardContext context) =>
        [
            Elements.Heading(context.Words["unsure.again-heading"]),
            .. answer.Nearest.Count > 0
                ? [.. Nearest(answer, context, context.Words["unsure.again-nearest"]), Elements.Text(WaysOn.Sentence(context))]
                : new[] { Elements.Text(context.Words["unsure.again"]) },
        ];

    /// <summary>The rules that come nearest, quoted: as what they are, no answer.</summary>
    private static IEnumerable<JsonObject> Nearest(Answer answer, CardContext context, string? line = null) =>
        answer.Nearest.Count == 0
            ? []
            :
            [
                Elements.Text(line ?? context.Words["unsure.nearest"]),
                .. answer.Nearest.Select(clause =>
                    Elements.Group([Elements.Text($"**{Markdown.Escape(CandidatesCard.WithPlace(clause))}**"), Quotation.Block(clause, context)])),
            ];

    private static IEnumerable<JsonObject> Reading(Answer answer, CardContext context, string questionId) =>
        answer.Nearest.Select(clause =>
        {
            var data = WaysOn.Data(questionId);
            data[AnswerActions.Clause] = clause.Address;
            return Actions.Submit(context.Words.Format("unsure.read", CandidatesCard.WithPlace(clause)), AnswerActions.Choose, data);
        });

    private static IEnumerable<JsonObject> Once(Answer answer, CardContext context) =>
        [
            Elements.Heading(Heading(answer, context)),
            Elements.Text(Markdown.Escape(Reason(answer, context))),
            .. Nearest(answer, context),
            Elements.Text(WaysOn.Sentence(context)),
        ];

    private static IEnumerable<JsonObject> WithPlace(Answer answer, CardContext context, IReadOnlyList<string> placeToTurn) =>
        [
            Elements.Heading(Heading(answer, context)),
            Elements.Text(
                Markdown.Escape(answer.Silence?.Say ?? context.Words.Format("unsure.no-rule", context.Organisation.Name))),
            .. placeToTurn.Select(line => Elements.Text(Markdown.Escape(line))),
            Elements.Text(WaysOn.Sentence(context)),
        ];

    /// <summary>For a follow-up that no rule settles either: without the same words again.</summary>
    public static JsonObject Still(CardContext context, string questionId) => AdaptiveCard.Create(
        [Elements.Text(context.Words["follow-up.still-unsure"]), Elements.Text(context.Words["follow-up.still-unsure-person"])],
        WaysOn.Buttons(context, questionId));

    private static string Heading(Answer answer, CardContext context) =>
        answer.Silence is not null ? context.Words["unsure.silent-heading"]
        : answer.Nearest.Count > 0 ? context.Words["unsure.nearest-heading"]
        : context.Words["unsure.heading"];

    private static string Reason(Answer answer, CardContext context) =>
        answer.Silence?.Say
        ?? (answer.Nearest.Count > 0
            ? context.Words.Format("unsure.nothing-sure", context.Organisation.Name)
            : context.Words.Format("unsure.nothing-fits", context.Organisation.Name));
}
