using Microsoft.Extensions.Logging;
using TeamsPolicyBot.BotFramework.Schema;

namespace TeamsPolicyBot.BotFramework.Authentication;

/// <summary>Decides who sent a request: first the token by itself, before the body is read, then token and activity together.</summary>
internal sealed class RequestAuthenticator(
    MicrosoftAppSettings settings, IOpenIdMetadata channelKeys, IOpenIdMetadata entraKeys, TimeProvider time, ILogger<RequestAuthenticator> logger)
{
    private readonly CloudEnvironment _cloud = settings.Cloud();
    private readonly TokenRules _channel = new([settings.Cloud().ChannelIssuer, .. settings.AdditionalChannelIssuers], [settings.AppId]);
    private readonly TokenRules _entra = new(EntraRules.Issuers(settings.Cloud().LoginEndpoint.Host, settings.TenantId), [settings.AppId]);

    /// <summary>True where requests without a token are taken, which the settings allow in Development without an app id only.</summary>
    public bool AllowsAnonymous => settings is { HasAppId: false, DangerouslyAllowUnauthenticatedRequests: true };

    /// <summary>Checks all that the token says without the activity.</summary>
    public async Task<TokenCheck> CheckTokenAsync(string? authorizationHeader, CancellationToken cancellationToken)
    {
        if (!settings.HasAppId)
        {
            return AllowsAnonymous && string.IsNullOrEmpty(authorizationHeader) ? TokenCheck.Anonymous : AuthenticationFault.NotConfigured;
        }

        if (BearerToken.Extract(authorizationHeader) is not { } compact)
        {
            return AuthenticationFault.NoToken;
        }

        if (!JsonWebToken.TryParse(compact, out var token))
        {
            return AuthenticationFault.Malformed;
        }

        return token.Issuer is { } issuer && _entra.Issuers.Contains(issuer) && !_channel.Issuers.Contains(issuer)
            ? await CheckEntraAsync(token, cancellationToken)
            : await CheckAsync(token, _channel, channelKeys, fromChannel: true, cancellationToken);
    }

    /// <summary>Checks the activity against a token that passed. Null where the activity may be processed.</summary>
    public AuthenticationFault? CheckActivity(TokenCheck check, Activity activity)
    {
        if (check is { Fault: { } fault })
        {
            return fault;
        }

        var refused = check is { FromChannel: true, Token: { } token, Key: { } key } ? ChannelRules.Check(token, key, activity) : null;
        activity.CallerId = refused is null && check.FromChannel ? _cloud.CallerId : null;
        return refused;
    }

    private async Task<TokenCheck> CheckEntraAsync(JsonWebToken token, CancellationToken cancellationToken)
    {
        if (!settings.AllowEmulator)
        {
            return EntraRules.LooksLikeBotToBot(token, settings.AppId) ? AuthenticationFault.BotToBot : AuthenticationFault.Issuer;
        }

        var check = await CheckAsync(token, _entra, entraKeys, fromChannel: false, cancellationToken);
        return check.Fault is null && EntraRules.Check(token, settings.AppId) is { } fault ? fault : check;
    }

    private async Task<TokenCheck> CheckAsync(JsonWebToken token, TokenRules rules, IOpenIdMetadata keys, bool fromChannel, CancellationToken cancellationToken)
    {
        if (rules.CheckClaims(token, time.GetUtcNow()) is { } fault)
        {
            return fault;
        }

        try
        {
            var key = await keys.GetKeyAsync(token.KeyId!, cancellationToken);
            return TokenRules.CheckSignature(token, key) is { } badlySigned ? badlySigned : new TokenCheck(null, token, key, fromChannel);
        }
        catch (OpenIdMetadataException exception)
        {
            AuthenticationLog.NoKeys(logger, exception);
            return AuthenticationFault.KeysUnavailable;
        }
    }
}

/// <summary>What came of checking a token: a fault, a channel's or the emulator's token with its key, or nobody in particular.</summary>
internal sealed record TokenCheck(AuthenticationFault? Fault, JsonWebToken? Token, SigningKey? Key, bool FromChannel)
{
    /// <summary>Nobody in particular, where that is allowed.</summary>
    public static TokenCheck Anonymous { get; } = new(null, null, null, false);

    public static implicit operator TokenCheck(AuthenticationFault fault) => new(fault, null, null, false);
}
