using System.Text.Json.Nodes;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.BotFramework.Schema.Cards;
using TeamsPolicyBot.BotFramework.Schema.Teams;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.BotFramework.Schema;

public sealed class EntityTests
{
    [Fact]
    public void Client_info_reads_as_what_it_is()
    {
        var info = TeamsActivities.Load("teams-message-personal").Entities!.Single().GetAs<ClientInfo>()!;

        Assert.Equal(("en-GB", "Europe/London"), (info.Locale, info.Timezone));
    }

    [Fact]
    public void A_citation_is_written_with_the_names_that_schema_org_wants()
    {
        var entity = Entity.From(new MessageEntity
        {
            Citation = [new Claim { Position = 1, Appearance = new CitationAppearance { Name = "Policy 4", Abstract = "No." } }],
        });

        Assert.Equal(
            """{"type":"https://schema.org/Message","@type":"Message","@context":"https://schema.org","citation":[{"@type":"Claim","position":1,"appearance":{"@type":"DigitalDocument","name":"Policy 4","abstract":"No."}}]}""",
            ProtocolJsonSerializer.Serialize(entity));
    }

    [Fact]
    public void Channel_data_read_as_Teams_own_and_another_shape_is_as_good_as_none()
    {
        var data = TeamsActivities.Load("teams-conversationUpdate-channel-renamed").GetChannelData<TeamsChannelData>()!;

        Assert.Equal(("Communications", "Press office", "channelRenamed"), (data.Team!.Name, data.Channel!.Name, data.EventType));
        Assert.Null(new Activity { ChannelData = "text" }.GetChannelData<TeamsChannelData>());
        Assert.Null(new Activity { ChannelData = JsonNode.Parse("""{"team":3}""") }.GetChannelData<TeamsChannelData>());
    }

    [Fact]
    public void A_toast_and_thumbs_are_asked_for_side_by_side()
    {
        var activity = new Activity();

        activity.TeamsNotifyUser();
        activity.EnableFeedbackLoop();

        Assert.Equal("""{"notification":{"alert":true},"feedbackLoop":{"type":"default"}}""", activity.ChannelData!.ToJsonString());
    }

    [Fact]
    public void Values_of_invokes_read_as_what_they_are()
    {
        var card = ProtocolJsonSerializer.ToObject<AdaptiveCardInvokeValue>(
            TeamsActivities.Load("teams-invoke-adaptiveCard_action-personal-refresh").Value)!;
        Assert.Equal(("case", "automatic", "C-4H8QT"), (card.Action!.Verb, card.Trigger, (string?)card.Action.Data!["case"]));

        var query = ProtocolJsonSerializer.ToObject<MessagingExtensionQuery>(
            TeamsActivities.Load("teams-invoke-composeExtension_query-initialRun").Value)!;
        Assert.Equal(("findClause", "initialRun", 25), (query.CommandId, query.Parameters!.Single().Name, query.QueryOptions!.Count));

        var thumb = ProtocolJsonSerializer.ToObject<MessageSubmitAction>(
            TeamsActivities.Load("teams-invoke-message_submitAction-feedback").Value)!;
        Assert.Equal(("feedback", "dislike"), (thumb.ActionName, thumb.ActionValue!.Reaction));
    }

    [Theory]
    [InlineData("message", true)]
    [InlineData("message/sub", true)]
    [InlineData("messageUpdate", false)]
    [InlineData("Message", false)]
    [InlineData(null, false)]
    public void A_type_is_itself_or_a_subtype(string? type, bool isMessage) =>
        Assert.Equal(isMessage, new Activity { Type = type }.IsType(ActivityTypes.Message));
}
