using System.Text.Json;

namespace TeamsPolicyBot.BotFramework.Authentication;

/// <summary>Gets an issuer's signing keys over the network.</summary>
internal interface IOpenIdFetcher
{
    /// <exception cref="OpenIdMetadataException">Anything went wrong.</exception>
    Task<IReadOnlyList<SigningKey>> FetchAsync(CancellationToken cancellationToken);
}

/// <summary>Reads the metadata document and the key set it points to.</summary>
/// <param name="http">Does not follow redirects, and has a timeout and a limit of size.</param>
internal sealed class OpenIdFetcher(HttpClient http, Uri metadata) : IOpenIdFetcher
{
    public async Task<IReadOnlyList<SigningKey>> FetchAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var document = JsonDocument.Parse(await http.GetByteArrayAsync(metadata, cancellationToken));
            var keys = SigningKey.ParseSet(await http.GetByteArrayAsync(KeysUrl(document.RootElement), cancellationToken));
            return keys.Count > 0 ? keys : throw new OpenIdMetadataException("The key set holds no RSA signing key.");
        }
        catch (Exception exception) when (exception is HttpRequestException or JsonException or InvalidOperationException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            throw new OpenIdMetadataException($"The signing keys of {metadata.Host} could not be fetched.", exception);
        }
    }

    /// <summary>As safe as the metadata themselves: https, or http where these already came over it.</summary>
    private Uri KeysUrl(JsonElement document) =>
        document.ValueKind == JsonValueKind.Object
        && document.TryGetProperty("jwks_uri", out var value)
        && value.ValueKind == JsonValueKind.String
        && Uri.TryCreate(value.GetString(), UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == metadata.Scheme)
            ? url
            : throw new OpenIdMetadataException("The metadata name no key set.");
}
