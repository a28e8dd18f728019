using TeamsPolicyBot.Answers;
using TeamsPolicyBot.Answers.Talk;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.BotFramework.Schema.Teams;
using TeamsPolicyBot.Cards;
using TeamsPolicyBot.Cards.Answers;
using TeamsPolicyBot.Conversations.Incoming;

namespace TeamsPolicyBot.Conversations.Ask;

/// <summary>The message that says an answer. What answers from the policy asks whether it helped.</summary>
internal static class AnswerMessage
{
    public static Activity Of(Answer answer, PolicyTurn turn, CardContext cards, string questionId) => answer.State switch
    {
        AnswerState.Answered => AsksWhetherItHelped(PolicyTurn.Card(AnswerCard.Create(answer, cards, questionId))),
        AnswerState.Candidates => AsksWhetherItHelped(PolicyTurn.Card(CandidatesCard.Create(answer, cards, questionId))),
        AnswerState.Unsure => AsksWhetherItHelped(PolicyTurn.Card(UnsureCard.Create(answer, cards, questionId))),
        AnswerState.Empty when turn.Unseen == Unseen.Nothing => turn.Suggesting(turn.Words["ask.empty"]),
        AnswerState.Empty => turn.Suggesting(turn.Words[$"ask.no-words.{turn.Unseen.Word()}"]),
        AnswerState.TooLong => turn.Suggesting(turn.Words["ask.too-long"]),
        _ => SmallTalk(turn, answer.SmallTalk),
    };

    private static Activity SmallTalk(PolicyTurn turn, SmallTalkKind kind) => kind switch
    {
        SmallTalkKind.Help or SmallTalkKind.Greeting => PolicyTurn.Card(HelpCard.Create(turn.Cards)),
        SmallTalkKind.Thanks => turn.Suggesting(turn.Words["talk.thanks"]),
        SmallTalkKind.Goodbye => turn.Suggesting(turn.Words["talk.goodbye"]),
        SmallTalkKind.WhoAreYou => turn.Suggesting(turn.Words.Format("talk.who-are-you", turn.Cards.Organisation.Name)),
        _ => turn.Suggesting(turn.Words["talk.chatter"]),
    };

    private static Activity AsksWhetherItHelped(Activity message)
    {
        message.EnableFeedbackLoop();
        return message;
    }
}
