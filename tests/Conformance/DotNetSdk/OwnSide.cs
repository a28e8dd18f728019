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

    public static async Task<OwnSide> StartAsync(TeamsTown town) =>
        new(town, await RecordingConnector.StartAsync(), await BotServer.StartAsync(Settings, turn => RunBotAsync(town, turn, CancellationToken.None)));

    public override async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await base.DisposeAsync();
    }
}
