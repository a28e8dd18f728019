using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.BotFramework.Schema;

public sealed class MentionTests
{
    [Fact]
    public void A_message_names_whom_it_mentions()
    {
        var activity = TeamsActivities.Load("teams-message-groupChat-two-mentions");

        Assert.True(activity.MentionsRecipient());
        Assert.Equal(2, activity.GetMentions().Count);
    }

    [Fact]
    public void Text_that_only_looks_like_a_mention_is_none()
    {
        var activity = new Activity
        {
            Type = ActivityTypes.Message,
            Text = "<at>Bot</at> hi",
            Recipient = new ChannelAccount { Id = "28:bot", Name = "Bot" },
            Entities =
            [
                Entity.From(
                    new Mention
                    {
                        Mentioned = new ChannelAccount { Id = "29:other", Name = "Bot" },
                        Text = "<at>Bot</at>",
                    }
                ),
            ],
        };

        Assert.False(activity.MentionsRecipient());
    }
}
