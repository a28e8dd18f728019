using System.Text.Json.Nodes;
using TeamsPolicyBot.Cards.Answers;

namespace TeamsPolicyBot.Cards.Walks;

/// <summary>Says once more that an answer was not understood. The question stands above it; here is a person instead.</summary>
public static class RefusalCard
{
    /// <param name="says">What is said.</param>
    public static JsonObject Create(string says, CardContext context) => AdaptiveCard.Create(
        [Elements.Text(says)],
        [Actions.Submit(context.Words["ways-on.ask-a-person"], AnswerActions.AskAPerson, [])]);
}
