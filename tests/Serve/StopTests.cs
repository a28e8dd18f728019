using System.Net;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Serve;

/// <summary>The built program and the signal by which platforms stop it.</summary>
[Trait("Category", "Slow")]
public sealed class StopTests
{
    private const string Council = "medway";
    private const string Tenant = "3a6a1c62-6f0a-4c55-9d11-6d1c2a0f7b01";

    /// <summary>Longer than anything that ends a process early by itself.</summary>
    private static readonly TimeSpan AWhile = TimeSpan.FromSeconds(4);

    [Fact]
    public async Task A_turn_in_progress_when_the_platform_stops_the_bot_is_finished_and_answered()
    {
        var begun = new TaskCompletionSource();
        var mayEnd = new TaskCompletionSource();
        await using var teams = await ConnectorServer.StartAsync();
        teams.Before = () =>
        {
            begun.TrySetResult();
            return mayEnd.Task;
        };
        using var bot = await BotProcess.Start(new Dictionary<string, string> { [$"Organisations__{Council}__Tenants__0"] = Tenant });
        using var http = new HttpClient();

        var answer = http.PostAsync(new Uri(bot.Page, "/api/messages"), teams.FromAnn("can i add a client on facebook", Tenant));
        await begun.Task;
        await bot.AskToStopAsync();
        Assert.False(bot.EndsWithin(AWhile));
        mayEnd.SetResult();

        Assert.Equal(HttpStatusCode.OK, (await answer).StatusCode);
        Assert.Equal(0, await bot.ExitCodeAsync());
        Assert.Single(teams.Texts("a:ann"));
    }
}
