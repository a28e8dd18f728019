namespace TeamsPolicyBot.SelfTest;

/// <summary>Notes by how much this machine's clock is ahead of the servers that answer.</summary>
internal sealed class ClockHandler(TimeProvider time, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    /// <summary>
    /// At the last answer that named its time, in whole seconds; null before. How long the answer took is no difference of clocks.
    /// </summary>
    public TimeSpan? Ahead { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var sent = time.GetUtcNow();
        var response = await base.SendAsync(request, cancellationToken);
        Ahead = response.Headers.Date is { } date ? Difference(sent, date, time.GetUtcNow()) : Ahead;
        return response;
    }

    /// <summary>The server wrote its time, without the parts of a second, between the request and the answer.</summary>
    private static TimeSpan Difference(DateTimeOffset sent, DateTimeOffset date, DateTimeOffset received) =>
        date + TimeSpan.FromSeconds(1) < sent ? sent - date
        : date > received ? received - date
        : TimeSpan.Zero;
}
