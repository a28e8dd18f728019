using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Logging;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;
using TeamsPolicyBot.BotFramework.Settings;

namespace TeamsPolicyBot.BotFramework.Authentication;

/// <summary>
/// Gets tokens through MSAL, which keeps them until five minutes before they expire: for a client secret or certificate from the
/// app's own tenant (multi-tenant: the Bot Framework's), for a managed identity from its machine. One at a time. Protocol section 2.
/// </summary>
internal sealed class MsalTokenProvider : ITokenProvider, IDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1);
    private readonly Func<bool, CancellationToken, Task<AuthenticationResult>> _acquire;
    private readonly ILogger<MsalTokenProvider> _logger;

    /// <param name="settings">Without faults, see <see cref="StartupFaults"/>.</param>
    /// <param name="resource">What the tokens are for; the connector unless given.</param>
    public MsalTokenProvider(
        MicrosoftAppSettings settings, IMsalHttpClientFactory http, ILogger<MsalTokenProvider> logger, string? resource = null)
    {
        _logger = logger;
        resource ??= settings.Cloud().Resource;
        _acquire = MicrosoftAppTypes.Normalise(settings.AppType) == MicrosoftAppTypes.UserAssignedMsi
            ? ManagedIdentity(settings, http, resource)
            : ConfidentialClient(settings, http, resource);
    }

    public async Task<string> GetTokenAsync(bool forceRefresh, CancellationToken cancellationToken)
    {
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            return (await _acquire(forceRefresh, cancellationToken)).AccessToken;
        }
        catch (MsalException exception)
        {
            AuthenticationLog.NoToken(_logger, exception.ErrorCode, exception);
            throw new HttpRequestException("The bot could not get a token.", exception);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public void Dispose() => _oneAtATime.Dispose();

    private static Func<bool, CancellationToken, Task<AuthenticationResult>> ConfidentialClient(
        MicrosoftAppSettings settings, IMsalHttpClientFactory http, string resource)
    {
        var cloud = settings.Cloud();
        var tenant =
            MicrosoftAppTypes.Normalise(settings.AppType) == MicrosoftAppTypes.SingleTenant ? settings.TenantId : cloud.BotFrameworkTenant;
        var builder = ConfidentialClientApplicationBuilder
            .Create(settings.AppId)
            .WithHttpClientFactory(http)
            // The login host is the settings' word; nobody else is asked where it might be.
            .WithInstanceDiscovery(false)
            .WithAuthority(new Uri(cloud.LoginEndpoint, tenant).AbsoluteUri, validateAuthority: false);
        var client = (settings.CertificatePath.Length > 0
            ? builder.WithCertificate(LoadCertificate(settings), sendX5C: true)
            : builder.WithClientSecret(settings.Password)).Build();
        string[] scopes = [$"{resource}/.default"];
        return (forceRefresh, cancellationToken) =>
            client.AcquireTokenForClient(scopes).WithForceRefresh(forceRefresh).ExecuteAsync(cancellationToken);
    }

    private static Func<bool, CancellationToken, Task<AuthenticationResult>> ManagedIdentity(
        MicrosoftAppSettings settings, IMsalHttpClientFactory http, string resource)
    {
        var identity = ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(settings.AppId))
            .WithHttpClientFactory(http)
            .Build();
        return (forceRefresh, cancellationToken) =>
            identity.AcquireTokenForManagedIdentity(resource).WithForceRefresh(forceRefresh).ExecuteAsync(cancellationToken);
    }

    private static X509Certificate2 LoadCertificate(MicrosoftAppSettings settings) =>
        Path.GetExtension(settings.CertificatePath).Equals(".pem", StringComparison.OrdinalIgnoreCase)
            ? X509Certificate2.CreateFromPemFile(settings.CertificatePath)
            : X509CertificateLoader.LoadPkcs12FromFile(settings.CertificatePath, settings.CertificatePassword);
}

/// <summary>One HTTP client for all of MSAL's calls.</summary>
internal sealed class MsalHttpClientFactory(HttpClient http) : IMsalHttpClientFactory
{
    public HttpClient GetHttpClient() => http;
}
