using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;
using TeamsPolicyBot.BotFramework.Connector;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Tests.Support;
using static TeamsPolicyBot.Tests.Support.StubHttpMessageHandler;

namespace TeamsPolicyBot.Tests.BotFramework.Connector;

public sealed class ConnectorClientTests
{
    private const string Thread = "19:ab@thread.tacv2;messageid=1";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

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
    public async Task Throttled_it_waits_as_long_as_asked_and_sends_again()
    {
        var stub = Sequence(() => Throttled("7"), () => Json(HttpStatusCode.Created, """{"id":"1"}"""));

        var sending = Client(stub).Conversations.SendToConversationAsync(Thread, new Activity { Type = ActivityTypes.Message });
        await _clock.TimerDueIn(TimeSpan.FromSeconds(7)).WaitAsync(Patience);
        Assert.Single(stub.Requests);
        _clock.Advance(TimeSpan.FromSeconds(7));

        Assert.Equal("1", (await sending.WaitAsync(Patience)).Id);
        Assert.Equal(2, stub.Requests.Count);
    }

    [Fact]
    public async Task Asked_to_wait_longer_than_a_turn_lasts_it_fails_at_once_and_says_when_to_come_back()
    {
        var stub = Sequence(() => Throttled("60"));

        var refused = await Refused(stub);

        Assert.Single(stub.Requests);
        Assert.Equal(TimeSpan.FromSeconds(60), refused.RetryAfter);
        Assert.True(refused.IsTransient);
    }

    [Fact]
    public async Task A_message_whose_fate_is_unknown_is_sent_again_once_only()
    {
        var stub = Sequence(() => Json(HttpStatusCode.BadGateway, "<html>"));

        var sending = Refused(stub);
        await _clock.TimerDueIn(TimeSpan.FromSeconds(2)).WaitAsync(Patience);
        _clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(HttpStatusCode.BadGateway, (await sending.WaitAsync(Patience)).StatusCode);
        Assert.Equal(2, stub.Requests.Count);
    }

    [Theory]
    [InlineData(12, true)]      // slow, and it arrived: sent again it would be seen twice
    [InlineData(30, false)]
    public async Task A_message_that_a_slow_connector_took_is_not_sent_again(int seconds, bool isAnswered)
    {
        var answer = new TaskCompletionSource<HttpResponseMessage>();
        using var slow = new SlowHandler(answer.Task);

        var sending = Client(slow).Conversations.SendToConversationAsync(Thread, new Activity { Type = ActivityTypes.Message });
        await _clock.TimerDueIn(TimeSpan.FromSeconds(30)).WaitAsync(Patience);
        _clock.Advance(TimeSpan.FromSeconds(seconds));
        answer.TrySetResult(Json(HttpStatusCode.Created, """{"id":"1"}"""));

        if (isAnswered)
        {
            Assert.Equal("1", (await sending.WaitAsync(Patience)).Id);
        }
        else
        {
            Assert.Null((await Assert.ThrowsAsync<ErrorResponseException>(() => sending.WaitAsync(Patience))).StatusCode);
        }

        Assert.Equal(1, slow.Requests);
    }

    [Fact]
    public async Task A_busy_thread_is_left_alone_for_as_long_as_it_asks()
    {
        var stub = Sequence(() => Throttled("60"), () => Json(HttpStatusCode.Created, """{"id":"1"}"""));
        var client = Client(stub);
        var activity = new Activity { Type = ActivityTypes.Message };
        await Assert.ThrowsAsync<ErrorResponseException>(() => client.Conversations.SendToConversationAsync(Thread, activity));

        _clock.Advance(TimeSpan.FromSeconds(20));
        var held = await Assert.ThrowsAsync<ErrorResponseException>(() => client.Conversations.SendToConversationAsync(Thread, activity));
        Assert.Equal(TimeSpan.FromSeconds(40), held.RetryAfter);
        Assert.Single(stub.Requests);

        _clock.Advance(TimeSpan.FromSeconds(40));
        Assert.Equal("1", (await client.Conversations.SendToConversationAsync(Thread, activity)).Id);
    }

    [Fact]
    public async Task No_answer_at_all_is_an_error_with_no_status()
    {
        var stub = new StubHttpMessageHandler(_ => throw new HttpRequestException("connection refused"));

        var sending = Refused(stub);
        await _clock.TimerDueIn(TimeSpan.FromSeconds(2)).WaitAsync(Patience);
        _clock.Advance(TimeSpan.FromSeconds(2));

        var refused = await sending.WaitAsync(Patience);
        Assert.Null(refused.StatusCode);
        Assert.True(refused.IsTransient);
    }

    [Theory]
    [InlineData(403, "MessageWritesBlocked", true)]
    [InlineData(403, "BotDisabledByAdmin", true)]
    [InlineData(403, "ServiceError", false)]            // no reason that is known: it passes
    [InlineData(403, null, false)]
    [InlineData(404, "BotNotInConversationRoster", true)]
    [InlineData(404, "ConversationNotFound", false)]    // also said now and then of conversations that are there
    [InlineData(404, "ActivityNotFoundInConversation", false)]
    [InlineData(400, "BadSyntax", false)]
    [InlineData(500, "ServiceError", false)]
    [InlineData(302, null, false)]
    public async Task Other_refusals_are_not_tried_again(int status, string? code, bool conversationIsGone)
    {
        var stub = Sequence(() =>
        {
            var response = Json((HttpStatusCode)status, code is null ? "" : $$$"""{"error":{"code":"{{{code}}}"}}""");
            response.Headers.Add("MS-CV", "cv.1");
            return response;
        });

        var refused = await Refused(stub);

        Assert.Single(stub.Requests);
        Assert.Equal((code, "cv.1", conversationIsGone), (refused.Code, refused.CorrelationId, refused.IsConversationGone));
        Assert.False(refused.IsTransient);
    }

    [Fact]
    public async Task Too_large_a_message_never_leaves()
    {
        var stub = Sequence(() => Json(HttpStatusCode.OK, "{}"));
        var text = new Activity { Type = ActivityTypes.Message, Text = new string('x', 41 * 1024) };
        var card = new Activity
        {
            Type = ActivityTypes.Message,
            Attachments = [Attachment.AdaptiveCard(new JsonObject { ["type"] = "AdaptiveCard", ["fallbackText"] = new string('x', 29 * 1024) })],
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
    public async Task The_eighth_message_in_a_second_waits_for_the_next()
    {
        var stub = Sequence(() => Json(HttpStatusCode.Created, """{"id":"1"}"""));
        var conversations = Client(stub).Conversations;
        for (var i = 0; i < 7; i++)
        {
            await conversations.SendToConversationAsync(Thread, new Activity { Type = ActivityTypes.Message });
        }

        var eighth = conversations.SendToConversationAsync(Thread, new Activity { Type = ActivityTypes.Message });
        await _clock.TimerDueIn(TimeSpan.FromSeconds(1)).WaitAsync(Patience);
        Assert.Equal(7, stub.Requests.Count);
        _clock.Advance(TimeSpan.FromSeconds(1));

        await eighth.WaitAsync(Patience);
        Assert.Equal(8, stub.Requests.Count);
    }

    [Fact]
    public async Task An_answer_that_cannot_be_read_is_not_a_reason_to_send_again()
    {
        var stub = Sequence(() => Json(HttpStatusCode.Created, "created"));

        Assert.Null((await Client(stub).Conversations.SendToConversationAsync(Thread, new Activity { Type = ActivityTypes.Message })).Id);
        Assert.Single(stub.Requests);
    }

    [Fact]
    public void A_service_URL_off_the_list_gets_no_client() =>
        Assert.Equal(
            ErrorCodes.ServiceUrlNotAllowed,
            Assert.Throws<ErrorResponseException>(() => Client(Sequence(() => Json(HttpStatusCode.OK, "{}")), "https://evil.example/")).Code);

    private async Task<ErrorResponseException> Refused(StubHttpMessageHandler stub) =>
        await Assert.ThrowsAsync<ErrorResponseException>(
            () => Client(stub).Conversations.SendToConversationAsync(Thread, new Activity { Type = ActivityTypes.Message }));

    private IConnectorClient Client(HttpMessageHandler handler, string serviceUrl = "https://smba.trafficmanager.net/emea/")
    {
        var transport = new ConnectorTransport(
            new HttpClient(handler), new ThreadPacer(_clock), new ConnectorClientOptions(), _clock, () => 0.5, NullLogger<ConnectorTransport>.Instance);
        return new ConnectorClientFactory(transport, new ServiceUrlAllowList(allowLoopback: true)).CreateConnectorClient(serviceUrl);
    }

    private static HttpResponseMessage Throttled(string retryAfter)
    {
        var response = Json(HttpStatusCode.TooManyRequests, """{"error":{"code":"Throttled"}}""");
        response.Headers.Add("Retry-After", retryAfter);
        return response;
    }

    /// <summary>Takes every request and answers in its own time.</summary>
    private sealed class SlowHandler(Task<HttpResponseMessage> answer) : HttpMessageHandler
    {
        private int requests;

        public int Requests => requests;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref requests);
            return answer.WaitAsync(cancellationToken);
        }
    }
}
