using System.Net;
using Microsoft.Extensions.Logging;
using Microsoft.Identity.Client;
using TeamsPolicyBot.BotFramework.Authentication;
using TeamsPolicyBot.BotFramework.Settings;

namespace TeamsPolicyBot.Delivery.Graph;

/// <summary>
/// Makes HTTP clients for Microsoft Graph: each call carries the app's own token, got and kept by one provider for all of them.
/// </summary>
/// <param name="app">Without faults, see <see cref="StartupFaults"/>.</param>
/// <param name="graph">Without faults, see <see cref="GraphSettings.Faults"/>.</param>
internal sealed class GraphHttp(
    MicrosoftAppSettings app, GraphSettings graph, IMsalHttpClientFactory login, ILogger<MsalTokenProvider> logger) : IDisposable
{
    private readonly Uri _address = graph.Address(app);
    private readonly MsalTokenProvider _tokens = new(app, login, logger, graph.Address(app).GetLeftPart(UriPartial.Authority));

    /// <param name="timeout">For a whole call: token, question and answer.</param>
    public HttpClient CreateClient(TimeSpan timeout) =>
        new(
            new BotAuthenticationHandler(
                _tokens, new SocketsHttpHandler
                {
                    AllowAutoRedirect = false,
                    UseCookies = false,
                    PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                    AutomaticDecompression = DecompressionMethods.All,
                }
            )
        )
        {
            BaseAddress = _address,
            Timeout = timeout,
        };

    /// <summary>
    /// Has Entra make a new token, which knows of permissions granted since the last; whether it can be had shows at the next call.
    /// </summary>
    public async Task RenewTokenAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _tokens.GetTokenAsync(forceRefresh: true, cancellationToken);
        }
        catch (HttpRequestException)
        {
            // The next call asks again, and tells why.
        }
    }

    public void Dispose() => _tokens.Dispose();
}
