using TeamsPolicyBot.Answers.Model;
using TeamsPolicyBot.Answers.Talk;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.BotFramework.Schema.Teams;
using TeamsPolicyBot.Cards;
using TeamsPolicyBot.Cards.Answers;
using TeamsPolicyBot.Conversations.Incoming;
using TeamsPolicyBot.Conversations.Turns;

namespace TeamsPolicyBot.Conversations.Ask;

/// <summary>
/// The message that says an answer. Whether it helped is asked in one way: by the buttons of a card that quotes, by thumbs where there are
/// none.
/// </summary>
internal static class AnswerMessage
{
    public static Activity Of(Answer answer, PolicyTurn turn, CardContext cards, string questionId) => answer.State switch
    {
        AnswerState.Answered => PolicyTurn.Card(AnswerCard.Create(answer, cards, questionId)),
        AnswerState.Candidates => PolicyTurn.Card(CandidatesCard.Create(answer, cards, questionId, turn.PlaceToTurn)),
        AnswerState.Unsure => AsksWhetherItHelped(
            PolicyTurn.Card(UnsureCard.Create(answer, cards, questionId, turn.IsUnsureAgain, turn.PlaceToTurn))),
        AnswerState.Empty when turn.Unseen == Unseen.Nothing => turn.Suggesting(turn.Words["ask.empty"]),
        AnswerState.Empty => turn.Suggesting(turn.Words[$"ask.no-words.{turn.Unseen.Word()}"]),
        AnswerState.TooLong => turn.Suggesting(turn.Words["ask.too-long"]),
        _ => SmallTalk.Message(answer, turn, cards),
    };

    private static Activity AsksWhetherItHelped(Activity message)
    {
        message.EnableFeedbackLoop();
        return message;
    }
}
