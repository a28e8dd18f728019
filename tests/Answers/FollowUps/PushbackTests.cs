using TeamsPolicyBot.Answers.FollowUps;

namespace TeamsPolicyBot.Tests.Answers.FollowUps;

/// <summary>What only speaks against a rule, told from what asks something.</summary>
public sealed class PushbackTests
{
    [Theory]
    [InlineData("you must be kidding")]
    [InlineData("are you having a laugh?")]
    [InlineData("that's ridiculous")]
    [InlineData("well that is over the top if you ask me")]
    [InlineData("honestly, that's petty. it's my own phone")]
    [InlineData("that's madness everybody has one")]
    [InlineData("oh come on, it's for the lifeboats")]
    [InlineData("but it's such a little picture")]
    [InlineData("it's only two lines")]
    [InlineData("I'm allowed an opinion surely")]
    [InlineData("nobody would ever notice")]
    [InlineData("all the others do it, come on")]
    [InlineData("is this a wind up. it's a free country!!")]
    public void It_is_one(string message) => Assert.NotNull(Pushback.Of(message));

    [Theory]
    [InlineData("that's ridiculous, who can I complain to")]
    [InlineData("come on, can I at least show it to my team?")]
    [InlineData("what about a small one")]
    [InlineData("can I post it if it's only for the lifeboats")]
    [InlineData("is it ok if nobody notices")]
    [InlineData("a resident called me ridiculous")]
    [InlineData("I want to say that's ridiculous on our page")]
    [InlineData("it's only open to staff. the new page is for the whole of the town and we began it last week with the parish")]
    [InlineData("")]
    [InlineData("🙂")]
    public void It_is_none(string message) => Assert.Null(Pushback.Of(message));
}
