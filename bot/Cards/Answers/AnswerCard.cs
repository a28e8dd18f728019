using System.Text.Json.Nodes;
using TeamsPolicyBot.Answers.FollowUps;
using TeamsPolicyBot.Answers.Model;

namespace TeamsPolicyBot.Cards.Answers;

/// <summary>The card that answers a question: the clause quoted and cited, and related ones below it.</summary>
public static class AnswerCard
{
    /// <param name="questionId">Names the question, so that "no, show me others" knows what it is about.</param>
    public static JsonObject Create(Answer answer, CardContext context, string questionId)
    {
        var words = context.Words;
        var first = answer.Shown[0];
        var body = new List<JsonObject>
        {
            Elements.Heading(words.Format("answer.heading", context.Organisation.Name)),
        };
        if (first.InShort is { } inShort)
        {
            body.Add(Elements.InShort(Markdown.Escape(answer.IsVerdictAskedFor ? inShort : YesOrNo.Without(inShort))));
            body.Add(Quotation.Deciding(first, inShort, answer.Asked) ?? Quotation.Block(first, context));
        }
        else
        {
            body.Add(Quotation.Block(first, context));
        }

        body.AddRange(Quotation.Source(first, context));
        body.AddRange(ClauseNotes.Lines(first, context));
        body.AddRange(answer.Shown.Skip(1).Select(related => Quotation.Beside(words["answer.related"], related, context)));
        body.AddRange(Quotation.Perhaps(answer.Perhaps, context));
        body.AddRange(ClauseNotes.Notice(context, answer.Shown));
        body.Add(Elements.Text(words["answer.was-this-it"]));
        return AdaptiveCard.Create(body, Buttons(answer, context, questionId));
    }

    private static IEnumerable<JsonObject> Buttons(Answer answer, CardContext context, string questionId)
    {
        var data = WaysOn.Data(questionId);
        data[AnswerActions.Clause] = answer.Shown[0].Address;
        yield return Actions.Submit(context.Words["answer.yes"], AnswerActions.WasIt, data);
        yield return Actions.Submit(context.Words["answer.no"], AnswerActions.WasNotIt, data);
        if (answer.Shown[0].InShort is { } inShort && Quotation.Deciding(answer.Shown[0], inShort, answer.Asked) is not null)
        {
            yield return Actions.Show(context.Words["answer.whole-clause"], AdaptiveCard.Nested([Quotation.Block(answer.Shown[0])], []));
        }

        foreach (var button in WaysOn.Buttons(context, questionId).Concat(WaysOn.Test(answer, context)))
        {
            yield return button;
        }
    }
}
