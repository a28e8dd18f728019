using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Benchmarks.Turns;

/// <summary>Microsoft's side on a free loopback port: signing keys with their metadata, and a connector that takes everything.</summary>
internal sealed class StandIns : IAsyncDisposable
{
    private readonly WebApplication _server;
    private int _lastId;

    private StandIns(WebApplication server) => _server = server;

    public TokenIssuer Issuer { get; } = new("key-1", "msteams");

    public Uri Metadata => new(new Uri(_server.Urls.Single()), "metadata");

    public string ServiceUrl => new Uri(new Uri(_server.Urls.Single()), "connector/").AbsoluteUri;

    public static async Task<StandIns> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore();
        builder.Logging.ClearProviders();
        var server = builder.Build();
        server.Urls.Add("http://127.0.0.1:0");
        var standIns = new StandIns(server);
        server.Run(standIns.AnswerAsync);
        await server.StartAsync();
        return standIns;
    }

    public async ValueTask DisposeAsync()
    {
        Issuer.Dispose();
        await _server.DisposeAsync();
    }

    private Task AnswerAsync(HttpContext context) =>
        context.Request.Path.Value switch
        {
            "/metadata" => context.Response.WriteAsync(
                $$"""{"issuer":"https://api.botframework.com","jwks_uri":"http://{{context.Request.Host}}/keys"}"""
            ),
            "/keys" => context.Response.Body.WriteAsync(TokenIssuer.KeySet(Issuer)).AsTask(),
            _ => context.Response.WriteAsJsonAsync(new { id = $"m-{Interlocked.Increment(ref _lastId)}" }),
        };
}
