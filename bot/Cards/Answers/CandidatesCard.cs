using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TeamsPolicyBot.Answers.FollowUps;
using TeamsPolicyBot.Answers.Model;
using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Cards.Answers;

/// <summary>
/// "Did you mean": two or three clauses that may answer the question, each quoted, one button each, and none of these. Where the first
/// leads, it is said to be meant; where it leads clearly, the others are named on their buttons only.
/// </summary>
public static partial class CandidatesCard
{
    /// <param name="placeToTurn">Where to turn with such a matter; null or empty where it is none.</param>
    public static JsonObject Create(Answer answer, CardContext context, string questionId, IReadOnlyList<string>? placeToTurn = null)
    {
        var words = context.Words;
        var body = new List<JsonObject>
        {
            Elements.Heading(answer.HasLead ? words["candidates.lead"] : words["candidates.heading"]),
        };
        if (!answer.HasLead)
        {
            body.Add(Elements.Text(words["candidates.unsure"]));
        }

        var names = Names(answer.Shown, context);
        body.AddRange((placeToTurn ?? []).Select(line => Elements.Text(Markdown.Escape(line))));
        foreach (var (number, clause) in answer.Shown.Index().Take(answer.LeadsClearly ? 1 : answer.Shown.Count))
        {
            if (answer.HasLead && number == 0)
            {
                body.AddRange(Lead(clause, answer, context));
                continue;
            }

            body.Add(Elements.Group(
            [
                Elements.Text(Markdown.Escape(Numbered(number, names, context))),
                Quotation.Block(clause, context),
            ]));
        }

        body.AddRange(
            answer.Shown.DistinctBy(clause => clause.Policy.Id).SelectMany(clause => Quotation.PolicySource(clause.Policy, context)));
        body.AddRange(ClauseNotes.Notice(context, answer.Shown));
        return AdaptiveCard.Create(body, Buttons(answer, names, context, questionId));
    }

    /// <summary>The first one in full, as the answer it most likely is; without its yes or no, since that is not certain.</summary>
    private static IEnumerable<JsonObject> Lead(Clause clause, Answer answer, CardContext context) =>
    [
        .. clause.InShort is { } inShort ? new[] { Elements.InShort(Markdown.Escape(YesOrNo.Without(inShort))) } : [],
        (clause.InShort is { } says ? Quotation.Deciding(clause, says, answer.Asked) : null) ?? Quotation.Block(clause, context),
        Elements.Subtle(Markdown.Escape(clause.Citation)),
        .. ClauseNotes.Lines(clause, context),
        Elements.Text(answer.LeadsClearly ? context.Words["candidates.others-below"] : context.Words["candidates.others"]),
    ];

    /// <summary>A clause by its number and what it is about; beside the numbers of a form without its own.</summary>
    private static string Numbered(int number, IReadOnlyList<string> names, CardContext context) =>
        context.IsBesideForm ? names[number] : context.Words.Format("candidates.number", number + 1, names[number]);

    /// <summary>What clauses are about; with their places where two are about the same, or numbers would not tell them apart.</summary>
    private static IReadOnlyList<string> Names(IReadOnlyList<Clause> clauses, CardContext context)
    {
        var gists = clauses.Select(Gist).ToList();
        return
        [
            .. clauses.Zip(gists, (clause, gist) =>
                context.IsBesideForm || gists.Count(other => other == gist) > 1 ? WithPlace(clause) : gist),
        ];
    }

    /// <summary>What a clause is about, and where it stands.</summary>
    internal static string WithPlace(Clause clause) => $"{Gist(clause)} ({clause.Place.Trim('[', ']')})";

    /// <summary>What a clause is about, in a few words: its first topic, else its heading, else where it stands.</summary>
    private static string Gist(Clause clause) => clause.Note.Topics is [var topic, ..] ? $"{char.ToUpperInvariant(topic[0])}{topic[1..]}"
        : WithoutNumber(clause.Heading.Split(": ")[^1].Trim('[', ']')) is { Length: > 0 } heading ? heading
        : clause.Place;

    /// <summary>A printed number of a heading would stand beside the number of the choice.</summary>
    private static string WithoutNumber(string heading) => PrintedNumber().Replace(heading, "");

    [GeneratedRegex(@"^\d+(\.\d+)*([.:)]|(\.\d+))\s+", RegexOptions.NonBacktracking)]
    private static partial Regex PrintedNumber();

    private static IEnumerable<JsonObject> Buttons(Answer answer, IReadOnlyList<string> names, CardContext context, string questionId)
    {
        foreach (var (number, clause) in answer.Shown.Index())
        {
            var data = WaysOn.Data(questionId);
            data[AnswerActions.Clause] = clause.Address;
            yield return Actions.Submit(Numbered(number, names, context), AnswerActions.Choose, data);
        }

        yield return Actions.Submit(context.Words["candidates.none"], AnswerActions.WasNotIt, WaysOn.Data(questionId));
        yield return WaysOn.Buttons(context, questionId).First();
        foreach (var button in WaysOn.Test(answer, context))
        {
            yield return button;
        }
    }
}
