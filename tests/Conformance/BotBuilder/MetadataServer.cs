using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace TeamsPolicyBot.Tests.Conformance.BotBuilder;

/// <summary>Publishes signing keys on this machine, as the login service does.</summary>
internal sealed class MetadataServer : IAsyncDisposable
{
    private readonly WebApplication _server;

    private MetadataServer(WebApplication server) => _server = server;

    /// <summary>Where the metadata document is.</summary>
    public Uri Metadata => new(new Uri(_server.Urls.Single()), "metadata");

    public static async Task<MetadataServer> StartAsync(byte[] keySet)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore();
        builder.Logging.ClearProviders();
        var server = builder.Build();
        server.Urls.Add("http://127.0.0.1:0");
        server.Run(context =>
            context.Request.Path == "/keys"
                ? context.Response.Body.WriteAsync(keySet).AsTask()
                : context.Response.WriteAsync(
                    new JsonObject
                    {
                        ["issuer"] = "https://api.botframework.com",
                        ["jwks_uri"] = $"http://{context.Request.Host}/keys",
                    }.ToJsonString()
                )
        );
        await server.StartAsync();
        return new(server);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
