namespace TeamsPolicyBot.BotFramework.Authentication;

/// <summary>What must be true of a token whoever issued it (protocol 1.2): RS256, issuer, audience, lifetime, signature. Pure.</summary>
/// <param name="Issuers">Exactly one of these.</param>
/// <param name="Audiences">Exactly one of these.</param>
internal sealed record TokenRules(IReadOnlyCollection<string> Issuers, IReadOnlyCollection<string> Audiences)
{
    /// <summary>How far clocks may differ.</summary>
    public static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    /// <summary>The only algorithm that the metadata announce; none, HS256 and their kind never get as far as a key.</summary>
    public const string Algorithm = "RS256";

    /// <summary>All that can be said without a key, so that a bad token costs no fetch. Null where nothing is wrong.</summary>
    public AuthenticationFault? CheckClaims(JsonWebToken token, DateTimeOffset now)
    {
        if (token.Algorithm != Algorithm || token.HasCriticalExtensions)
        {
            return AuthenticationFault.Algorithm;
        }

        if (token.Issuer is not { } issuer || !Issuers.Contains(issuer, StringComparer.Ordinal))
        {
            return AuthenticationFault.Issuer;
        }

        if (token.Audience is not { } audience || !Audiences.Contains(audience, StringComparer.OrdinalIgnoreCase))
        {
            return AuthenticationFault.Audience;
        }

        if (token.Expires is not { } expires || token.HasUnreadableNotBefore || string.IsNullOrEmpty(token.KeyId))
        {
            return AuthenticationFault.Malformed;
        }

        return (now - expires) > ClockSkew ? AuthenticationFault.Expired
            : (token.NotBefore - now) > ClockSkew ? AuthenticationFault.NotYetValid
            : null;
    }

    /// <summary>What the key says. Null where nothing is wrong.</summary>
    public static AuthenticationFault? CheckSignature(JsonWebToken token, SigningKey? key) =>
        key is null ? AuthenticationFault.UnknownKey
        : !key.Signed(token) ? AuthenticationFault.Signature
        : null;
}
