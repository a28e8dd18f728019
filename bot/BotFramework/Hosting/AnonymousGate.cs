using System.Net;
using Microsoft.AspNetCore.Http;

namespace TeamsPolicyBot.BotFramework.Hosting;

/// <summary>
/// Whom the bot hears without authentication: this machine, addressed by a name of this machine, not through a proxy and not from another
/// site's page.
/// </summary>
internal static class AnonymousGate
{
    private static readonly string[] ForwardedHeaders = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto"];

    public static bool Allows(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address
        && IPAddress.IsLoopback(address)
        && IsLoopbackHost(context.Request.Host.Host)
        && !ForwardedHeaders.Any(context.Request.Headers.ContainsKey)
        && IsOwnOrigin(context.Request.Headers.Origin.ToString());

    private static bool IsLoopbackHost(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static bool IsOwnOrigin(string origin) =>
        origin.Length == 0 || (Uri.TryCreate(origin, UriKind.Absolute, out var url) && IsLoopbackHost(url.Host));
}
