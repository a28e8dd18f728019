using Microsoft.IdentityModel.Tokens;

namespace TeamsPolicyBot.BotFramework.Authentication;

/// <summary>The signing keys of one issuer as they were fetched.</summary>
internal sealed class IssuerKeys : BaseConfiguration
{
    /// <summary>Keys that could not be renewed serve no longer.</summary>
    public static readonly TimeSpan UseAtMost = TimeSpan.FromHours(48);

    private readonly DateTimeOffset _fetchedAt;

    /// <param name="published">The key set as published; what cannot sign a token is left out, and of one id the first counts.</param>
    public IssuerKeys(IEnumerable<JsonWebKey> published, DateTimeOffset fetchedAt)
    {
        _fetchedAt = fetchedAt;
        foreach (var key in published.Select(SigningKey.From).OfType<SigningKey>().DistinctBy(key => key.KeyId, StringComparer.Ordinal))
        {
            SigningKeys.Add(key);
        }
    }

    public bool ServeAt(DateTimeOffset now) => now - _fetchedAt <= UseAtMost;
}
