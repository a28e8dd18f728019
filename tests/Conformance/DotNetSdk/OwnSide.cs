using Microsoft.Extensions.DependencyInjection;
using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Hosting;
using TeamsPolicyBot.Conversations;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Conformance.DotNetSdk;

/// <summary>The bot behind its own endpoint, adapter and connector client.</summary>
internal sealed class OwnSide : Side
{
    private static readonly Dictionary<string, string?> Settings = new() { ["DangerouslyAllowUnauthenticatedRequests"] = "true" };

    private readonly BotServer _server;

    private OwnSide(TeamsTown town, RecordingConnector connector, BotServer server)
        : base(town, connector) => _server = server;

    protected override HttpClient Http => _server.Http;

    public static async Task<OwnSide> StartAsync(TeamsTown town)
    {
        var server = await BotServer.StartAsync(Settings, turn => town.Get<IBot>().OnTurnAsync(turn));
        server.Services.GetRequiredService<CloudAdapter>().UseTurnPipeline(town.Get<IServiceProvider>());
        return new(town, await RecordingConnector.StartAsync(), server);
    }

    public override async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await base.DisposeAsync();
    }
}
