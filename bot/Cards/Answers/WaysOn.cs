using System.Text.Json.Nodes;
using TeamsPolicyBot.Answers.Model;
using TeamsPolicyBot.Cards.Releases;

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

    /// <summary>At the comms desk: holds the bot to this answer from now on, or to what somebody says is right where it has none.</summary>
    public static IEnumerable<JsonObject> Test(Answer answer, CardContext context) =>
        context.IsCommsDesk && answer.Asked.Length > 0
            ? [DeskMenuCard.MakeTest(answer.Asked, answer.Shown is [var shown, ..] ? shown.Address : "", context)]
            : [];

    /// <summary>The same in words.</summary>
    public static string Sentence(CardContext context) =>
        context.IsPublic ? context.Words["unsure.ways-on-public"] : context.Words["unsure.ways-on"];

    public static JsonObject Data(string questionId) => new() { [AnswerActions.Question] = questionId };
}
