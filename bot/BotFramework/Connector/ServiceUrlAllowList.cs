using System.Diagnostics.CodeAnalysis;

namespace TeamsPolicyBot.BotFramework.Connector;

/// <summary>
/// To which service URLs the bot speaks, and shows its token. A shared name space such as <c>trafficmanager.net</c> is never
/// allowed as a suffix. Protocol 1.8.
/// </summary>
/// <param name="allowLoopback">http and https to this machine too; for Development.</param>
internal sealed class ServiceUrlAllowList(bool allowLoopback)
{
    private static readonly string[] Hosts = ["smba.trafficmanager.net"];

    private static readonly string[] Suffixes =
        [".botframework.com", ".teams.microsoft.com", ".teams.microsoft.us", ".botframework.azure.us", ".botframework.azure.cn"];

    /// <summary>True, with the parsed URL, where calls may go there.</summary>
    public bool TryParse(string? serviceUrl, [NotNullWhen(true)] out Uri? url)
    {
        url = null;
        if (serviceUrl is null
            || serviceUrl.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c == '\\')
            || !Uri.TryCreate(serviceUrl, UriKind.Absolute, out var parsed)
            || !IsPlain(parsed)
            || !(IsKnown(parsed) || (allowLoopback && IsLoopback(parsed))))
        {
            return false;
        }

        url = parsed;
        return true;
    }

    public bool Allows(string? serviceUrl) => TryParse(serviceUrl, out _);

    /// <summary>Nothing in it but scheme, host, port and path.</summary>
    private static bool IsPlain(Uri url) => url.UserInfo.Length == 0 && url.Query.Length == 0 && url.Fragment.Length == 0;

    private static bool IsKnown(Uri url) =>
        url.Scheme == Uri.UriSchemeHttps
        && url.IsDefaultPort
        && (Hosts.Contains(url.IdnHost, StringComparer.OrdinalIgnoreCase)
            || Suffixes.Any(suffix => url.IdnHost.EndsWith(suffix, StringComparison.OrdinalIgnoreCase)));

    private static bool IsLoopback(Uri url) => url.IsLoopback && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps);
}
