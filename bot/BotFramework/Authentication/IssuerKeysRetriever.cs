using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace TeamsPolicyBot.BotFramework.Authentication;

/// <summary>
/// Fetches an issuer's keys for a <see cref="ConfigurationManager{T}"/>, which remembers them. While the login service does not answer,
/// tokens with made-up key ids do not make everybody else wait for one more try each.
/// </summary>
internal sealed class IssuerKeysRetriever(TimeProvider time, ILogger logger) : IConfigurationRetriever<IssuerKeys>
{
    /// <summary>Between two tries to renew keys that still serve.</summary>
    public static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(30);

    private bool _fetchedOnce;
    private DateTimeOffset _nextTry;

    /// <exception cref="IOException">The keys could not be fetched, or the last try failed just now.</exception>
    public async Task<IssuerKeys> GetConfigurationAsync(string address, IDocumentRetriever retriever, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        if (_fetchedOnce && now < _nextTry)
        {
            throw new IOException("The last try failed just now.");
        }

        _nextTry = now + AfterFailure;
        try
        {
            var keys = await FetchAsync(address, retriever, now, cancel);
            (_fetchedOnce, _nextTry) = (true, now);
            return keys;
        }
        catch (Exception exception) when (_fetchedOnce)
        {
            AuthenticationLog.KeysNotRenewed(logger, exception);
            throw;
        }
    }

    /// <summary>Fetches the metadata document and the key set that it names.</summary>
    /// <exception cref="IOException">They could not be fetched or read, or hold no key that could sign.</exception>
    public static async Task<IssuerKeys> FetchAsync(
        string address, IDocumentRetriever retriever, DateTimeOffset now, CancellationToken cancellationToken)
    {
        try
        {
            var metadata = await OpenIdConnectConfigurationRetriever.GetAsync(address, retriever, cancellationToken);
            var keys = new IssuerKeys(metadata.JsonWebKeySet?.Keys ?? [], now);
            return keys.SigningKeys.Count > 0 ? keys : throw new IOException("The key set holds no RSA signing key.");
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or JsonException)
        {
            throw new IOException("The metadata or the key set cannot be read.", exception);
        }
    }
}
