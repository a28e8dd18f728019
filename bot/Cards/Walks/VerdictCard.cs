using System.Globalization;
using System.Text.Json.Nodes;
using TeamsPolicyBot.Advice;
using TeamsPolicyBot.Cards.Answers;
using TeamsPolicyBot.Words;

namespace TeamsPolicyBot.Cards.Walks;

/// <summary>A verdict with its reasons, quoted and cited; shown at the end of a walk, and again for its receipt.</summary>
public static class VerdictCard
{
    /// <summary>The end of a walk.</summary>
    /// <param name="walked">The walk, so that an answer can be changed.</param>
    /// <param name="draft">What becomes of the text.</param>
    public static JsonObject Create(Receipt receipt, Walk walked, IReadOnlyList<string> banners, DraftEnd draft, CardContext context)
    {
        var words = context.Words;
        var data = new JsonObject
        {
            [WalkActions.Tree] = walked.Tree.Id,
            [WalkActions.Answers] = new JsonObject(
                walked.Answers.Select(answer => KeyValuePair.Create<string, JsonNode?>(answer.Question, string.Join(',', answer.Options)))),
        };
        return AdaptiveCard.Create(
            [.. banners.Select(banner => Elements.Warning(Markdown.Escape(banner))), .. Body(receipt, context), .. End(draft, words)],
            [
                Actions.Submit(
                    words["ways-on.ask-a-person"], AnswerActions.AskAPerson, new JsonObject { [WalkActions.Receipt] = receipt.Reference }),
                Actions.Show(words["walk.change"], ChangeAnswer.Nested(walked.Tree, walked.Answers, AnswerActions.CanIPost, data, context)),
                Actions.Submit(words["walk.again"], AnswerActions.CanIPost, new JsonObject { [WalkActions.Tree] = walked.Tree.Id }),
            ]);
    }

    /// <summary>The receipt, for its owner.</summary>
    public static JsonObject Receipt(Receipt receipt, CardContext context) =>
        AdaptiveCard.Create(
            Body(receipt, context),
            [
                Actions.Submit(
                    context.Words["ways-on.ask-a-person"], AnswerActions.AskAPerson,
                    new JsonObject { [WalkActions.Receipt] = receipt.Reference }),
            ]
        );

    private static IEnumerable<JsonObject> End(DraftEnd draft, BotWords words) => draft switch
    {
        DraftEnd.Waits => [Elements.Subtle(words["walk.draft-waits"])],
        DraftEnd.Erased => [Elements.Subtle(words["walk.draft-gone"])],
        _ => [],
    };

    private static IEnumerable<JsonObject> Body(Receipt receipt, CardContext context)
    {
        var words = context.Words;
        yield return Elements.Heading(Heading(receipt, context));
        if (receipt.Desk is { } desk)
        {
            yield return Elements.Text(Markdown.Escape(words.Format("walk.ask-whom", Desk(desk, context))));
        }

        foreach (var finding in FindingElements.Of(receipt, context))
        {
            yield return finding;
        }

        if (receipt.WhatWouldHelp.Count > 0)
        {
            yield return Elements.Group(
            [
                Elements.Text($"**{words["walk.what-would-help"]}**"),
                .. receipt.WhatWouldHelp.Select(help => Elements.Text($"- {Markdown.Escape(help)}")),
            ]);
        }

        yield return Elements.Group([Elements.Text($"**{words["walk.your-answers"]}**"), .. receipt.Answers.Select(Answer)]);
        yield return Elements.Subtle(words.Format("walk.reference", receipt.Reference, Day(receipt, words), receipt.Release[..8]));
        foreach (var notice in Notice(receipt, context))
        {
            yield return notice;
        }
    }

    /// <summary>Where nothing is quoted, what is said of the council's knowledge as a whole.</summary>
    private static IEnumerable<JsonObject> Notice(Receipt receipt, CardContext context) =>
        receipt.Findings.SelectMany(finding => finding.Clauses).Select(clause => clause.PolicyId).ToList() is { Count: > 0 } quoted
            ? ClauseNotes.Notice(context, quoted)
            : ClauseNotes.Notice(context);

    /// <summary>The verdict in a sign and in words: never by colour alone.</summary>
    private static string Heading(Receipt receipt, CardContext context) => context.Words[$"verdict.{receipt.Verdict.Word()}"];

    private static string Desk(string desk, CardContext context) =>
        desk is "manager" or "comms" or "hr" ? context.Words[$"desk.{desk}"]
        : context.Organisation.Contacts.TryGetValue(desk, out var contact) ? contact.Title : desk;

    private static JsonObject Answer(ReceiptAnswer answer) =>
        Elements.Subtle($"{Markdown.Escape(answer.Question)} {Markdown.Escape(string.Join("; ", answer.Picked))}");

    private static string Day(Receipt receipt, BotWords words) =>
        receipt.GivenAt.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo(words.Language));
}

/// <summary>What becomes of the text at the end of a walk.</summary>
public enum DraftEnd
{
    /// <summary>There was none.</summary>
    None,

    /// <summary>It is gone.</summary>
    Erased,

    /// <summary>It is still there, to be passed on.</summary>
    Waits,
}
