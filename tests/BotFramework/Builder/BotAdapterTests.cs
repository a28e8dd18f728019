using System.Text.Json.Nodes;
using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.BotFramework.Builder;

/// <summary>What of a turn goes back in the HTTP answer (protocol sections 3.5, 3.6 and 8.1).</summary>
public sealed class BotAdapterTests
{
    private readonly TestAdapter _adapter = new();

    [Fact]
    public async Task A_message_is_answered_with_an_empty_200() =>
        Assert.Null(await RunAsync(new Activity { Type = ActivityTypes.Message }, (turn, token) => turn.SendActivityAsync("hello", token)));

    [Fact]
    public async Task An_invoke_that_nobody_handles_is_answered_with_501() =>
        Assert.Equal(501, (await RunAsync(new Activity { Type = ActivityTypes.Invoke }, (_, _) => Task.CompletedTask))!.Status);

    [Fact]
    public async Task The_invoke_response_is_the_answer_and_is_not_sent()
    {
        var answer = await RunAsync(
            new Activity { Type = ActivityTypes.Invoke },
            (turn, token) => turn.SendActivityAsync(Response(201, new JsonObject { ["a"] = 1 }), token));

        Assert.Equal(201, answer!.Status);
        Assert.Equal("""{"a":1}""", answer.Body!.ToJsonString());
        Assert.Empty(_adapter.Sent);
    }

    [Fact]
    public async Task A_second_invoke_response_in_a_turn_is_a_fault() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => RunAsync(
            new Activity { Type = ActivityTypes.Invoke },
            async (turn, token) =>
            {
                await turn.SendActivityAsync(Response(200), token);
                await turn.SendActivityAsync(Response(200), token);
            }));

    [Fact]
    public async Task A_caller_that_expects_replies_gets_them_in_the_answer_and_nothing_is_sent()
    {
        var answer = await RunAsync(
            new Activity { Type = ActivityTypes.Message, DeliveryMode = DeliveryModes.ExpectReplies },
            async (turn, token) =>
            {
                var response = await turn.SendActivityAsync("one", token);
                await turn.SendActivityAsync("two", token);
                Assert.Null(response.Id);
                Assert.True(turn.Responded);
            });

        Assert.Equal(200, answer!.Status);
        Assert.Equal(["one", "two"], answer.Body!["activities"]!.AsArray().Select(activity => (string?)activity!["text"]));
        Assert.Empty(_adapter.Sent);
    }

    [Fact]
    public async Task An_invoke_with_expected_replies_has_its_response_among_them()
    {
        var answer = await RunAsync(
            new Activity { Type = ActivityTypes.Invoke, DeliveryMode = DeliveryModes.ExpectReplies },
            (turn, token) => turn.SendActivityAsync(Response(200), token));

        Assert.Equal("invokeResponse", (string?)answer!.Body!["activities"]![0]!["type"]);
    }

    [Fact]
    public async Task A_failure_in_the_middle_of_a_batch_stops_the_rest()
    {
        using var cancelled = new CancellationTokenSource();
        using var turn = new TurnContext(_adapter, _adapter.Incoming("hi"));
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => turn.SendActivitiesAsync([MessageFactory.Text("1"), MessageFactory.Text("2")], cancelled.Token));
        Assert.Empty(_adapter.Sent);
        Assert.False(turn.Responded);
    }

    private Task<InvokeResponse?> RunAsync(Activity activity, BotCallbackHandler bot) =>
        _adapter.ProcessActivityAsync(_adapter.Incoming(activity), bot);

    private static Activity Response(int status, JsonNode? body = null) =>
        TurnAnswer.ToActivity(new InvokeResponse { Status = status, Body = body });
}
