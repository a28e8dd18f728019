using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.BotFramework.Schema;

public sealed class ConversationReferenceTests
{
    private readonly Activity inbound = TeamsActivities.Load("teams-message-channel-thread-mention");

    [Fact]
    public void The_reference_of_an_inbound_activity_names_both_sides_and_where_to_answer()
    {
        var reference = inbound.GetConversationReference();

        Assert.Equal(inbound.Id, reference.ActivityId);
        Assert.Same(inbound.From, reference.User);
        Assert.Same(inbound.Recipient, reference.Bot);
        Assert.Same(inbound.Conversation, reference.Conversation);
        Assert.Equal(("msteams", "en-GB", inbound.ServiceUrl), (reference.ChannelId, reference.Locale, reference.ServiceUrl));
    }

    [Fact]
    public void Applied_to_an_outgoing_activity_it_turns_the_sides_and_replies()
    {
        var reply = new Activity { Type = ActivityTypes.Message, Locale = "cy" }.ApplyConversationReference(inbound.GetConversationReference());

        Assert.Same(inbound.Recipient, reply.From);
        Assert.Same(inbound.From, reply.Recipient);
        Assert.Equal(inbound.Id, reply.ReplyToId);
        Assert.Null(reply.Id);
        Assert.Equal("cy", reply.Locale);
    }

    [Fact]
    public void Applied_to_an_incoming_activity_it_keeps_the_sides()
    {
        var incoming = new Activity { Type = ActivityTypes.Event }.ApplyConversationReference(inbound.GetConversationReference(), isIncoming: true);

        Assert.Same(inbound.From, incoming.From);
        Assert.Equal(inbound.Id, incoming.Id);
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
        var reference = inbound.GetConversationReference();
        var first = reference.GetContinuationActivity();

        Assert.Equal((ActivityTypes.Event, EventNames.ContinueConversation), (first.Type, first.Name));
        Assert.Same(reference, first.RelatesTo);
        Assert.NotEqual(first.Id, reference.GetContinuationActivity().Id);
    }
}
