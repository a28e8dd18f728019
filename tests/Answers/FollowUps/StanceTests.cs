using TeamsPolicyBot.Answers.FollowUps;

namespace TeamsPolicyBot.Tests.Answers.FollowUps;

/// <summary>What is told after a rule.</summary>
public sealed class StanceTests
{
    [Theory]
    [InlineData("her dad said it's ok", Stance.Agreed)]
    [InlineData("the head of service has approved it", Stance.Agreed)]
    [InlineData("they all agreed in writing", Stance.Agreed)]
    [InlineData("my boss told me to post it", Stance.Agreed)]
    [InlineData("somebody in the office has already shared it", Stance.Happened)]
    [InlineData("I sent it yesterday", Stance.Happened)]
    [InlineData("it's too late now", Stance.Happened)]
    [InlineData("I am not a manager", Stance.NoManager)]
    [InlineData("my boss is off until Thursday", Stance.Away)]
    [InlineData("the line manager's on holiday this week", Stance.Away)]
    [InlineData("I can't get hold of my supervisor", Stance.Away)]
    [InlineData("we haven't got a manager at the moment", Stance.Away)]
    [InlineData("my manager is happy with it", Stance.Agreed)]
    [InlineData("is my manager away", Stance.None)]
    [InlineData("they said I was rude", Stance.None)]
    [InlineData("my manager told me to ask you about twitter", Stance.None)]
    [InlineData("I have just joined the parks team", Stance.None)]
    [InlineData("the photo was taken last year", Stance.None)]
    [InlineData("she already posted it, what do I do", Stance.None)]
    [InlineData("can my manager see this", Stance.None)]
    [InlineData("everyone already uses it", Stance.None)]
    public void It_is_read(string message, Stance stance) => Assert.Equal(stance, Stances.In(message));
}
