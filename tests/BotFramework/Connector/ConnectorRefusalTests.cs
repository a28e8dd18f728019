using System.Net;
using TeamsPolicyBot.BotFramework.Connector;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Tests.Support;
using static TeamsPolicyBot.Tests.Support.StubHttpMessageHandler;

namespace TeamsPolicyBot.Tests.BotFramework.Connector;

/// <summary>What the client does when the connector refuses, is slow, or asks to wait.</summary>
public sealed class ConnectorRefusalTests
{
    private const string Thread = "19:ab@thread.tacv2;messageid=1";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly FakeTimeProvider _clock = new();

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

    private async Task<ErrorResponseException> Refused(StubHttpMessageHandler stub) =>
        await Assert.ThrowsAsync<ErrorResponseException>(
            () => Client(stub).Conversations.SendToConversationAsync(Thread, new Activity { Type = ActivityTypes.Message }));

    private IConnectorClient Client(HttpMessageHandler handler) => TestConnectorClient.Create(handler, _clock);

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
