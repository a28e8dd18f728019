using System.Text.Json.Nodes;

namespace TeamsPolicyBot.Cards.Answers;

/// <summary>The ways on to a person and to a walk, which no answer goes without.</summary>
internal static class WaysOn
{
    public static IEnumerable<JsonObject> Buttons(CardContext context, string questionId)
    {
        if (context.PersonalChat is { } chat)
        {
            yield return Actions.OpenUrl(context.Words["ways-on.personal-chat"], chat);
            yield break;
        }

        yield return Actions.Submit(context.Words["ways-on.ask-a-person"], AnswerActions.AskAPerson, Data(questionId));
        if (context.HasTree(AnswerActions.CanIPost))
        {
            yield return Actions.Submit(context.Words["ways-on.can-i-post"], AnswerActions.CanIPost);
        }
    }

    /// <summary>The same in words.</summary>
    public static string Sentence(CardContext context) =>
        context.IsPublic ? context.Words["unsure.ways-on-public"] : context.Words["unsure.ways-on"];

    public static JsonObject Data(string questionId) => new() { [AnswerActions.Question] = questionId };
}
