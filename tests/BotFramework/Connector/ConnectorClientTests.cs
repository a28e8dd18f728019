using System.Net;
using System.Text.Json.Nodes;
using TeamsPolicyBot.BotFramework.Connector;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Tests.Support;
using static TeamsPolicyBot.Tests.Support.StubHttpMessageHandler;

namespace TeamsPolicyBot.Tests.BotFramework.Connector;

/// <summary>What is sent to the connector, and how its answers are read.</summary>
public sealed class ConnectorClientTests
{
    private const string Thread = "19:ab@thread.tacv2;messageid=1";

    private readonly FakeTimeProvider _clock = new();

    public static TheoryData<string, string> ServiceUrls => new()
    {
        { "https://smba.trafficmanager.net/emea/", "https://smba.trafficmanager.net/emea/" },
        { "https://smba.trafficmanager.net/teams", "https://smba.trafficmanager.net/teams/" },
        { "http://localhost:56150/_connector", "http://localhost:56150/_connector/" },
    };

    [Theory]
    [MemberData(nameof(ServiceUrls))]
    public async Task Paths_stand_under_the_service_URL_with_ids_escaped(string serviceUrl, string start)
    {
        var stub = Sequence(() => Json(HttpStatusCode.Created, """{"id":"42"}"""));
        var client = Client(stub, serviceUrl);
        var activity = new Activity { Type = ActivityTypes.Message, Text = "hi" };

        var sent = await client.Conversations.SendToConversationAsync(Thread, activity);
        await client.Conversations.ReplyToActivityAsync(Thread, "7", activity);
        await client.Conversations.UpdateActivityAsync(Thread, "7", activity);
        await client.Conversations.DeleteActivityAsync(Thread, "7");
        await client.Conversations.GetConversationMemberAsync("a@b", Thread);
        await client.Conversations.GetConversationPagedMembersAsync(Thread, 100, "t=&");
        await client.Conversations.CreateConversationAsync(ConversationParameters.Personal("29:u", "tenant"));
        await client.Teams.FetchTeamDetailsAsync("19:t@thread.tacv2");
        await client.Teams.FetchChannelListAsync("19:t@thread.tacv2");

        const string conversation = "v3/conversations/19%3Aab%40thread.tacv2%3Bmessageid%3D1";
        Assert.Equal("42", sent.Id);
        Assert.Equal(
            [
                $"POST {start}{conversation}/activities",
                $"POST {start}{conversation}/activities",
                $"PUT {start}{conversation}/activities/7",
                $"DELETE {start}{conversation}/activities/7",
                $"GET {start}{conversation}/members/a%40b",
                $"GET {start}{conversation}/pagedmembers?pageSize=100&continuationToken=t%3D%26",
                $"POST {start}v3/conversations",
                $"GET {start}v3/teams/19%3At%40thread.tacv2",
                $"GET {start}v3/teams/19%3At%40thread.tacv2/conversations",
            ],
            stub.Requests.Select(request => $"{request.Method} {request.Url.AbsoluteUri}"));
        Assert.Equal("7", (string?)JsonNode.Parse(stub.Requests.ElementAt(1).Body)!["replyToId"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    public async Task An_id_that_would_leave_its_place_in_the_path_is_refused(string id)
    {
        var stub = Sequence(() => Json(HttpStatusCode.OK, "{}"));

        await Assert.ThrowsAsync<ArgumentException>(() => Client(stub).Conversations.DeleteActivityAsync(Thread, id));
        Assert.Empty(stub.Requests);
    }

    [Fact]
    public async Task What_the_receiver_sets_is_not_sent()
    {
        var stub = Sequence(() => Json(HttpStatusCode.OK, "{}"));
        var activity = TeamsActivities.Load("teams-message-personal");

        await Client(stub).Conversations.SendToConversationAsync(Thread, activity);

        var body = JsonNode.Parse(Assert.Single(stub.Requests).Body)!.AsObject();
        Assert.False(body.ContainsKey("serviceUrl") || body.ContainsKey("timestamp") || body.ContainsKey("localTimestamp"));
        Assert.Equal("Can I add a client on Facebook?", (string?)body["text"]);
    }

    [Fact]
    public async Task All_members_are_read_page_by_page()
    {
        var stub = Sequence(
            () => Json(HttpStatusCode.OK, """{"continuationToken":"n","members":[{"id":"29:1","objectId":"o1"}]}"""),
            () => Json(HttpStatusCode.OK, """{"members":[{"id":"29:2","aadObjectId":"o2","userRole":"guest"}]}"""));

        var members = await Client(stub).Conversations.GetConversationMembersAsync(Thread);

        Assert.Equal(["o1", "o2"], members.Select(member => member.EntraObjectId));
        Assert.EndsWith("continuationToken=n", stub.Requests.Last().Url.Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_large_a_message_never_leaves()
    {
        var stub = Sequence(() => Json(HttpStatusCode.OK, "{}"));
        var text = new Activity { Type = ActivityTypes.Message, Text = new string('x', 41 * 1024) };
        var card = new Activity
        {
            Type = ActivityTypes.Message,
            Attachments =
            [
                Attachment.AdaptiveCard(new JsonObject { ["type"] = "AdaptiveCard", ["fallbackText"] = new string('x', 29 * 1024) }),
            ],
        };
        var conversations = Client(stub).Conversations;

        foreach (var activity in new[] { text, card })
        {
            var refused = await Assert.ThrowsAsync<ErrorResponseException>(() => conversations.SendToConversationAsync(Thread, activity));
            Assert.Equal((HttpStatusCode.RequestEntityTooLarge, ErrorCodes.MessageSizeTooBig), (refused.StatusCode, refused.Code));
        }

        Assert.Empty(stub.Requests);
    }

    [Fact]
    public void A_service_URL_off_the_list_gets_no_client() =>
        Assert.Equal(
            ErrorCodes.ServiceUrlNotAllowed,
            Assert.Throws<ErrorResponseException>(() => Client(Sequence(() => Json(HttpStatusCode.OK, "{}")), "https://evil.example/")).Code
        );

    private IConnectorClient Client(HttpMessageHandler handler, string serviceUrl = TestConnectorClient.ServiceUrl) =>
        TestConnectorClient.Create(handler, _clock, serviceUrl);
}
