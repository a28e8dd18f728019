using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Conversations.Incoming;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Conversations.Incoming;

public sealed class TeamsMarkupTests
{
    [Theory]
    [InlineData("<at>Bot</at> hi", "<at>Bot</at>", "hi", "as Teams sends it")]
    [InlineData("hi <AT>bot</AT> there", "<at>Bot</at>", "hi there", "in any case")]
    [InlineData("<at>Bot</at> <at>Bot</at>", "<at>Bot</at>", "", "every one")]
    [InlineData("<at>Bot</at> ask <at>Tom &amp; Jo</at> or say?", "<at>Bot</at>", "ask or say?", "others too")]
    [InlineData("<at>Bot</at> hi", null, "hi", "an entity without text")]
    [InlineData("<at>Bot</at> hi", "", "hi", "an empty one")]
    [InlineData("@Bot hi", "@Bot", "hi", "a mention that is no markup")]
    [InlineData("<at id=\"0\">Bot</at>&nbsp;hi", "<at>Bot</at>", "hi", "with an id, and a space that is an entity")]
    [InlineData("<quoted messageId=\"1\"/>hi", null, "hi", "a quoted message")]
    [InlineData("<attachment id=\"1\"></attachment> hi", null, "hi", "an attachment")]
    [InlineData("R&amp;D &lt;b&gt; &quot;x&quot;", null, "R&D <b> \"x\"", "entities are characters")]
    [InlineData("is 3 < 5 and 5 > 3?", null, "is 3 < 5 and 5 > 3?", "signs that are no markup")]
    [InlineData("one\r\ntwo \t three", null, "one\r\ntwo three", "lines stay lines")]
    [InlineData("\uFF48\uFF49 \uFF12", null, "hi 2", "full-width letters and digits")]
    [InlineData("h\u200Bi\uFEFF", null, "hi", "what cannot be seen")]
    [InlineData(null, "<at>Bot</at>", "", "no text at all")]
    public void What_was_typed_remains(string? text, string? mention, string rest, string because)
    {
        var activity = new Activity
        {
            Type = ActivityTypes.Message,
            Text = text,
            Recipient = new ChannelAccount { Id = "28:bot", Name = "Bot" },
            Entities = [Entity.From(new Mention { Mentioned = new ChannelAccount { Id = "28:bot", Name = "Bot" }, Text = mention })],
        };

        Assert.True(rest == TeamsMarkup.Remove(activity), $"{because}: {TeamsMarkup.Remove(activity)}");
    }

    [Fact]
    public void Half_a_character_does_no_harm() => Assert.Equal("half \uFFFD hi", TeamsMarkup.Plain($"half {'\uD83D'} hi"));
}
