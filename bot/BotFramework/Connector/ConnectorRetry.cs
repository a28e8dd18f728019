using System.Net;

namespace TeamsPolicyBot.BotFramework.Connector;

/// <summary>Whether and when a call is tried again (protocol 4.3): 412, 429, 502, 503 and 504 only, never another 4xx, never 500.</summary>
internal static class ConnectorRetry
{
    public static bool IsTransient(HttpStatusCode status) =>
        status is HttpStatusCode.PreconditionFailed
            or HttpStatusCode.TooManyRequests
            or HttpStatusCode.BadGateway
            or HttpStatusCode.ServiceUnavailable
            or HttpStatusCode.GatewayTimeout;

    /// <summary>
    /// Whether an attempt may be repeated. A call that must not happen twice is repeated at most once after an outcome that is
    /// unknown (no connection, 502, 504): a duplicate is possible then, but a lost message is worse. Never after a connector that
    /// took it and is slow to answer: there the duplicate is likely.
    /// </summary>
    /// <param name="status">Null where no answer came.</param>
    /// <param name="isTimeout">Nobody answered in time.</param>
    /// <param name="retriesSoFar">0 on the first failure.</param>
    public static bool MayRepeat(HttpStatusCode? status, bool isTimeout, bool isIdempotent, int retriesSoFar)
    {
        if (isTimeout && !isIdempotent)
        {
            return false;
        }

        if (status is { } known && !IsTransient(known))
        {
            return false;
        }

        var outcomeUnknown = status is null or HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout;
        return isIdempotent || !outcomeUnknown || retriesSoFar == 0;
    }

    /// <summary>
    /// What the connector asks for, else exponential from <see cref="ConnectorClientOptions.BaseDelay"/>, give or take
    /// <see cref="ConnectorClientOptions.Jitter"/>.
    /// </summary>
    /// <param name="random">0 to 1.</param>
    public static TimeSpan Delay(TimeSpan? retryAfter, int retriesSoFar, ConnectorClientOptions options, double random)
    {
        if (retryAfter is { } asked)
        {
            return asked < TimeSpan.Zero ? TimeSpan.Zero : asked;
        }

        var delay = Math.Min(options.BaseDelay.TotalSeconds * Math.Pow(2, retriesSoFar), options.MaxDelay.TotalSeconds);
        return TimeSpan.FromSeconds(delay * (1 - options.Jitter + (2 * options.Jitter * random)));
    }

    /// <summary>The Retry-After header, in seconds or as a date.</summary>
    public static TimeSpan? RetryAfter(HttpResponseMessage response, DateTimeOffset now) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date > now ? date - now : TimeSpan.Zero,
        _ => null,
    };
}
