using TeamsPolicyBot.Answers;
using TeamsPolicyBot.Answers.Talk;

namespace TeamsPolicyBot.Tests.Answers;

public sealed class SmallTalkTests
{
    [Theory]
    [InlineData("hi", SmallTalkKind.Greeting, "the shortest greeting")]
    [InlineData("HELLO!!!", SmallTalkKind.Greeting, "capitals and marks do not matter")]
    [InlineData("Good morning everyone 👋", SmallTalkKind.Greeting, "nor do emoji and whom it is to")]
    [InlineData("hi, what can you do?", SmallTalkKind.Help, "what asks something outweighs the greeting")]
    [InlineData("Thanks for your help", SmallTalkKind.Thanks, "the longest saying is read first")]
    [InlineData("ok cheers mate", SmallTalkKind.Thanks, "thanks outweigh an ok")]
    [InlineData("What's your name?", SmallTalkKind.WhoAreYou, "an apostrophe is no gap")]
    [InlineData("what’s your name", SmallTalkKind.WhoAreYou, "a curly one neither")]
    [InlineData("Help", SmallTalkKind.Help, "the word every bot must know")]
    [InlineData("you're useless", SmallTalkKind.Complaint, "a complaint about the bot")]
    [InlineData("this is rubbish!!", SmallTalkKind.Complaint, "another")]
    [InlineData("that didn't help", SmallTalkKind.Complaint, "a mild one")]
    [InlineData("that's not what I asked", SmallTalkKind.NotWhatIAsked, "misunderstood")]
    [InlineData("no, wrong answer", SmallTalkKind.NotWhatIAsked, "with a no before it")]
    [InlineData("thanks, you're brilliant", SmallTalkKind.Thanks, "praise with thanks")]
    [InlineData("that's really helpful", SmallTalkKind.Praise, "praise")]
    [InlineData("who made you?", SmallTalkKind.WhoMadeYou, "who made it")]
    [InlineData("for fucks sake", SmallTalkKind.Swearing, "swearing")]
    [InlineData("sorry, having a bad day", SmallTalkKind.Mood, "how somebody is")]
    [InlineData("lol ok ta", SmallTalkKind.Thanks, "thanks outweigh what only goes on")]
    [InlineData("ok then", SmallTalkKind.Acknowledge, "what only goes on")]
    [InlineData("thanks hun xx", SmallTalkKind.Thanks, "whatever one calls the other")]
    [InlineData("right, I will check with my manager tomorrow", SmallTalkKind.Acknowledge, "what is meant to be done")]
    [InlineData("ta, night", SmallTalkKind.Thanks, "short for everything")]
    [InlineData("ok and on facebook", SmallTalkKind.None, "an assent before a question")]
    [InlineData("ok I will post it then", SmallTalkKind.None, "what is meant to be done to the rule")]
    [InlineData("no my manager", SmallTalkKind.None, "a refusal takes something back")]
    [InlineData("cheers, and her?", SmallTalkKind.None, "a question mark")]
    [InlineData("that is not allowed?", SmallTalkKind.None, "a question about a rule is none")]
    [InlineData("bye for now", SmallTalkKind.Goodbye, "a farewell")]
    [InlineData("tell me a joke", SmallTalkKind.Chatter, "chatter")]
    [InlineData("hi can i post a joke about my boss", SmallTalkKind.None, "a question after a greeting is a question")]
    [InlineData("help a journalist rang me", SmallTalkKind.None, "a call for help with something is a question")]
    [InlineData("thanks but can i use the logo", SmallTalkKind.None, "so is a question after thanks")]
    [InlineData("facebook", SmallTalkKind.None, "one word may be a question")]
    [InlineData("there you", SmallTalkKind.None, "fillers alone say nothing")]
    [InlineData("", SmallTalkKind.None, "nothing is no small talk")]
    public void Small_talk_is_told_from_questions(string message, SmallTalkKind kind, string because) =>
        Assert.True(kind == SmallTalk.Embedded.Recognise(message), because);
}
