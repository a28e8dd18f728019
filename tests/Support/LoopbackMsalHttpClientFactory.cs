using Microsoft.Identity.Client;

namespace TeamsPolicyBot.Tests.Support;

/// <summary>MSAL speaks https only; the stand-in on this machine speaks http.</summary>
internal sealed class LoopbackMsalHttpClientFactory : IMsalHttpClientFactory
{
    private static readonly HttpClient Http = new(new PlainLoopback());

    public HttpClient GetHttpClient() => Http;

    private sealed class PlainLoopback() : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Assert.True(request.RequestUri!.IsLoopback, $"A test asked {request.RequestUri.Host}.");
            request.RequestUri = new UriBuilder(request.RequestUri) { Scheme = Uri.UriSchemeHttp }.Uri;
            return base.SendAsync(request, cancellationToken);
        }
    }
}
