using TeamsPolicyBot.Answers.FollowUps;

namespace TeamsPolicyBot.Tests.Answers.FollowUps;

/// <summary>Who asks what comes after a rule.</summary>
public sealed class NextStepTests
{
    [Theory]
    [InlineData("and then what happens?", true)]
    [InlineData("what happens next", true)]
    [InlineData("what comes after that?", true)]
    [InlineData("ok, what do I do once they've agreed", true)]
    [InlineData("what happens if I post it", false)]
    [InlineData("what do I do about a rude comment", false)]
    public void The_step_after_is_asked_for(string message, bool isAsked) => Assert.Equal(isAsked, NextStep.IsAsked(message));
}
