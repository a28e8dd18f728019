using System.Net;
using Microsoft.AspNetCore.Http;

namespace TeamsPolicyBot.LocalTeams;

/// <summary>
/// While the stand-in is on, the program takes requests without tokens. So it takes them from this machine alone,
/// and from no web page but its own: against other machines, proxies, tunnels, forged origins and rebound host names.
/// </summary>
internal static class LoopbackGuard
{
    private static readonly string[] LoopbackNames = ["localhost", "127.0.0.1", "[::1]"];

    private static readonly string[] ForwardingHeaders = ["Forwarded", "Via", "X-Real-IP", "X-Client-IP", "True-Client-IP"];

    /// <returns>Why the request is refused, in words for a developer; null when it may pass.</returns>
    public static string? Refusal(HttpContext context)
    {
        var (request, connection) = (context.Request, context.Connection);
        if (connection.RemoteIpAddress is not { } remote || !IPAddress.IsLoopback(remote))
        {
            return "Local Teams answers this machine only.";
        }

        if (request.Headers.Keys.FirstOrDefault(IsForwarding) is { } header)
        {
            return $"Local Teams is not served through a proxy or tunnel (header {header}).";
        }

        if (!LoopbackNames.Contains(request.Host.Host) || request.Host.Port != connection.LocalPort)
        {
            return "Local Teams is opened as localhost or 127.0.0.1 with its own port.";
        }

        return request.Headers.Origin is [var origin] && origin != $"{request.Scheme}://{request.Host}"
            ? "Local Teams takes requests from its own page only."
            : null;
    }

    /// <summary>Middleware that answers 403 to what is refused.</summary>
    public static async Task Invoke(HttpContext context, RequestDelegate next)
    {
        if (Refusal(context) is { } reason)
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            await context.Response.WriteAsync(reason, context.RequestAborted);
            return;
        }

        await next(context);
    }

    private static bool IsForwarding(string header) =>
        ForwardingHeaders.Contains(header, StringComparer.OrdinalIgnoreCase)
        || header.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase)
        || header.StartsWith("X-Original-", StringComparison.OrdinalIgnoreCase);
}
