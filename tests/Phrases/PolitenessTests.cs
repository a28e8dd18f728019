using TeamsPolicyBot.Phrases;

namespace TeamsPolicyBot.Tests.Phrases;

/// <summary>What is left of a message when what is only polite is taken away.</summary>
public sealed class PolitenessTests
{
    [Theory]
    [InlineData("Sorry to bother you but can I post on TikTok?", "can I post on TikTok?", "an excuse")]
    [InlineData("quick question - who runs the Facebook page", "who runs the Facebook page", "an announcement")]
    [InlineData("asking for a colleague, can she tweet at work", "can she tweet at work", "for somebody else")]
    [InlineData("hiya is skype allowed", "is skype allowed", "a greeting without a mark")]
    [InlineData("Hi Karen, is skype allowed?", "is skype allowed?", "a greeting with a name")]
    [InlineData("can i use the crest cheers", "can i use the crest", "thanks behind it")]
    [InlineData("can i use the crest, if that makes sense?", "can i use the crest?", "the question mark is the question's")]
    [InlineData("Can I use the crest? Many thanks in advance, Priya", "Can I use the crest?", "signed")]
    [InlineData("I know you're busy but I was wondering, is Skype allowed? No rush!", "is Skype allowed?", "several, around it")]
    [InlineData(
        "new here so sorry if this has been asked a hundred times, is Skype allowed", "is Skype allowed",
        "one that nobody has written down, by its words")]
    [InlineData("can I ask what the rules on Skype are", "what the rules on Skype are", "asking to ask")]
    public void Courtesy_is_taken_away(string typed, string asked, string because) =>
        Assert.True(asked == Politeness.English.Without(typed), $"{because}: {Politeness.English.Without(typed)}");

    [Theory]
    [InlineData("thanks")]
    [InlineData("hi there, can you help me please?")]
    [InlineData("sorry")]
    [InlineData("")]
    [InlineData("??")]
    [InlineData("can I post a thank you")]
    [InlineData("can I be friends with my mate")]
    [InlineData("who do I ask if I am not sure")]
    [InlineData("how are we monitored")]
    [InlineData("right to disconnect")]
    [InlineData("look at Facebook at lunch")]
    [InlineData("listen to music at work")]
    [InlineData("i want to ask my manager something about Twitter")]
    [InlineData("can I ask a colleague to tweet it")]
    [InlineData("can you let residents post on our page")]
    [InlineData("can I use X")]
    [InlineData("may I share a post on Facebook, Instagram, X")]
    [InlineData("is swearing ok")]
    [InlineData("Does anyone at work look at my page?")]
    [InlineData("would anybody tell me if I am watched")]
    [InlineData("I let off steam at home, is that ok?")]
    public void What_asks_something_stays_whole(string typed) => Assert.Equal(typed, Politeness.English.Without(typed));

    [Fact]
    public void The_longest_message_is_read_in_no_time_that_anybody_notices()
    {
        var courtesy = string.Concat(Enumerable.Repeat("sorry to bother you but ", 200));

        Assert.Equal("is Skype allowed", Politeness.English.Without(courtesy + "is Skype allowed"));
    }
}
