using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace TeamsPolicyBot.Tests.Support;

/// <summary>Login, OpenID metadata, connector and Microsoft Graph, on a random loopback port.</summary>
internal sealed class AzureStandIn : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _tokens;

    private AzureStandIn(WebApplication app) => _app = app;

    /// <summary>Where it listens, over http.</summary>
    public Uri Address => new(_app.Urls.Single());

    /// <summary>What activities name as their service URL: with a path, as a local client's.</summary>
    public string ServiceUrl => new Uri(Address, "_connector").AbsoluteUri;

    public GraphStandIn Graph { get; } = new();

    /// <summary>
    /// The login address as settings must name it: MSAL takes https only, see <see cref="LoopbackMsalHttpClientFactory"/>.
    /// </summary>
    public string LoginEndpoint => new UriBuilder(Address) { Scheme = Uri.UriSchemeHttps }.Uri.AbsoluteUri;

    public string ChannelMetadata => new Uri(Address, "v1/.well-known/openidconfiguration").AbsoluteUri;

    /// <summary>Whose keys the metadata lead to.</summary>
    public IReadOnlyList<TokenIssuer> Issuers { get; set; } = [];

    /// <summary>The bodies of the requests for tokens, with the path's tenant.</summary>
    public ConcurrentQueue<(string Tenant, IFormCollection Form)> TokenRequests { get; } = [];

    /// <summary>What reached the connector: method and path, bearer, body.</summary>
    public ConcurrentQueue<(string Call, string Authorization, JsonNode? Body)> Calls { get; } = [];

    /// <summary>The connector's next answers; without any it takes everything.</summary>
    public ConcurrentQueue<Func<HttpResponse, Task>> Script { get; } = [];

    /// <summary>The tenant that refuses tokens, as Entra does for an expired secret.</summary>
    public string? RefusingTenant { get; set; }

    public static async Task<AzureStandIn> StartAsync(params TokenIssuer[] issuers)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var standIn = new AzureStandIn(app) { Issuers = issuers };
        app.MapGet("/v1/.well-known/openidconfiguration", () =>
            $$"""{"issuer":"https://api.botframework.com","jwks_uri":"{{new Uri(standIn.Address, "/v1/.well-known/keys")}}"}"""
        );
        app.MapGet("/v1/.well-known/keys", () => Results.Bytes(TokenIssuer.KeySet([.. standIn.Issuers]), "application/json"));
        app.MapPost("/{tenant}/oauth2/v2.0/token", (RequestDelegate)standIn.IssueTokenAsync);
        app.Map("/_connector/{**path}", (RequestDelegate)standIn.ConnectAsync);
        standIn.Graph.Map(app);
        await app.StartAsync();
        return standIn;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task IssueTokenAsync(HttpContext context)
    {
        var tenant = (string)context.Request.RouteValues["tenant"]!;
        TokenRequests.Enqueue((tenant, await context.Request.ReadFormAsync()));
        if (tenant == RefusingTenant)
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            await context.Response.WriteAsJsonAsync(
                new { error = "invalid_client", error_description = "AADSTS7000215: Invalid client secret provided." });
            return;
        }

        await context.Response.WriteAsJsonAsync(
            new
            {
                token_type = "Bearer",
                expires_in = 3600,
                access_token = $"token-{Interlocked.Increment(ref _tokens)}",
            }
        );
    }

    private async Task ConnectAsync(HttpContext context)
    {
        var request = context.Request;
        var body = request.ContentLength > 0 ? await JsonNode.ParseAsync(request.Body) : null;
        Calls.Enqueue(($"{request.Method} {request.Path}", request.Headers.Authorization.ToString(), body));
        if (Script.TryDequeue(out var answer))
        {
            await answer(context.Response);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status201Created;
        await context.Response.WriteAsJsonAsync(new { id = Calls.Count.ToString(CultureInfo.InvariantCulture) });
    }
}
