using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Hosting;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.BotFramework.Hosting;

/// <summary>
/// Teams delivers an activity again when an answer takes it too long: over HTTP, each is processed once (protocol, appendix A, 15).
/// </summary>
public sealed class ReplayTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _clock = new();
    private readonly TaskCompletionSource _hold = new();
    private BotServer _bot = null!;

    public async Task InitializeAsync()
    {
        _bot = await BotServer.StartAsync(
            new Dictionary<string, string?> { ["DangerouslyAllowUnauthenticatedRequests"] = "true" }, OnTurnAsync);
        _bot.Services.GetRequiredService<CloudAdapter>().Use(new DuplicateActivityMiddleware(new MemoryRecentActivities(_clock)));
    }

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Fact]
    public async Task A_message_delivered_again_within_ten_minutes_is_taken_and_not_processed()
    {
        var message = TeamsActivities.Json("message-personal");

        Assert.Equal((HttpStatusCode.OK, ""), await PostAsync(message));
        _clock.Advance(TimeSpan.FromMinutes(9));
        Assert.Equal((HttpStatusCode.OK, ""), await PostAsync(message));
        Assert.Single(_bot.Turns);

        message["id"] = "another";
        await PostAsync(message);
        Assert.Equal(2, _bot.Turns.Count);
    }

    [Fact]
    public async Task An_invoke_delivered_again_is_an_empty_200()
    {
        var invoke = TeamsActivities.Json("invoke-adaptiveCard_action-personal");

        Assert.Equal((HttpStatusCode.OK, """{"statusCode":200}"""), await PostAsync(invoke));
        Assert.Equal((HttpStatusCode.OK, ""), await PostAsync(invoke));
        Assert.Single(_bot.Turns);
    }

    [Fact]
    public async Task Twenty_deliveries_at_once_are_one_turn()
    {
        var message = TeamsActivities.Json("message-personal");
        message["text"] = "hold";

        var all = Task.WhenAll(Enumerable.Range(0, 20).Select(_ => PostAsync(message)));
        _hold.SetResult();

        Assert.All(await all, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        Assert.Single(_bot.Turns);
    }

    private async Task OnTurnAsync(ITurnContext turn)
    {
        if (turn.Activity.Text == "hold")
        {
            await _hold.Task;
        }

        if (turn.Activity.Type == ActivityTypes.Invoke)
        {
            await turn.SendActivityAsync(
                TurnAnswer.ToActivity(
                    new InvokeResponse
                    {
                        Status = 200,
                        Body = new JsonObject { ["statusCode"] = 200 },
                    }
                )
            );
        }
    }

    private async Task<(HttpStatusCode Status, string Body)> PostAsync(JsonObject activity)
    {
        using var content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json");
        using var response = await _bot.Http.PostAsync("/api/messages", content);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
