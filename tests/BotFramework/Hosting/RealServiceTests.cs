using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Identity.Client;
using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Connector;
using TeamsPolicyBot.Tests.BotFramework.Authentication;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.BotFramework.Hosting;

/// <summary>
/// A bot with app id and secret between stand-ins of login, OpenID metadata and connector: what happens in production, on one machine.
/// </summary>
public sealed class RealServiceTests : IAsyncLifetime
{
    private const string Tenant = "72f98a3e-5f0c-4e0b-9c1d-7a6b0f2f4c11";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly FakeTimeProvider _clock = new(ChannelTokens.Now);
    private readonly TokenIssuer _first = new("key-1", "msteams");
    private readonly TokenIssuer _second = new("key-2", "msteams");
    private AzureStandIn _azure = null!;
    private BotServer _bot = null!;

    public async Task InitializeAsync()
    {
        _azure = await AzureStandIn.StartAsync(_first);
        _bot = await StartBotAsync(appType: "SingleTenant");
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _azure.DisposeAsync();
        _first.Dispose();
        _second.Dispose();
    }

    [Fact]
    public async Task A_signed_activity_comes_in_and_the_reply_goes_out_with_a_token_that_is_fetched_once()
    {
        Assert.Equal(HttpStatusCode.OK, await SayAsync(_first));
        Assert.Equal(HttpStatusCode.OK, await SayAsync(_first));

        var (tenant, form) = Assert.Single(_azure.TokenRequests);
        Assert.Equal(
            (Tenant, "client_credentials", ChannelTokens.AppId, "a secret", "https://api.botframework.com/.default"),
            (
                tenant, form["grant_type"].ToString(), form["client_id"].ToString(), form["client_secret"].ToString(),
                form["scope"].ToString())
        );
        Assert.Equal(2, _azure.Calls.Count);
        Assert.All(_azure.Calls, call =>
        {
            Assert.EndsWith("/activities", call.Call, StringComparison.Ordinal);
            Assert.StartsWith("POST /_connector/v3/conversations/", call.Call, StringComparison.Ordinal);
            Assert.Equal("Bearer token-1", call.Authorization);
            Assert.Equal("1763640001234", (string?)call.Body!["replyToId"]);
        });
    }

    [Fact]
    public async Task A_key_rotated_in_mid_run_is_accepted_with_the_next_activity()
    {
        Assert.Equal(HttpStatusCode.OK, await SayAsync(_first));
        _azure.Issuers = [_second];

        Assert.Equal(HttpStatusCode.OK, await SayAsync(_second));
        Assert.Equal(HttpStatusCode.Unauthorized, await SayAsync(_first));
        Assert.Equal(2, _azure.Calls.Count);
    }

    [Fact]
    public async Task Throttled_the_reply_waits_as_long_as_the_connector_asks()
    {
        _azure.Script.Enqueue(response =>
        {
            response.StatusCode = StatusCodes.Status429TooManyRequests;
            response.Headers.RetryAfter = "3";
            return Task.CompletedTask;
        });

        var saying = SayAsync(_first);
        await _clock.TimerDueIn(TimeSpan.FromSeconds(3)).WaitAsync(Patience);
        Assert.Single(_azure.Calls);
        _clock.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal(HttpStatusCode.OK, await saying.WaitAsync(Patience));
        Assert.Equal(2, _azure.Calls.Count);
    }

    [Fact]
    public async Task A_token_that_the_connector_refuses_is_fetched_anew_once()
    {
        _azure.Script.Enqueue(response =>
        {
            response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        });

        Assert.Equal(HttpStatusCode.OK, await SayAsync(_first));
        Assert.Equal(["Bearer token-1", "Bearer token-2"], _azure.Calls.Select(call => call.Authorization));
    }

    [Fact]
    public async Task A_redirect_is_not_followed_with_the_token()
    {
        _azure.Script.Enqueue(response =>
        {
            response.StatusCode = StatusCodes.Status307TemporaryRedirect;
            response.Headers.Location = new Uri(_azure.Address, "_connector/elsewhere").AbsoluteUri;
            return Task.CompletedTask;
        });

        Assert.Equal(HttpStatusCode.InternalServerError, await SayAsync(_first));
        Assert.Single(_azure.Calls);
    }

    [Fact]
    public async Task A_multi_tenant_bot_gets_its_token_from_the_Bot_Frameworks_tenant()
    {
        await using var multiTenant = await StartBotAsync(appType: "");

        Assert.Equal(HttpStatusCode.OK, await SayAsync(_first, multiTenant));
        Assert.Equal("botframework.com", Assert.Single(_azure.TokenRequests).Tenant);
    }

    [Fact]
    public async Task Without_a_token_nothing_is_sent()
    {
        _azure.RefusingTenant = Tenant;

        var saying = SayAsync(_first);
        await _clock.TimerDueIn(TimeSpan.FromSeconds(2)).WaitAsync(Patience);
        _clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(HttpStatusCode.InternalServerError, await saying.WaitAsync(Patience));
        Assert.Empty(_azure.Calls);
    }

    private Task<BotServer> StartBotAsync(string appType) => BotServer.StartAsync(
        new Dictionary<string, string?>
        {
            ["MicrosoftAppId"] = ChannelTokens.AppId,
            ["MicrosoftAppType"] = appType,
            ["MicrosoftAppTenantId"] = Tenant,
            ["MicrosoftAppPassword"] = "a secret",
            ["Authentication:ChannelMetadata"] = new Uri(_azure.Address, "/v1/.well-known/openidconfiguration").AbsoluteUri,
            ["Authentication:LoginEndpoint"] = new UriBuilder(_azure.Address) { Scheme = Uri.UriSchemeHttps }.Uri.AbsoluteUri,
        },
        turn => turn.SendActivityAsync("an answer"),
        configure: services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(_clock));
            services.Replace(ServiceDescriptor.Singleton<IMsalHttpClientFactory>(new LoopbackMsalHttpClientFactory()));
            // No chance in a test: the first wait without a wish of the connector is two seconds.
            services.Replace(ServiceDescriptor.Singleton(new ConnectorClientOptions { Jitter = 0 }));
        });

    private async Task<HttpStatusCode> SayAsync(TokenIssuer issuer, BotServer? bot = null)
    {
        var activity = TeamsActivities.Json("teams-message-personal");
        activity["serviceUrl"] = _azure.ServiceUrl;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json"),
            Headers =
            {
                Authorization = new AuthenticationHeaderValue(
                    "Bearer", issuer.Sign(ChannelTokens.Claims(("serviceurl", _azure.ServiceUrl)))),
            },
        };
        using var response = await (bot ?? _bot).Http.SendAsync(request);
        return response.StatusCode;
    }
}
