using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Tokens;

namespace TeamsPolicyBot.BotFramework.Authentication;

/// <summary>
/// Whether a token is one issuer's and for this bot: issuer, audience and lifetime first, so that a bad token costs no calculation, then
/// the signature.
/// </summary>
internal sealed class TokenValidator
{
    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false };

    private readonly ConfigurationManager<IssuerKeys> _keys;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly TokenValidationParameters _parameters;

    /// <param name="issuers">Exactly one of these; never one that the metadata name.</param>
    /// <param name="audience">Exactly this one, in any case.</param>
    public TokenValidator(
        IReadOnlyCollection<string> issuers, string audience, ConfigurationManager<IssuerKeys> keys, TimeProvider time, ILogger logger)
    {
        (Issuers, _keys, _time, _logger) = (issuers, keys, time, logger);
        _parameters = new TokenValidationParameters
        {
            ConfigurationManager = keys,
            ValidIssuers = issuers,
            AudienceValidator = (audiences, _, _) =>
                audiences.All(named => string.Equals(named, audience, StringComparison.OrdinalIgnoreCase)),
            LifetimeValidator = (notBefore, expires, _, _) => TokenLifetime.Check(notBefore, expires, time.GetUtcNow()) is null,
            ValidAlgorithms = [TokenForm.Algorithm],
            TryAllIssuerSigningKeys = false,
            ValidateSignatureLast = true,
            LogValidationExceptions = false,
        };
    }

    public IReadOnlyCollection<string> Issuers { get; }

    /// <param name="token">Of the form that <see cref="TokenForm"/> asks for.</param>
    /// <returns>What is wrong, or the key that signed it.</returns>
    public async Task<(AuthenticationFault? Fault, SigningKey? Key)> ValidateAsync(JsonWebToken token, CancellationToken cancellationToken)
    {
        if (!await HasKeysAsync(cancellationToken))
        {
            return (AuthenticationFault.KeysUnavailable, null);
        }

        var result = await Handler.ValidateTokenAsync(token, _parameters);
        return result is { IsValid: true, SecurityToken.SigningKey: SigningKey key }
            ? (null, key)
            : (FaultOf(result.Exception, token), null);
    }

    private AuthenticationFault FaultOf(Exception? exception, JsonWebToken token) =>
        exception switch
        {
            SecurityTokenInvalidIssuerException => AuthenticationFault.Issuer,
            SecurityTokenInvalidAudienceException => AuthenticationFault.Audience,
            SecurityTokenInvalidLifetimeException => TokenLifetime.Check(token.ValidFrom, token.ValidTo, _time.GetUtcNow())
                ?? AuthenticationFault.Malformed,
            SecurityTokenInvalidAlgorithmException => AuthenticationFault.Algorithm,
            null or SecurityTokenSignatureKeyNotFoundException => AuthenticationFault.UnknownKey,
            SecurityTokenInvalidSignatureException => AuthenticationFault.Signature,
            _ => AuthenticationFault.Malformed,
        };

    private async Task<bool> HasKeysAsync(CancellationToken cancellationToken)
    {
        try
        {
            if ((await _keys.GetConfigurationAsync(cancellationToken)).ServeAt(_time.GetUtcNow()))
            {
                return true;
            }

            AuthenticationLog.KeysTooOld(_logger);
        }
        catch (InvalidOperationException exception)
        {
            AuthenticationLog.NoKeys(_logger, exception);
        }

        return false;
    }
}
