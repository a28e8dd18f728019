using System.Text.Json.Nodes;

namespace TeamsPolicyBot.Cards.Answers;

/// <summary>The offer to go on with questions of a message that were not answered yet.</summary>
internal static class MoreQuestionsCard
{
    /// <param name="waiting">How many there are.</param>
    public static JsonObject Create(int waiting, CardContext context, string questionId) => AdaptiveCard.Create(
        [Elements.Text(context.Words.Count("ask.more-questions", waiting))],
        [Actions.Submit(context.Words["ask.go-on"], AnswerActions.GoOn, WaysOn.Data(questionId))]);
}
