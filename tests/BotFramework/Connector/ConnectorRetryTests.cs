using System.Net;
using TeamsPolicyBot.BotFramework.Connector;

namespace TeamsPolicyBot.Tests.BotFramework.Connector;

public sealed class ConnectorRetryTests
{
    [Theory]
    [InlineData(412, true, "somebody wrote in the thread at the same time")]
    [InlineData(429, true, "throttled")]
    [InlineData(503, true, "did not take it")]
    [InlineData(502, true, "once")]
    [InlineData(504, true, "once")]
    [InlineData(null, true, "once")]
    [InlineData(400, false, "our fault")]
    [InlineData(401, false, "the token handler's matter")]
    [InlineData(403, false, "will not change")]
    [InlineData(404, false, "will not change")]
    [InlineData(413, false, "will not shrink")]
    [InlineData(500, false, "the service says not to")]
    [InlineData(301, false, "redirects are refused")]
    public void A_message_is_sent_again_after(int? status, bool again, string why) =>
        Assert.True(
            again == ConnectorRetry.MayRepeat((HttpStatusCode?)status, isTimeout: false, isIdempotent: false, retriesSoFar: 0), why);

    [Theory]
    [InlineData(502, false)]
    [InlineData(504, false)]
    [InlineData(null, false)]
    [InlineData(429, true)]
    [InlineData(412, true)]
    [InlineData(503, true)]
    public void After_an_unknown_outcome_a_message_is_sent_again_at_most_once(int? status, bool again) =>
        Assert.Equal(again, ConnectorRetry.MayRepeat((HttpStatusCode?)status, isTimeout: false, isIdempotent: false, retriesSoFar: 1));

    [Theory]
    [InlineData(502)]
    [InlineData(504)]
    [InlineData(null)]
    public void What_may_happen_twice_is_repeated_as_often_as_allowed(int? status) =>
        Assert.True(ConnectorRetry.MayRepeat((HttpStatusCode?)status, isTimeout: false, isIdempotent: true, retriesSoFar: 2));

    [Theory]
    [InlineData(0, 0.5, 2.0)]
    [InlineData(1, 0.5, 4.0)]
    [InlineData(9, 0.5, 20.0)]
    [InlineData(0, 0.0, 1.6)]
    [InlineData(0, 1.0, 2.4)]
    public void Without_a_wish_of_the_connector_the_wait_doubles_up_to_a_limit_give_or_take_a_fifth(
        int retriesSoFar, double random, double seconds
    ) => Assert.Equal(seconds, ConnectorRetry.Delay(null, retriesSoFar, new ConnectorClientOptions(), random).TotalSeconds, 3);

    [Fact]
    public void The_connectors_wish_is_honoured_in_seconds_and_as_a_date()
    {
        var now = new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

        Assert.Equal(TimeSpan.FromSeconds(7), ConnectorRetry.RetryAfter(Asking("7"), now));
        Assert.Equal(TimeSpan.FromSeconds(9), ConnectorRetry.RetryAfter(Asking("Fri, 20 Nov 2026 12:00:09 GMT"), now));
        Assert.Equal(TimeSpan.Zero, ConnectorRetry.RetryAfter(Asking("Fri, 20 Nov 2026 11:00:00 GMT"), now));
        Assert.Null(ConnectorRetry.RetryAfter(new HttpResponseMessage(), now));
        Assert.Equal(TimeSpan.FromSeconds(7), ConnectorRetry.Delay(TimeSpan.FromSeconds(7), 0, new ConnectorClientOptions(), 0.9));
    }

    private static HttpResponseMessage Asking(string retryAfter)
    {
        var response = new HttpResponseMessage(HttpStatusCode.TooManyRequests);
        response.Headers.Add("Retry-After", retryAfter);
        return response;
    }
}
