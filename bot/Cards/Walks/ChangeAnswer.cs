using System.Text.Json.Nodes;
using TeamsPolicyBot.Advice;

namespace TeamsPolicyBot.Cards.Walks;

/// <summary>Lets a person pick an earlier answer to change.</summary>
internal static class ChangeAnswer
{
    /// <param name="action">In a walk <see cref="WalkActions.Change"/>; after its verdict the action that begins a walk.</param>
    public static JsonObject Nested(
        DecisionTree tree, IReadOnlyList<Answer> answered, string action, JsonObject data, CardContext context) =>
        AdaptiveCard.Nested(
            [
                Inputs.Choices(
                    WalkActions.Question, context.Words["walk.change-label"],
                    answered.Select(answer => (answer.Question, Line(tree, answer)))),
            ],
            [Actions.Submit(context.Words["walk.change-this"], action, data)]
        );

    private static string Line(DecisionTree tree, Answer answer) =>
        tree.Find(answer.Question) is { } question
            ? $"{question.Ask} {string.Join("; ", answer.Options.Select(id => question.Find(id)?.Label ?? id))}"
            : answer.Question;
}
