using TeamsPolicyBot.Answers.Model;
using TeamsPolicyBot.Answers.Talk;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Cards;
using TeamsPolicyBot.Cards.Answers;
using TeamsPolicyBot.Conversations.Turns;

namespace TeamsPolicyBot.Conversations.Ask;

/// <summary>What is said to what asks nothing of a policy: short, with a way on, and never the same words twice in a row.</summary>
internal static class SmallTalk
{
    public static Activity Message(Answer answer, PolicyTurn turn, CardContext cards) =>
        answer switch
        {
            { Language: { } language } => turn.Suggesting(
                string.Format(null, language.Says, cards.Organisation.Name, turn.Words["suggest.ask-a-person"])),
            { SmallTalk: SmallTalkKind.Help } => PolicyTurn.Card(HelpCard.Create(cards)),
            { SmallTalk: SmallTalkKind.Greeting } when turn.LastTalk is null => PolicyTurn.Card(HelpCard.Greeting(cards)),
            _ => turn.Suggesting(Words(answer.SmallTalk, turn, cards)),
        };

    private static string Words(SmallTalkKind kind, PolicyTurn turn, CardContext cards) => kind switch
    {
        SmallTalkKind.Greeting => turn.Words.Next("talk.greeting", turn.LastTalk),
        SmallTalkKind.Thanks => turn.Words.Next("talk.thanks", turn.LastTalk),
        SmallTalkKind.Goodbye => turn.Words.Next("talk.goodbye", turn.LastTalk),
        SmallTalkKind.WhoAreYou => turn.Words.Next("talk.who-are-you", turn.LastTalk, cards.Organisation.Name),
        SmallTalkKind.WhoMadeYou => turn.Words.Next("talk.who-made-you", turn.LastTalk, cards.Organisation.Name),
        SmallTalkKind.Praise => turn.Words.Next("talk.praise", turn.LastTalk),
        SmallTalkKind.Complaint => turn.Words.Next("talk.complaint", turn.LastTalk),
        SmallTalkKind.NotWhatIAsked => turn.Words.Next("talk.not-what-i-asked", turn.LastTalk),
        SmallTalkKind.Mood => turn.Words.Next("talk.mood", turn.LastTalk),
        SmallTalkKind.Swearing => turn.Words.Next("talk.swearing", turn.LastTalk),
        SmallTalkKind.Acknowledge => turn.Words.Next("talk.acknowledge", turn.LastTalk),
        SmallTalkKind.Retracted => turn.Words.Next("talk.retracted", turn.LastTalk),
        SmallTalkKind.Joke => turn.Words.Next("talk.joke", turn.LastTalk),
        SmallTalkKind.Reaction => turn.Words.Next("talk.reaction", turn.LastTalk),
        SmallTalkKind.StartOver => turn.Words.Next("talk.start-over", turn.LastTalk),
        SmallTalkKind.Apology => turn.Words.Next("talk.apology", turn.LastTalk),
        _ => turn.Words.Next("talk.chatter", turn.LastTalk),
    };
}
