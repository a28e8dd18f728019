namespace TeamsPolicyBot.BotFramework.Authentication;

/// <summary>The signing keys of one issuer.</summary>
internal interface IOpenIdMetadata
{
    /// <summary>The key of this id; null where the issuer has none of this id.</summary>
    /// <exception cref="OpenIdMetadataException">The keys could not be fetched and none are remembered.</exception>
    ValueTask<SigningKey?> GetKeyAsync(string keyId, CancellationToken cancellationToken);
}

/// <summary>Metadata or keys could not be fetched or read.</summary>
internal sealed class OpenIdMetadataException(string message, Exception? inner = null) : Exception(message, inner);
