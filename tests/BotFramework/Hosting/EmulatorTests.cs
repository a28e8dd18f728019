using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using TeamsPolicyBot.BotFramework.Settings;
using TeamsPolicyBot.Tests.BotFramework.Authentication;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.BotFramework.Hosting;

/// <summary>Entra-issued tokens, as a local client with credentials presents them in Development.</summary>
public sealed class EmulatorTests : IAsyncLifetime
{
    private const string OwnTenant = "72f98a3e-5f0c-4e0b-9c1d-7a6b0f2f4c11";
    private readonly TokenIssuer _entra = new("entra-1");
    private AzureStandIn _azure = null!;

    public async Task InitializeAsync() => _azure = await AzureStandIn.StartAsync(_entra);

    public async Task DisposeAsync()
    {
        await _azure.DisposeAsync();
        _entra.Dispose();
    }

    [Theory]
    [InlineData(
        "https://sts.windows.net/72f98a3e-5f0c-4e0b-9c1d-7a6b0f2f4c11/", "1.0", "appid", ChannelTokens.AppId, 200,
        "the bot's own app in its own tenant")]
    [InlineData(
        "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/", "1.0", "appid", ChannelTokens.AppId, 200,
        "in the Bot Framework's tenant")]
    [InlineData(
        "https://login.microsoftonline.com/72f98a3e-5f0c-4e0b-9c1d-7a6b0f2f4c11/v2.0", "2.0", "azp", ChannelTokens.AppId, 200,
        "in version 2")]
    [InlineData(
        "https://sts.windows.net/00000000-0000-0000-0000-000000000009/", "1.0", "appid", ChannelTokens.AppId, 401, "another tenant")]
    [InlineData(
        "https://sts.windows.net/72f98a3e-5f0c-4e0b-9c1d-7a6b0f2f4c11/", "2.0", "appid", ChannelTokens.AppId, 401,
        "the app id under the wrong name")]
    [InlineData("https://sts.windows.net/72f98a3e-5f0c-4e0b-9c1d-7a6b0f2f4c11/", null, "appid", ChannelTokens.AppId, 401, "no version")]
    [InlineData(
        "https://sts.windows.net/72f98a3e-5f0c-4e0b-9c1d-7a6b0f2f4c11/", "1.0", "appid", "00000000-0000-0000-0000-000000000001", 403,
        "another bot")]
    public async Task Enabled_the_bots_own_app_is_let_in_and_no_other(
        string issuer, string? version, string claim, string caller, int status, string why)
    {
        await using var bot = await StartAsync(allowEmulator: true);

        Assert.True(status == (int)await PostAsync(bot, ("iss", issuer), ("ver", version), (claim, caller)), why);
        Assert.All(bot.Turns, turn => Assert.Null(turn.CallerId));
    }

    [Fact]
    public async Task Enabled_the_signature_is_still_checked()
    {
        await using var bot = await StartAsync(allowEmulator: true);
        _azure.Issuers = [ChannelTokens.Issuer];

        Assert.Equal(
            HttpStatusCode.Unauthorized,
            await PostAsync(bot, ("iss", $"https://sts.windows.net/{OwnTenant}/"), ("ver", "1.0"), ("appid", ChannelTokens.AppId)));
    }

    [Fact]
    public async Task Not_enabled_nobody_is_let_in()
    {
        await using var bot = await StartAsync(allowEmulator: false);

        Assert.Equal(
            HttpStatusCode.Unauthorized,
            await PostAsync(bot, ("iss", $"https://sts.windows.net/{OwnTenant}/"), ("ver", "1.0"), ("appid", ChannelTokens.AppId)));
        Assert.Empty(bot.Turns);
    }

    [Theory]
    [InlineData("Production", false)]
    [InlineData("Staging", false)]
    [InlineData("Production", true)]
    public async Task Without_credentials_outside_Development_the_bot_does_not_start(string environment, bool bypass)
    {
        var settings = new Dictionary<string, string?> { ["DangerouslyAllowUnauthenticatedRequests"] = bypass ? "true" : null };

        var fault = await Assert.ThrowsAsync<StartupFaultException>(() => BotServer.StartAsync(settings, environment: environment));

        Assert.Contains("MicrosoftAppId is not set", fault.Message, StringComparison.Ordinal);
    }

    private Task<BotServer> StartAsync(bool allowEmulator)
    {
        var metadata = new Uri(_azure.Address, "/v1/.well-known/openidconfiguration").AbsoluteUri;
        return BotServer.StartAsync(new Dictionary<string, string?>
        {
            ["MicrosoftAppId"] = ChannelTokens.AppId,
            ["MicrosoftAppType"] = "SingleTenant",
            ["MicrosoftAppTenantId"] = OwnTenant,
            ["MicrosoftAppPassword"] = "a secret",
            ["Authentication:AllowEmulator"] = allowEmulator ? "true" : "false",
            ["Authentication:ChannelMetadata"] = metadata,
            ["Authentication:EntraMetadata"] = metadata,
        });
    }

    private async Task<HttpStatusCode> PostAsync(BotServer bot, params (string Name, JsonNode? Value)[] claims)
    {
        var token = ChannelTokens.Claims([
            ("nbf", null),
            ("exp", TimeProvider.System.GetUtcNow().AddHours(1).ToUnixTimeSeconds()),
            ("serviceurl", null),
            .. claims,
        ]);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = new StringContent(TeamsActivities.Json("message-personal").ToJsonString(), Encoding.UTF8, "application/json"),
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", _entra.Sign(token)) },
        };
        using var response = await bot.Http.SendAsync(request);
        return response.StatusCode;
    }
}
