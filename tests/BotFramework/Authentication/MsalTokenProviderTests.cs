using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Logging.Abstractions;
using TeamsPolicyBot.BotFramework.Authentication;
using TeamsPolicyBot.BotFramework.Settings;
using TeamsPolicyBot.Tests.Support;
using static TeamsPolicyBot.Tests.Support.StubHttpMessageHandler;

namespace TeamsPolicyBot.Tests.BotFramework.Authentication;

public sealed class MsalTokenProviderTests
{
    private static readonly MicrosoftAppSettings SingleTenant = new()
    {
        AppId = ChannelTokens.AppId,
        AppType = "SingleTenant",
        TenantId = "72f98a3e-5f0c-4e0b-9c1d-7a6b0f2f4c11",
        Password = "a secret",
    };

    private readonly StubHttpMessageHandler _login = Sequence(
        () => Json(HttpStatusCode.OK, """{"token_type":"Bearer","expires_in":3600,"access_token":"first"}"""),
        () => Json(HttpStatusCode.OK, """{"token_type":"Bearer","expires_in":3600,"access_token":"second"}"""));

    [Fact]
    public async Task A_secret_is_shown_to_the_apps_own_tenant_and_the_token_kept()
    {
        using var tokens = Provider(SingleTenant);

        Assert.Equal("first", await tokens.GetTokenAsync(forceRefresh: false, default));
        Assert.Equal("first", await tokens.GetTokenAsync(forceRefresh: false, default));
        Assert.Equal("second", await tokens.GetTokenAsync(forceRefresh: true, default));
        Assert.All(_login.Requests, request =>
            Assert.Equal(
                "https://login.microsoftonline.com/72f98a3e-5f0c-4e0b-9c1d-7a6b0f2f4c11/oauth2/v2.0/token",
                request.Url.GetLeftPart(UriPartial.Path))
        );
    }

    [Theory]
    [InlineData(
        "", "https://login.microsoftonline.com/botframework.com/oauth2/v2.0/token", "https%3A%2F%2Fapi.botframework.com%2F.default")]
    [InlineData(
        "https://botframework.azure.us", "https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us/oauth2/v2.0/token",
        "https%3A%2F%2Fapi.botframework.us%2F.default")]
    public async Task A_multi_tenant_app_asks_the_Bot_Frameworks_tenant_of_its_cloud(string channelService, string url, string scope)
    {
        using var tokens = Provider(SingleTenant with { AppType = "", ChannelService = channelService });

        await tokens.GetTokenAsync(forceRefresh: false, default);

        var request = Assert.Single(_login.Requests);
        Assert.Equal(url, request.Url.GetLeftPart(UriPartial.Path), ignoreCase: true);
        Assert.Contains($"scope={scope}", request.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_about_to_expire_is_fetched_anew()
    {
        var login = Sequence(() => Json(HttpStatusCode.OK, """{"token_type":"Bearer","expires_in":200,"access_token":"short"}"""));
        using var tokens = new MsalTokenProvider(
            SingleTenant, new MsalHttpClientFactory(new HttpClient(login)), NullLogger<MsalTokenProvider>.Instance);

        await tokens.GetTokenAsync(forceRefresh: false, default);
        await tokens.GetTokenAsync(forceRefresh: false, default);

        Assert.Equal(2, login.Requests.Count);
    }

    [Fact]
    public async Task Fifty_at_once_share_one_request()
    {
        using var tokens = Provider(SingleTenant);

        var all = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => tokens.GetTokenAsync(forceRefresh: false, default)));

        Assert.All(all, token => Assert.Equal("first", token));
        Assert.Single(_login.Requests);
    }

    [Fact]
    public async Task A_certificate_signs_instead_of_a_secret()
    {
        using var folder = new TemporaryFolder();
        var path = folder["bot.pem"];
        using (var rsa = RSA.Create(2048))
        {
            var request = new CertificateRequest("CN=bot", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
            using var certificate = request.CreateSelfSigned(
                DateTimeOffset.UnixEpoch, new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero));
            await File.WriteAllTextAsync(path, certificate.ExportCertificatePem() + "\n" + rsa.ExportPkcs8PrivateKeyPem());
        }

        using var tokens = Provider(SingleTenant with { Password = "", CertificatePath = path });

        Assert.Equal("first", await tokens.GetTokenAsync(forceRefresh: false, default));
        var body = Assert.Single(_login.Requests).Body;
        Assert.Contains("client_assertion=", body, StringComparison.Ordinal);
        Assert.DoesNotContain("client_secret", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_managed_identity_asks_its_own_machine()
    {
        var machine = new StubHttpMessageHandler(request =>
            request.Url.Query.Contains("resource", StringComparison.Ordinal)
                ? Json(
                    HttpStatusCode.OK,
                    """{"token_type":"Bearer","expires_on":"4102444800","resource":"https://api.botframework.com","access_token":"of the machine"}"""
                )
                : Json(HttpStatusCode.NotFound, "{}")
        );
        var settings = SingleTenant with { AppType = "UserAssignedMSI", Password = "" };
        using var tokens = new MsalTokenProvider(
            settings, new MsalHttpClientFactory(new HttpClient(machine)), NullLogger<MsalTokenProvider>.Instance);

        Assert.Equal("of the machine", await tokens.GetTokenAsync(forceRefresh: false, default));
        var request = machine.Requests.Last();
        Assert.Equal("169.254.169.254", request.Url.Host);
        Assert.Contains($"client_id={ChannelTokens.AppId}", request.Url.Query, StringComparison.Ordinal);
        Assert.Contains("resource=https", request.Url.Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_secret_is_an_error_that_does_not_tell_it()
    {
        var login = Sequence(() =>
            Json(
                HttpStatusCode.Unauthorized,
                """{"error":"invalid_client","error_description":"AADSTS7000215: Invalid client secret provided."}"""
            )
        );
        using var tokens = new MsalTokenProvider(
            SingleTenant,
            new MsalHttpClientFactory(new HttpClient(login)),
            NullLogger<MsalTokenProvider>.Instance
        );

        var refused = await Assert.ThrowsAsync<HttpRequestException>(() => tokens.GetTokenAsync(forceRefresh: false, default));

        Assert.DoesNotContain("a secret", refused.ToString(), StringComparison.Ordinal);
    }

    private MsalTokenProvider Provider(MicrosoftAppSettings settings) =>
        new(settings, new MsalHttpClientFactory(new HttpClient(_login)), NullLogger<MsalTokenProvider>.Instance);
}
