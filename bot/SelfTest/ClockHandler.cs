namespace TeamsPolicyBot.SelfTest;

/// <summary>Notes by how much this machine's clock is ahead of the servers that answer.</summary>
internal sealed class ClockHandler(TimeProvider time, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    /// <summary>At the last answer that named its time; null before. Exact to a second or two.</summary>
    public TimeSpan? Ahead { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        Ahead = response.Headers.Date is { } date ? time.GetUtcNow() - date : Ahead;
        return response;
    }
}
