using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using TeamsPolicyBot.BotFramework.Hosting;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.BotFramework.Hosting;

public sealed class ShutdownTests
{
    private const string Message =
        """{"type":"message","id":"1","channelId":"msteams","serviceUrl":"http://127.0.0.1:1/","conversation":{"id":"c"},"from":{"id":"u"},"text":"hello"}""";

    [Fact]
    public async Task A_stop_lets_a_turn_in_progress_finish_and_takes_no_other()
    {
        var begun = new TaskCompletionSource();
        var mayEnd = new TaskCompletionSource();
        var hasEnded = false;
        await using var bot = await BotServer.StartAsync(
            [KeyValuePair.Create("DangerouslyAllowUnauthenticatedRequests", (string?)"true")],
            async _ =>
            {
                begun.TrySetResult();
                await mayEnd.Task;
                hasEnded = true;
            });
        var stopping = new TaskCompletionSource();
        bot.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.Register(stopping.SetResult);

        var answer = PostAsync(bot);
        await begun.Task;
        var stop = bot.StopAsync();
        await stopping.Task;
        Assert.False(stop.IsCompleted);
        mayEnd.SetResult();

        Assert.Equal(HttpStatusCode.OK, (await answer).StatusCode);
        await stop;
        Assert.True(hasEnded);
        await Assert.ThrowsAsync<HttpRequestException>(() => PostAsync(bot));
    }

    [Fact]
    public async Task A_stop_waits_as_long_as_a_turn_may_take()
    {
        await using var bot = await BotServer.StartAsync([KeyValuePair.Create("DangerouslyAllowUnauthenticatedRequests", (string?)"true")]);

        Assert.Equal(MessagesEndpoint.TurnTimeout, bot.Services.GetRequiredService<IOptions<HostOptions>>().Value.ShutdownTimeout);
    }

    private static Task<HttpResponseMessage> PostAsync(BotServer bot) =>
        bot.Http.PostAsync(new Uri("api/messages", UriKind.Relative), new StringContent(Message, Encoding.UTF8, "application/json"));
}
