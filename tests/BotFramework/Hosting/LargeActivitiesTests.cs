using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TeamsPolicyBot.BotFramework.Hosting;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.BotFramework.Hosting;

/// <summary>Many large activities at once wait for each other; nobody's short question waits for them.</summary>
public sealed class LargeActivitiesTests : IAsyncLifetime
{
    private static readonly Dictionary<string, string?> Unauthenticated = new() { ["DangerouslyAllowUnauthenticatedRequests"] = "true" };

    private readonly TaskCompletionSource _read = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SemaphoreSlim _began = new(0);
    private BotServer _bot = null!;

    /// <summary>
    /// A bot that reads one large activity at a time, lets one wait, and is not done with a large one before the test says so.
    /// </summary>
    public async Task InitializeAsync() => _bot = await BotServer.StartAsync(
        Unauthenticated,
        async turn =>
        {
            if (turn.Activity.Text!.Length > LargeActivities.FromBytes)
            {
                _began.Release();
                await _read.Task;
            }
        },
        configure: services => services.AddSingleton(_ => new LargeActivities(atOnce: 1, waiting: 1)));

    public async Task DisposeAsync()
    {
        _read.TrySetResult();
        await _bot.DisposeAsync();
        _began.Dispose();
    }

    [Fact]
    public async Task A_short_question_is_answered_while_large_texts_are_read_one_after_the_other()
    {
        var large = new[] { PostAsync("first", Large), PostAsync("second", Large) };
        await _began.WaitAsync();

        Assert.Equal(HttpStatusCode.OK, await PostAsync("short", "May I?"));

        Assert.All(large, post => Assert.False(post.IsCompleted));
        Assert.Equal(2, _bot.Turns.Count);
        _read.SetResult();
        Assert.All(await Task.WhenAll(large), status => Assert.Equal(HttpStatusCode.OK, status));
    }

    [Fact]
    public async Task Where_too_many_wait_the_next_is_told_to_come_again()
    {
        var large = new[] { PostAsync("first", Large), PostAsync("second", Large), PostAsync("third", Large) };
        await _began.WaitAsync();

        var refused = await Task.WhenAny(large);

        Assert.Equal(HttpStatusCode.TooManyRequests, await refused);
        _read.SetResult();
        Assert.Equal(2, (await Task.WhenAll(large)).Count(status => status == HttpStatusCode.OK));
    }

    private static string Large { get; } = new('x', LargeActivities.FromBytes + 1);

    private async Task<HttpStatusCode> PostAsync(string id, string text)
    {
        var activity = TeamsActivities.Json("message-personal");
        (activity["id"], activity["text"]) = (id, text);
        using var content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json");
        using var response = await _bot.Http.PostAsync("/api/messages", content);
        return response.StatusCode;
    }
}
