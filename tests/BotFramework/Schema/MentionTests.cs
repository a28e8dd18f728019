using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.BotFramework.Schema;

public sealed class MentionTests
{
    [Fact]
    public void The_bots_own_mention_goes_and_others_stay()
    {
        var activity = TeamsActivities.Load("teams-message-groupChat-two-mentions");

        Assert.True(activity.MentionsRecipient());
        Assert.Equal("ask <at>Tom &amp; Jo</at> or say?", activity.RemoveRecipientMention());
        Assert.Equal(2, activity.GetMentions().Count);
    }

    [Theory]
    [InlineData("<at>Bot</at> hi", "<at>Bot</at>", "hi", "as Teams sends it")]
    [InlineData("hi <AT>bot</AT> there", "<at>Bot</at>", "hi  there", "in any case")]
    [InlineData("<at>Bot</at> <at>Bot</at>", "<at>Bot</at>", "", "every one")]
    [InlineData("<at>B.t</at> <at>Bot</at>", "<at>B.t</at>", "<at>Bot</at>", "letter for letter, no pattern")]
    [InlineData("<at>Bot</at> hi", null, "hi", "an entity without text is read from the name")]
    [InlineData("<at>Bot</at> hi", "", "<at>Bot</at> hi", "an empty one changes nothing")]
    [InlineData(null, "<at>Bot</at>", null, "no text at all")]
    public void A_mention_is_removed(string? text, string? mentionText, string? rest, string why)
    {
        var activity = Mentioning("28:bot", "Bot", mentionText, text);

        Assert.True(rest == activity.RemoveRecipientMention(), why);
    }

    [Fact]
    public void Text_that_only_looks_like_a_mention_is_none()
    {
        var activity = Mentioning("29:other", "Bot", "<at>Bot</at>", "<at>Bot</at> hi");

        Assert.False(activity.MentionsRecipient());
        Assert.Equal("<at>Bot</at> hi", activity.RemoveRecipientMention());
    }

    private static Activity Mentioning(string id, string name, string? mentionText, string? text) => new()
    {
        Type = ActivityTypes.Message,
        Text = text,
        Recipient = new ChannelAccount { Id = "28:bot", Name = "Bot" },
        Entities = [Entity.From(new Mention { Mentioned = new ChannelAccount { Id = id, Name = name }, Text = mentionText })],
    };
}
