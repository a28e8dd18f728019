using System.Diagnostics;

namespace TeamsPolicyBot.Telemetry;

/// <summary>
/// Takes out of the web server's and the HTTP client's spans what could name somebody: addresses on both sides hold ids of people and
/// chats.
/// </summary>
internal static class PlainSpan
{
    /// <summary>Of a request: who sent it, and with what.</summary>
    public static void OfServer(Activity span)
    {
        foreach (var name in new[] { "client.address", "user_agent.original", "url.query" })
        {
            span.SetTag(name, null);
        }
    }

    /// <summary>Of a call: the host only.</summary>
    public static void OfClient(Activity span, HttpRequestMessage request)
    {
        span.SetTag("url.full", request.RequestUri?.GetLeftPart(UriPartial.Authority));
    }
}
