using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Conformance.DotNetSdk;

/// <summary>
/// The same bot behind the official .NET SDK: its endpoint, its adapter, its connector client. Between them stands only
/// <see cref="SdkBot"/>.
/// </summary>
internal sealed class SdkSide : Side
{
    private readonly WebApplication _server;

    private SdkSide(TeamsTown town, RecordingConnector connector, WebApplication server)
        : base(town, connector)
    {
        _server = server;
        Http = new HttpClient { BaseAddress = new Uri(server.Urls.Single()) };
    }

    protected override HttpClient Http { get; }

    public static async Task<SdkSide> StartAsync(TeamsTown town)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore();
        builder.Logging.ClearProviders();
        var server = builder.Build();
        server.Urls.Add("http://127.0.0.1:0");
        var adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication(new ConfigurationBuilder().Build()));
        var bot = new SdkBot(town);
        server.Run(context => AnswerAsync(adapter, bot, context));
        await server.StartAsync();
        return new SdkSide(town, await RecordingConnector.StartAsync(), server);
    }

    public override async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await base.DisposeAsync();
    }

    /// <summary>What a controller of the SDK's samples does, with the framework's answer to what a turn throws.</summary>
    private static async Task AnswerAsync(CloudAdapter adapter, SdkBot bot, HttpContext context)
    {
        try
        {
            await adapter.ProcessAsync(context.Request, context.Response, bot, CancellationToken.None);
        }
        catch (Exception)
        {
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }
    }
}
