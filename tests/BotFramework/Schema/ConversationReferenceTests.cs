using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.BotFramework.Schema;

public sealed class ConversationReferenceTests
{
    private readonly Activity _inbound = TeamsActivities.Load("teams-message-channel-thread-mention");

    [Fact]
    public void The_reference_of_an_inbound_activity_names_both_sides_and_where_to_answer()
    {
        var reference = _inbound.GetConversationReference();

        Assert.Equal(_inbound.Id, reference.ActivityId);
        Assert.Same(_inbound.From, reference.User);
        Assert.Same(_inbound.Recipient, reference.Bot);
        Assert.Same(_inbound.Conversation, reference.Conversation);
        Assert.Equal(("msteams", "en-GB", _inbound.ServiceUrl), (reference.ChannelId, reference.Locale, reference.ServiceUrl));
    }

    [Fact]
    public void Applied_to_an_outgoing_activity_it_turns_the_sides_and_replies()
    {
        var reply = new Activity { Type = ActivityTypes.Message, Locale = "cy" }.ApplyConversationReference(
            _inbound.GetConversationReference());

        Assert.Same(_inbound.Recipient, reply.From);
        Assert.Same(_inbound.From, reply.Recipient);
        Assert.Equal(_inbound.Id, reply.ReplyToId);
        Assert.Null(reply.Id);
        Assert.Equal("cy", reply.Locale);
    }

    [Fact]
    public void Applied_to_an_incoming_activity_it_keeps_the_sides()
    {
        var incoming = new Activity { Type = ActivityTypes.Event }.ApplyConversationReference(
            _inbound.GetConversationReference(), isIncoming: true);

        Assert.Same(_inbound.From, incoming.From);
        Assert.Equal(_inbound.Id, incoming.Id);
        Assert.Null(incoming.ReplyToId);
    }

    [Theory]
    [InlineData("webchat", ActivityTypes.ConversationUpdate, false)]
    [InlineData("directline", ActivityTypes.ConversationUpdate, false)]
    [InlineData("webchat", ActivityTypes.Message, true)]
    [InlineData("msteams", ActivityTypes.ConversationUpdate, true)]
    public void Only_web_chats_conversation_updates_cannot_be_replied_to(string channel, string type, bool canBeRepliedTo)
    {
        var activity = new Activity { Type = type, Id = "1", ChannelId = channel };

        Assert.Equal(canBeRepliedTo ? "1" : null, activity.GetConversationReference().ActivityId);
        Assert.Equal(canBeRepliedTo ? "1" : null, activity.CreateReply().ReplyToId);
    }

    [Fact]
    public void A_proactive_turn_begins_with_an_event_that_relates_to_the_reference()
    {
        var reference = _inbound.GetConversationReference();
        var first = reference.GetContinuationActivity();

        Assert.Equal((ActivityTypes.Event, EventNames.ContinueConversation), (first.Type, first.Name));
        Assert.Same(reference, first.RelatesTo);
        Assert.NotEqual(first.Id, reference.GetContinuationActivity().Id);
    }
}
