using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Hosting;
using TeamsPolicyBot.BotFramework.Schema;

namespace TeamsPolicyBot.Tests.Support;

/// <summary>A bot behind the real endpoint on a random loopback port.</summary>
internal sealed class BotServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private BotServer(WebApplication app, ConcurrentQueue<Activity> turns)
    {
        _app = app;
        Turns = turns;
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public HttpClient Http { get; }

    /// <summary>The activities that reached the bot.</summary>
    public ConcurrentQueue<Activity> Turns { get; }

    public IServiceProvider Services => _app.Services;

    /// <param name="settings">All the settings there are; this machine's own are not read.</param>
    /// <param name="onTurn">What the bot does, beside having its activity kept in <see cref="Turns"/>.</param>
    /// <param name="configure">Has the last word on services.</param>
    public static async Task<BotServer> StartAsync(
        IEnumerable<KeyValuePair<string, string?>> settings,
        Func<ITurnContext, Task>? onTurn = null,
        string environment = "Development",
        Action<IServiceCollection>? configure = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var turns = new ConcurrentQueue<Activity>();
        builder.Services.AddSingleton<IBot>(new Bot(turns, onTurn ?? (_ => Task.CompletedTask)));
        builder.AddBotFramework();
        configure?.Invoke(builder.Services);

        var app = builder.Build();
        app.MapBotFramework();
        await app.StartAsync();
        return new BotServer(app, turns);
    }

    /// <summary>Stops as on a signal from the platform.</summary>
    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
    }

    private sealed class Bot(ConcurrentQueue<Activity> turns, Func<ITurnContext, Task> onTurn) : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            turns.Enqueue(turnContext.Activity);
            return onTurn(turnContext);
        }
    }
}
