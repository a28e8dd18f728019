using TeamsPolicyBot.Answers.FollowUps;

namespace TeamsPolicyBot.Tests.Answers.FollowUps;

/// <summary>A "Yes." or "No." leads an answer only where it answers the question as it was asked.</summary>
public sealed class YesOrNoTests
{
    [Theory]
    [InlineData("can I praise our caterers")]
    [InlineData("am I allowed to blog about work")]
    [InlineData("is it ok to tweet at lunch?")]
    [InlineData("can't I just start a page?")]
    [InlineData("facebook on the work laptop")]
    public void It_leads_where_leave_is_asked_for(string question) => Assert.True(YesOrNo.IsAskedFor(question));

    [Theory]
    [InlineData("is it true that I can't praise our caterers", "yes, it is true")]
    [InlineData("so I'm not allowed to say where I work, right?", "the same with a tag")]
    [InlineData("is there anything that says I cannot blog at home", "an absence is asked for")]
    [InlineData("is it against the rules to swear", "a yes is a no here")]
    [InlineData("is it forbidden to tweet at work", "the same in one word")]
    [InlineData("I told people where I work. is that a problem?", "a problem is the opposite of leave")]
    [InlineData("would I get into trouble for a joke", "so is trouble")]
    [InlineData("what stops me from filming", "what stands against it")]
    [InlineData("who's allowed on the page", "a person is asked for")]
    [InlineData("which teams may tweet", "so are teams")]
    [InlineData("how do we go about it", "a way is asked for")]
    [InlineData("is it ok not to answer", "what is left undone")]
    [InlineData("right, it is gone. are we ok now", "comfort is asked for")]
    [InlineData("so am I in the clear", "so it is here")]
    public void It_does_not_where_the_question_asks_the_other_way_round_or_something_else(string question, string because) =>
        Assert.False(YesOrNo.IsAskedFor(question), because);
}
