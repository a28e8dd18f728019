using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace TeamsPolicyBot.Tests.Support;

/// <summary>Answers HTTP requests from a test instead of the network, and keeps what was asked.</summary>
internal sealed class StubHttpMessageHandler(Func<StubRequest, HttpResponseMessage> answer) : HttpMessageHandler
{
    public ConcurrentQueue<StubRequest> Requests { get; } = [];

    /// <summary>Answers in this order; the last one again and again.</summary>
    public static StubHttpMessageHandler Sequence(params Func<HttpResponseMessage>[] answers)
    {
        var next = 0;
        return new StubHttpMessageHandler(_ => answers[Math.Min(Interlocked.Increment(ref next), answers.Length) - 1]());
    }

    public static HttpResponseMessage Json(HttpStatusCode status, string body) =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var kept = new StubRequest(
            request.Method,
            request.RequestUri!,
            request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken),
            request.Headers.Authorization?.ToString());
        Requests.Enqueue(kept);
        return answer(kept);
    }
}

/// <summary>What was asked.</summary>
internal sealed record StubRequest(HttpMethod Method, Uri Url, string Body, string? Authorization);
