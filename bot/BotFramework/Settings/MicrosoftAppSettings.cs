using Microsoft.Extensions.Configuration;

namespace TeamsPolicyBot.BotFramework.Settings;

/// <summary>Who the bot is: the settings of its registration, in the SDK's names, and of the cloud it lives in.</summary>
internal sealed record MicrosoftAppSettings
{
    /// <summary><c>MicrosoftAppId</c>: the app's client id, a GUID.</summary>
    public string AppId { get; init; } = "";

    /// <summary><c>MicrosoftAppType</c>: <see cref="MicrosoftAppTypes"/> in any case; empty means multi-tenant.</summary>
    public string AppType { get; init; } = "";

    /// <summary><c>MicrosoftAppTenantId</c>: the app's own tenant; needed unless multi-tenant.</summary>
    public string TenantId { get; init; } = "";

    /// <summary><c>MicrosoftAppPassword</c>: the client secret.</summary>
    public string Password { get; init; } = "";

    /// <summary><c>MicrosoftAppCertificatePath</c>: a PKCS#12 or PEM file with its private key, instead of a secret.</summary>
    public string CertificatePath { get; init; } = "";

    /// <summary><c>MicrosoftAppCertificatePassword</c>: of the file, where it has one.</summary>
    public string CertificatePassword { get; init; } = "";

    /// <summary><c>ChannelService</c>: empty for the public cloud.</summary>
    public string ChannelService { get; init; } = "";

    /// <summary>
    /// <c>Authentication:AllowEmulator</c>: take Entra tokens of the bot's own app, as a local client with credentials presents;
    /// Development only.
    /// </summary>
    public bool AllowEmulator { get; init; }

    /// <summary>
    /// <c>DangerouslyAllowUnauthenticatedRequests</c>: for the local page; Development, without an app id, from this machine only.
    /// </summary>
    public bool DangerouslyAllowUnauthenticatedRequests { get; init; }

    /// <summary><c>Authentication:ChannelIssuers</c>: issuers beside the cloud's own, for the day the service changes its own.</summary>
    public IReadOnlyList<string> AdditionalChannelIssuers { get; init; } = [];

    /// <summary><c>Authentication:ChannelMetadata</c>: instead of the cloud's own.</summary>
    public string ChannelMetadata { get; init; } = "";

    /// <summary><c>Authentication:EntraMetadata</c>: instead of the cloud's own.</summary>
    public string EntraMetadata { get; init; } = "";

    /// <summary><c>Authentication:LoginEndpoint</c>: instead of the cloud's own.</summary>
    public string LoginEndpoint { get; init; } = "";

    public bool HasAppId => AppId.Length > 0;

    public static MicrosoftAppSettings From(IConfiguration configuration) =>
        new()
        {
            AppId = Text(configuration, "MicrosoftAppId"),
            AppType = Text(configuration, "MicrosoftAppType"),
            TenantId = Text(configuration, "MicrosoftAppTenantId"),
            Password = Text(configuration, "MicrosoftAppPassword"),
            CertificatePath = Text(configuration, "MicrosoftAppCertificatePath"),
            CertificatePassword = Text(configuration, "MicrosoftAppCertificatePassword"),
            ChannelService = Text(configuration, "ChannelService"),
            AllowEmulator = Flag(configuration, "Authentication:AllowEmulator"),
            DangerouslyAllowUnauthenticatedRequests = Flag(configuration, "DangerouslyAllowUnauthenticatedRequests"),
            AdditionalChannelIssuers =
            [
                .. configuration.GetSection("Authentication:ChannelIssuers").GetChildren().Select(child => child.Value).OfType<string>(),
            ],
            ChannelMetadata = Text(configuration, "Authentication:ChannelMetadata"),
            EntraMetadata = Text(configuration, "Authentication:EntraMetadata"),
            LoginEndpoint = Text(configuration, "Authentication:LoginEndpoint"),
        };

    /// <summary>The cloud of <see cref="ChannelService"/> with the endpoints that are set here.</summary>
    /// <remarks>Only after <see cref="StartupFaults"/> found nothing.</remarks>
    public CloudEnvironment Cloud()
    {
        var cloud = CloudEnvironment.ByChannelService(ChannelService) ?? CloudEnvironment.Public;
        return cloud with
        {
            ChannelMetadata = Or(ChannelMetadata, cloud.ChannelMetadata),
            EntraMetadata = Or(EntraMetadata, cloud.EntraMetadata),
            LoginEndpoint = Or(LoginEndpoint, cloud.LoginEndpoint),
        };
    }

    private static Uri Or(string setting, Uri otherwise) => setting.Length > 0 ? new Uri(setting) : otherwise;

    private static string Text(IConfiguration configuration, string key) => configuration[key]?.Trim() ?? "";

    // Anything but a plain "true" leaves the door shut.
    private static bool Flag(IConfiguration configuration, string key) =>
        string.Equals(configuration[key]?.Trim(), "true", StringComparison.OrdinalIgnoreCase);
}

/// <summary>Values of <c>MicrosoftAppType</c>.</summary>
internal static class MicrosoftAppTypes
{
    public const string MultiTenant = "MultiTenant";
    public const string SingleTenant = "SingleTenant";
    public const string UserAssignedMsi = "UserAssignedMSI";

    /// <summary>The spelling of this list; null for an unknown value.</summary>
    public static string? Normalise(string value) =>
        value.Length == 0
            ? MultiTenant
            : new[] { MultiTenant, SingleTenant, UserAssignedMsi }.FirstOrDefault(type =>
                string.Equals(type, value, StringComparison.OrdinalIgnoreCase)
            );
}
