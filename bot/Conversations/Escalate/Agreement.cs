using TeamsPolicyBot.Cards.Answers;
using TeamsPolicyBot.Conversations.Features;
using TeamsPolicyBot.Conversations.Turns;
using TeamsPolicyBot.Recognizers;

namespace TeamsPolicyBot.Conversations.Escalate;

/// <summary>
/// Words that tell the person nothing, at a question for words or for a day: a yes, "just send it", or the wish once more. Whoever says so
/// wants to go on.
/// </summary>
internal static class Agreement
{
    /// <summary>Whether a message says no more than that.</summary>
    public static bool Is(PolicyTurn turn) =>
        turn.Said.Confirmation is Confirmation.Yes
        || HandOverPhrases.IsOnlyGoOn(turn.Message)
        || (RequestPhrases.Recognise(turn.Message) is { Action: AnswerActions.AskAPerson } wish
            && wish.Text(HandOverPhrases.Note).Length == 0
            && wish.Text(TellPhrases.About).Length == 0
            && turn.Message.Words.Count <= MostWords);

    /// <summary>A wish in more words tells something beside it.</summary>
    private const int MostWords = 12;
}
