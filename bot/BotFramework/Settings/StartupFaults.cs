namespace TeamsPolicyBot.BotFramework.Settings;

/// <summary>What is wrong with the settings, in words for the administrator. With any fault the bot does not start.</summary>
internal static class StartupFaults
{
    /// <param name="development">Whether the hosting environment is Development.</param>
    public static IReadOnlyList<string> Find(MicrosoftAppSettings settings, bool development) =>
        [.. Identity(settings, development), .. Bypasses(settings, development), .. Endpoints(settings, development)];

    private static IEnumerable<string> Identity(MicrosoftAppSettings settings, bool development)
    {
        if (!settings.HasAppId)
        {
            return development
                ? []
                :
                [
                    "MicrosoftAppId is not set. Without the id of its registration nobody could be let in, so the bot does not start outside Development.",
                ];
        }

        return Guid.TryParseExact(settings.AppId, "D", out _)
            ? MicrosoftAppTypes.Normalise(settings.AppType) switch
            {
                MicrosoftAppTypes.MultiTenant => Secret(settings),
                MicrosoftAppTypes.SingleTenant => [.. Tenant(settings), .. Secret(settings)],
                MicrosoftAppTypes.UserAssignedMsi => [.. Tenant(settings), .. NoSecret(settings)],
                _ => [$"MicrosoftAppType is '{settings.AppType}'. Write MultiTenant, SingleTenant or UserAssignedMSI."],
            }
            : ["MicrosoftAppId is not a GUID. Copy the application (client) id of the registration."];
    }

    private static IEnumerable<string> Tenant(MicrosoftAppSettings settings) =>
        settings.TenantId.Length > 0 ? [] : [$"MicrosoftAppTenantId is not set; MicrosoftAppType {settings.AppType} needs it."];

    private static IEnumerable<string> Secret(MicrosoftAppSettings settings) =>
        (settings.Password.Length > 0, settings.CertificatePath.Length > 0) switch
        {
            (false, false) => ["Neither MicrosoftAppPassword nor MicrosoftAppCertificatePath is set; the bot could not answer anybody."],
            (true, true) => ["Both MicrosoftAppPassword and MicrosoftAppCertificatePath are set. Keep one."],
            (false, true) when !File.Exists(settings.CertificatePath) => ["MicrosoftAppCertificatePath names no file."],
            _ => [],
        };

    private static IEnumerable<string> NoSecret(MicrosoftAppSettings settings) =>
        settings.Password.Length == 0 && settings.CertificatePath.Length == 0
            ? []
            : ["MicrosoftAppType UserAssignedMSI has no secret. Remove MicrosoftAppPassword and MicrosoftAppCertificatePath."];

    private static IEnumerable<string> Bypasses(MicrosoftAppSettings settings, bool development)
    {
        if (settings.DangerouslyAllowUnauthenticatedRequests && !development)
        {
            yield return "DangerouslyAllowUnauthenticatedRequests is set outside Development. Remove it.";
        }

        if (settings.DangerouslyAllowUnauthenticatedRequests && settings.HasAppId)
        {
            yield return "DangerouslyAllowUnauthenticatedRequests is set together with MicrosoftAppId. Remove one of the two.";
        }

        if (settings.AllowEmulator && !development)
        {
            yield return "Authentication:AllowEmulator is set outside Development. Remove it.";
        }
    }

    private static IEnumerable<string> Endpoints(MicrosoftAppSettings settings, bool development)
    {
        if (CloudEnvironment.ByChannelService(settings.ChannelService) is null)
        {
            yield return $"ChannelService is '{settings.ChannelService}'. Leave it empty, or write https://botframework.azure.us or https://botframework.azure.cn.";
        }

        var endpoints = new (string Name, string Value)[]
        {
            ("Authentication:ChannelMetadata", settings.ChannelMetadata),
            ("Authentication:EntraMetadata", settings.EntraMetadata),
            ("Authentication:LoginEndpoint", settings.LoginEndpoint),
        };
        foreach (var (name, value) in endpoints.Where(endpoint => endpoint.Value.Length > 0 && !IsSafe(endpoint.Value, development)))
        {
            yield return $"{name} is '{value}'. Write an https address.";
        }
    }

    /// <summary>Whether a token may be sent there: https, or this machine in Development.</summary>
    public static bool IsSafe(string value, bool development) =>
        Uri.TryCreate(value, UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttps || (development && url.Scheme == Uri.UriSchemeHttp && url.IsLoopback));
}
