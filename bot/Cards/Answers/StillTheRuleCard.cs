using System.Text.Json.Nodes;
using TeamsPolicyBot.Answers.About;
using TeamsPolicyBot.Answers.FollowUps;
using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Cards.Answers;

/// <summary>
/// To a follow-up for which nothing but the rule that was just shown was found: one sentence of it, without its yes or no, which was said
/// to another case.
/// </summary>
public static class StillTheRuleCard
{
    /// <param name="line">What was understood, and what that rule says to it.</param>
    /// <param name="beside">
    /// The sentence of the clause that names what was added, letter for letter, null where none does; and another clause that may be meant.
    /// </param>
    /// <param name="closing">What stands below it; null for who can tell whether it covers the case.</param>
    public static JsonObject Create(
        Clause clause, string line, (string? Naming, Clause? Perhaps) beside, CardContext context, string questionId,
        string? closing = null)
    {
        var data = WaysOn.Data(questionId);
        data[AnswerActions.Clause] = clause.Address;
        return AdaptiveCard.Create(
            [
                Elements.Text(Markdown.Escape(line)),
                .. Said(clause, beside.Naming),
                Elements.Subtle(Markdown.Escape(clause.Citation)),
                .. Quotation.Perhaps(beside.Perhaps, context),
                .. context.IsPublic ? [] : new[] { Elements.Text(closing ?? context.Words["follow-up.person-decides"]) },
                .. ClauseNotes.Notice(context, [clause]),
            ],
            [
                .. IsShort(clause)
                    ? []
                    : new[] { Actions.Submit(context.Words["follow-up.whole-rule"], AnswerActions.Choose, data) },
                .. WaysOn.Buttons(context, questionId),
            ]);
    }

    /// <summary>A short rule as it stands, below what it says in short; of a long one the sentence.</summary>
    private static IEnumerable<JsonObject> Said(Clause clause, string? naming) =>
        !IsShort(clause) ? [Sentence(clause, naming)]
        : naming is null && clause.InShort is not null ? [Sentence(clause, naming), Quotation.Block(clause)]
        : [Quotation.Block(clause)];

    /// <summary>Whether a rule is read at a glance: what a follow-up turns on is often not the sentence that decides.</summary>
    internal static bool IsShort(Clause clause) =>
        clause.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= MostWordsOfShort && !clause.Words.TrimEnd().EndsWith(':');

    private const int MostWordsOfShort = 60;

    /// <summary>One sentence of a rule: the one that names what was added, else what it says in short, else the one that decides.</summary>
    internal static JsonObject Sentence(Clause clause, string? naming) =>
        naming is not null ? Elements.Emphasis(Elements.Verbatim(naming))
        : clause.InShort is { } inShort ? Elements.InShort(Markdown.Escape(YesOrNo.Without(inShort)))
        : Quoted(clause, KeySentence.Of(clause.Words));

    private static JsonObject Quoted(Clause clause, string sentence) =>
        clause.LeadIn is { } leadIn && clause.Words.StartsWith(sentence, StringComparison.Ordinal)
            ? Elements.Emphasis(Elements.Verbatim([new Run(leadIn + " ", IsAdded: true), new Run(sentence)]))
            : Elements.Emphasis(Elements.Verbatim(sentence));
}
