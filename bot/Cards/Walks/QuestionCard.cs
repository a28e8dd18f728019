using System.Text.Json.Nodes;
using TeamsPolicyBot.Advice;
using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Cards.Walks;

/// <summary>What a question card shows.</summary>
/// <param name="Walk">Names the walk, so that an old card is understood as one.</param>
/// <param name="Question">The open question.</param>
/// <param name="Suggested">Option ids for which something in the draft speaks, each with why: "your draft contains a telephone number:
/// 01634 ...".</param>
/// <param name="Former">The options the person picked here before going back; empty where this is asked for the first time.</param>
/// <param name="Answered">What was answered so far.</param>
/// <param name="Cited">The clauses for which it is asked.</param>
/// <param name="Banners">What the calendar says of the day.</param>
public sealed record QuestionView(
    string Walk,
    DecisionTree Tree,
    Question Question,
    IReadOnlyList<(string Option, string Because)> Suggested,
    IReadOnlyList<string> Former,
    IReadOnlyList<Answer> Answered,
    IReadOnlyList<Clause> Cited,
    IReadOnlyList<string> Banners)
{
    /// <summary>What is said where the person has just pressed: under a long list of options nobody sees what stands above it.</summary>
    public string? BesideTheButton { get; init; }
}

/// <summary>One question of a walk: its options, why it is asked, and the ways back.</summary>
public static class QuestionCard
{
    public static JsonObject Create(QuestionView view, CardContext context)
    {
        var words = context.Words;
        var question = view.Question;
        return AdaptiveCard.Create(
            [
                Elements.Heading(Markdown.Escape(question.Ask)),
                Elements.Subtle(words.Format("walk.step", Markdown.Escape(view.Tree.Title), view.Answered.Count + 1)),
                .. view.Banners.Select(banner => Elements.Warning(Markdown.Escape(banner))),
                .. view.Suggested.Select(suggestion => suggestion.Because).Distinct().Select(because => Elements.Verbatim(because)),
                .. OptionElements.Of(question, Chosen(view), context),
                .. view.BesideTheButton is { } said ? new[] { Elements.Warning(said) } : [],
            ],
            Buttons(view, context));
    }

    /// <summary>
    /// A radio button that the bot had picked would be an answer given by the bot; boxes can be unticked, and one's own pick is one's own.
    /// </summary>
    private static IReadOnlyList<string> Chosen(QuestionView view) =>
        view.Former.Count > 0 ? view.Former
        : view.Question.ChooseMany ? [.. view.Suggested.Select(suggestion => suggestion.Option)] : [];

    private static IEnumerable<JsonObject> Buttons(QuestionView view, CardContext context)
    {
        var words = context.Words;
        var data = DraftCards.WalkData(view.Walk);
        data[WalkActions.Question] = view.Question.Id;
        yield return Actions.Submit(words["walk.next"], WalkActions.Answer, data);
        yield return Actions.Submit(words["walk.back"], WalkActions.Back, data, takesInputs: false);
        if (view.Question.Why is not null || view.Cited.Count > 0)
        {
            yield return Actions.Show(words["walk.why"], Why(view, context));
        }

        if (view.Answered.Count > 0)
        {
            yield return Actions.Show(
                words["walk.change"],
                ChangeAnswer.Nested(view.Tree, view.Answered, WalkActions.Change, DraftCards.WalkData(view.Walk), context));
        }

        yield return Actions.Submit(words["walk.start-over"], WalkActions.StartOver, data, takesInputs: false);
        yield return Actions.Submit(words["walk.cancel"], WalkActions.Cancel, data, takesInputs: false);
    }

    private static JsonObject Why(QuestionView view, CardContext context)
    {
        IEnumerable<JsonObject> why = view.Question.Why is { } text ? [Elements.Text(Markdown.Escape(text))] : [];
        return AdaptiveCard.Nested([.. why, .. view.Cited.SelectMany(clause => Cited(clause, context))], []);
    }

    private static IEnumerable<JsonObject> Cited(Clause clause, CardContext context)
    {
        var source = Quotation.Source(clause, context);
        return FindingElements.IsStem(clause.Words) ? source : source.Prepend(Quotation.Block(clause));
    }
}
