using System.Text.Json.Nodes;
using TeamsPolicyBot.Advice;
using TeamsPolicyBot.Cards.Answers;
using TeamsPolicyBot.Cases;

namespace TeamsPolicyBot.Cards.Cases;

/// <summary>
/// What the asker sent, on the card of whoever decides and in the preview of it: exactly the same elements, so that the preview is true.
/// </summary>
internal static class CaseContentElements
{
    public static IEnumerable<JsonObject> Create(CaseContent content, CardContext context)
    {
        if (content.Question is { } question)
        {
            yield return Headed(context.Words["case.question"], [Elements.Verbatim(question)]);
        }

        if (content.Kind == CaseKind.Draft)
        {
            yield return Headed(
                context.Words["case.draft"],
                [content.Draft is { } draft ? Elements.Verbatim(draft) : Elements.Subtle(context.Words["case.draft-left-out"])]);
        }

        if (content.Message is { } message)
        {
            yield return Headed(context.Words["case.message"], [Elements.Verbatim(message)]);
        }

        if (content.Verdict is { } verdict)
        {
            yield return Headed(
                context.Words["case.verdict"], [Elements.Text(CaseWords.VerdictName(context, verdict)), .. content.Answers.Select(Answer)]);
        }

        if (content.Clauses.Count > 0)
        {
            yield return Headed(context.Words["case.policy"], [.. content.Clauses.SelectMany(Clause), .. HowOld(content.Clauses, context)]);
        }
    }

    private static JsonObject Headed(string heading, IEnumerable<JsonObject> elements) =>
        Elements.Group([Elements.Label(heading), .. elements]);

    private static JsonObject Answer(ReceiptAnswer answer) =>
        Elements.Subtle($"{Markdown.Escape(answer.Question)} **{Markdown.Escape(string.Join(", ", answer.Picked))}**");

    private static IEnumerable<JsonObject> Clause(ReceiptClause clause) =>
        [Elements.Emphasis(Elements.Verbatim(clause.Quotation)), Elements.Subtle(Markdown.Escape(clause.Citation))];

    /// <summary>The notice of a policy; of the others, whether a review date had passed. Once for all clauses.</summary>
    private static IEnumerable<JsonObject> HowOld(IReadOnlyList<ReceiptClause> clauses, CardContext context) =>
    [
        .. ClauseNotes.Notice(context, clauses.Select(clause => clause.PolicyId)),
        .. clauses.Any(clause => clause.PastReview && context.Organisation.NoticeFor(clause.PolicyId) is null)
            ? [Elements.Warning(context.Words["case.past-review"])]
            : Array.Empty<JsonObject>(),
    ];
}
