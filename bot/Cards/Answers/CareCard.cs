using System.Text.Json.Nodes;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Cards.Answers;

/// <summary>
/// For a person in distress: what to do first, who can help, the way to a person, and only then the clause that protects them.
/// </summary>
internal static class CareCard
{
    /// <param name="questionId">Names what was written, so that it can be passed on to a person without being written again.</param>
    public static JsonObject Create(CareKind kind, CardContext context, string questionId)
    {
        var clause = kind.Clause is { } address ? context.FindClause(address) : null;
        return AdaptiveCard.Create(
            [.. Words(kind, context), .. clause is null ? [] : Clause(clause, context)],
            [Actions.Submit(context.Words["care.person"], AnswerActions.AskAPerson, WaysOn.Data(questionId))]);
    }

    /// <summary>For somebody who goes on writing about it: heard, and the way to a person again, without the same words.</summary>
    /// <param name="turns">How often they were answered about it already.</param>
    /// <param name="isSaidAgain">Whether what was written now tells of it by itself.</param>
    public static JsonObject More(CareKind kind, CardContext context, string questionId, int turns, bool isSaidAgain)
    {
        var isFirst = turns % 3 == 1;
        return AdaptiveCard.Create(
            [
                Elements.Text(
                    isFirst ? context.Words["care.more"]
                    : turns % 3 == 2 ? context.Words["care.still-here"]
                    : context.Words["care.by-voice"]
                ),
                .. kind.IsGrave && isSaidAgain
                    ? [Elements.Text(Markdown.Escape(kind.In(context.Words.Language).First))]
                    : Array.Empty<JsonObject>(),
                .. isFirst ? [Elements.Text(Markdown.Escape(Help(kind, context)))] : Array.Empty<JsonObject>(),
                Elements.Text(context.Words["care.pass-on"]),
            ],
            [Actions.Submit(context.Words["care.person"], AnswerActions.AskAPerson, WaysOn.Data(questionId))]);
    }

    /// <summary>For somebody who goes on about it: what answers that, who can help, and the way to a person.</summary>
    public static JsonObject Reply(CareKind kind, string says, CardContext context, string questionId) =>
        AdaptiveCard.Create(
            [
                Elements.Text(Markdown.Escape(says)),
                Elements.Text(Markdown.Escape(Help(kind, context))),
                Elements.Text(context.Words["care.pass-on"]),
            ],
            [Actions.Submit(context.Words["care.person"], AnswerActions.AskAPerson, WaysOn.Data(questionId))]
        );

    /// <summary>What is said first, for a card that says more.</summary>
    internal static IEnumerable<JsonObject> Words(CareKind kind, CardContext context)
    {
        var text = kind.In(context.Words.Language);
        string[] lines = [text.First, .. text.Then is { } then ? new[] { then } : [], Help(kind, context)];
        return [Elements.Heading(Markdown.Escape(text.Heading)), .. lines.Select(line => Elements.Text(Markdown.Escape(line)))];
    }

    /// <summary>Where others read along: one kind line, and the way to the person's own chat.</summary>
    public static JsonObject Elsewhere(CardContext context) => AdaptiveCard.Create(
        [Elements.Text(context.Words["care.public"])],
        context.PersonalChat is { } chat ? [Actions.OpenUrl(context.Words["ways-on.personal-chat"], chat)] : []);

    /// <summary>Who at the organisation can help; where nobody is known, how to find them.</summary>
    public static string Help(CareKind kind, CardContext context)
    {
        var places = ManagerRule.Places(kind.Help, context.Organisation);
        return (places.Count > 0, kind.IsForManagerToo) switch
        {
            (true, false) => context.Words.Format("care.help", context.Organisation.Name, HelpWords.List(places)),
            (true, true) => context.Words.Format("care.help.manager-too", context.Organisation.Name, HelpWords.List(places)),
            (false, false) => context.Words.Format("care.no-help", context.Organisation.Name),
            (false, true) => context.Words.Format("care.no-help.manager-too", context.Organisation.Name),
        };
    }

    private static IEnumerable<JsonObject> Clause(Clause clause, CardContext context) =>
        [
            Elements.Label(context.Words["care.clause"]),
            Quotation.Block(clause),
            .. Quotation.Source(clause, context),
            .. ClauseNotes.Notice(context, [clause]),
        ];
}
