using System.Net;
using System.Net.Http.Headers;

namespace TeamsPolicyBot.BotFramework.Authentication;

/// <summary>
/// Puts the bot's token on every call to the connector, so that no code that sends has to think of it. A 401 drops the token
/// once and tries once more.
/// </summary>
internal sealed class BotAuthenticationHandler(ITokenProvider tokens, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await SendAsync(request, forceRefresh: false, cancellationToken);
        if (response.StatusCode != HttpStatusCode.Unauthorized)
        {
            return response;
        }

        response.Dispose();
        return await SendAsync(request, forceRefresh: true, cancellationToken);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, bool forceRefresh, CancellationToken cancellationToken)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "Bearer", await tokens.GetTokenAsync(forceRefresh, cancellationToken));
        return await base.SendAsync(request, cancellationToken);
    }
}
