using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.BotFramework.Hosting;

public sealed class MessagesEndpointTests : IAsyncLifetime
{
    private static readonly Dictionary<string, string?> Unauthenticated = new() { ["DangerouslyAllowUnauthenticatedRequests"] = "true" };

    private BotServer _bot = null!;

    public async Task InitializeAsync() => _bot = await BotServer.StartAsync(Unauthenticated, OnTurnAsync);

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Theory]
    [InlineData("GET", 405)]
    [InlineData("PUT", 405)]
    [InlineData("DELETE", 405)]
    public async Task Only_POST_is_taken(string method, int status)
    {
        using var response = await _bot.Http.SendAsync(new HttpRequestMessage(new HttpMethod(method), "/api/messages"));

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(["POST"], response.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("text/plain", 415)]
    [InlineData("application/xml", 415)]
    [InlineData("application/json; charset=utf-16", 415)]
    [InlineData("multipart/form-data", 415)]
    [InlineData(null, 415)]
    [InlineData("application/json", 200)]
    [InlineData("Application/JSON; charset=\"UTF-8\"", 200)]
    public async Task Only_JSON_in_UTF_8_is_taken(string? contentType, int status)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(Message().ToJsonString()));
        content.Headers.ContentType = contentType is null ? null : MediaTypeHeaderValue.Parse(contentType);

        await Expect(status, content);
    }

    public static TheoryData<string, string> BadBodies =>
        new()
        {
            { "nothing", "" },
            { "null", "null" },
            { "no JSON", "{" },
            { "something after it", "{} {}" },
            { "a list", "[]" },
            { "a number for a text", Message(("text", 5)).ToJsonString() },
            { "no type", Message(("type", null)).ToJsonString() },
            { "an empty type", Message(("type", "")).ToJsonString() },
            { "no channelId", Message(("channelId", null)).ToJsonString() },
            { "no serviceUrl", Message(("serviceUrl", null)).ToJsonString() },
            { "no conversation", Message(("conversation", null)).ToJsonString() },
            { "no sender", Message(("from", null)).ToJsonString() },
            { "a control character in an id", Message(("id", "a\u0000b")).ToJsonString() },
            { "half a surrogate pair", """{"type":"message","text":"\ud800"}""" },
            { "half a surrogate pair in a name", """{"type":"message","\udc00":1}""" },
            {
                "65 levels",
                Message(("value", JsonNode.Parse(new string('[', 64) + new string(']', 64), null, new() { MaxDepth = 100 })))
                    .ToJsonString(new() { MaxDepth = 100 })
            },
            { "100,000 levels", new string('[', 100_000) },
        };

    [Theory]
    [MemberData(nameof(BadBodies))]
    public async Task A_body_that_is_no_activity_is_400_with_a_plain_sentence(string why, string body)
    {
        using var response = await _bot.Http.PostAsync("/api/messages", new StringContent(body, Encoding.UTF8, "application/json"));

        Assert.True(HttpStatusCode.BadRequest == response.StatusCode, why);
        Assert.Equal("text/plain", response.Content.Headers.ContentType!.MediaType);
        Assert.DoesNotContain("Exception", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(_bot.Turns);
    }

    [Fact]
    public async Task Invalid_UTF_8_is_400() =>
        await Expect(400, JsonBytes([.. """{"type":"message","text":" """u8, 0xC3, 0x28, .. "\"}"u8]));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Too_large_a_body_is_413_whether_it_says_so_or_not(bool saysItsLength)
    {
        var body = Encoding.UTF8.GetBytes(Message(("text", new string('x', 300 * 1024))).ToJsonString());
        HttpContent content = saysItsLength
            ? JsonBytes(body)
            : new StreamContent(new UnseekableStream(body)) { Headers = { ContentType = new("application/json") } };

        await Expect(413, content);
    }

    [Fact]
    public async Task A_message_is_an_empty_200()
    {
        using var response = await Post(Message());

        Assert.Equal((HttpStatusCode.OK, ""), (response.StatusCode, await response.Content.ReadAsStringAsync()));
        Assert.Equal("message", Assert.Single(_bot.Turns).Type);
    }

    [Fact]
    public async Task A_byte_order_mark_and_duplicate_keys_are_tolerated()
    {
        var json = Message().ToJsonString();

        await Expect(
            200,
            JsonBytes([
                0xEF, 0xBB, 0xBF,
                .. Encoding.UTF8.GetBytes(
                    json.Replace("{\"type\"", "{\"type\":\"typing\",\"value\":{\"a\":1,\"a\":2},\"type\"", StringComparison.Ordinal)),
            ])
        );
        Assert.Equal("message", Assert.Single(_bot.Turns).Type);
    }

    [Fact]
    public async Task An_invoke_is_answered_in_the_HTTP_answer()
    {
        using var response = await Post(TeamsActivities.Json("invoke-adaptiveCard_action-personal"));

        Assert.Equal((HttpStatusCode)202, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("""{"ok":true}""", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task An_invoke_that_nobody_handles_is_501()
    {
        using var response = await Post(TeamsActivities.Json("invoke-composeExtension_query-personal"));

        Assert.Equal(HttpStatusCode.NotImplemented, response.StatusCode);
    }

    [Fact]
    public async Task Expected_replies_come_back_in_the_HTTP_answer()
    {
        using var response = await Post(Message(("deliveryMode", "expectReplies"), ("text", "say hi")));

        var replies = JsonNode.Parse(await response.Content.ReadAsStringAsync())!["activities"]!.AsArray();
        Assert.Equal("hi", (string?)Assert.Single(replies)!["text"]);
    }

    [Fact]
    public async Task What_a_turn_throws_is_500_and_tells_nothing()
    {
        using var response = await Post(Message(("text", "throw")));

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Equal("The activity could not be processed.", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Who_the_caller_is_says_the_receiver_not_the_sender()
    {
        await Post(Message(("callerId", "urn:botframework:azure")));

        Assert.Null(Assert.Single(_bot.Turns).CallerId);
    }

    [Theory]
    [InlineData("Host", "evil.example")]
    [InlineData("X-Forwarded-For", "127.0.0.1")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    public async Task Without_authentication_only_this_machine_is_heard(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = JsonBytes(Encoding.UTF8.GetBytes(Message().ToJsonString())),
        };
        request.Headers.TryAddWithoutValidation(header, value);

        using var response = await _bot.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Empty(_bot.Turns);
    }

    [Fact]
    public async Task Without_app_id_and_bypass_nobody_is_heard()
    {
        await using var shut = await BotServer.StartAsync([]);
        using var response = await shut.Http.PostAsync("/api/messages", JsonBytes(Encoding.UTF8.GetBytes(Message().ToJsonString())));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Empty(shut.Turns);
    }

    private static async Task OnTurnAsync(ITurnContext turn)
    {
        if (turn.Activity.Name == InvokeNames.AdaptiveCardAction)
        {
            await turn.SendActivityAsync(
                TurnAnswer.ToActivity(
                    new InvokeResponse
                    {
                        Status = 202,
                        Body = new JsonObject { ["ok"] = true },
                    }
                )
            );
        }

        if (turn.Activity.Text is "say hi")
        {
            await turn.SendActivityAsync("hi");
        }

        if (turn.Activity.Text is "throw")
        {
            throw new InvalidOperationException("with a secret in it");
        }
    }

    private static JsonObject Message(params (string Name, JsonNode? Value)[] changes)
    {
        var message = TeamsActivities.Json("message-personal");
        foreach (var (name, value) in changes)
        {
            message.Remove(name);
            if (value is not null)
            {
                message[name] = value;
            }
        }

        return message;
    }

    private Task<HttpResponseMessage> Post(JsonObject activity) =>
        _bot.Http.PostAsync("/api/messages", JsonBytes(Encoding.UTF8.GetBytes(activity.ToJsonString())));

    private async Task Expect(int status, HttpContent content)
    {
        using var response = await _bot.Http.PostAsync("/api/messages", content);
        Assert.Equal(status, (int)response.StatusCode);
    }

    private static ByteArrayContent JsonBytes(byte[] body) => new(body) { Headers = { ContentType = new("application/json") } };

    private sealed class UnseekableStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
