using Microsoft.IdentityModel.JsonWebTokens;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.BotFramework.Settings;

namespace TeamsPolicyBot.BotFramework.Authentication;

/// <summary>Decides who sent a request: first the token by itself, before the body is read, then token and activity together.</summary>
/// <param name="channel">For the channels' tokens.</param>
/// <param name="entra">For Entra's, which only a local client in Development presents.</param>
/// <param name="channels">From which channels activities are taken.</param>
internal sealed class RequestAuthenticator(
    MicrosoftAppSettings settings, TokenValidator channel, TokenValidator entra, AcceptedChannels channels)
{
    private readonly CloudEnvironment _cloud = settings.Cloud();

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

        if (TokenForm.Read(compact) is not { } token)
        {
            return AuthenticationFault.Malformed;
        }

        return TokenForm.Check(token) is { } fault ? fault
            : channel.Issuers.Contains(token.Issuer) ? await CheckAsync(token, channel, fromChannel: true, cancellationToken)
            : entra.Issuers.Contains(token.Issuer) ? await CheckEntraAsync(token, cancellationToken)
            : AuthenticationFault.Issuer;
    }

    /// <summary>Checks the activity against a token that passed. Null where the activity may be processed.</summary>
    public AuthenticationFault? CheckActivity(TokenCheck check, Activity activity)
    {
        if (check is { Fault: { } fault })
        {
            return fault;
        }

        var refused = check is { FromChannel: true, Token: { } token, Key: { } key } ? ChannelRules.Check(token, key, activity) : null;
        refused ??= channels.Accept(activity.ChannelId) ? null : AuthenticationFault.NotTeams;
        activity.CallerId = refused is null && check.FromChannel ? _cloud.CallerId : null;
        return refused;
    }

    private async Task<TokenCheck> CheckEntraAsync(JsonWebToken token, CancellationToken cancellationToken)
    {
        if (!settings.AllowEmulator)
        {
            return EntraRules.LooksLikeBotToBot(token, settings.AppId) ? AuthenticationFault.BotToBot : AuthenticationFault.Issuer;
        }

        var check = await CheckAsync(token, entra, fromChannel: false, cancellationToken);
        return check.Fault is null && EntraRules.Check(token, settings.AppId) is { } fault ? fault : check;
    }

    private static async Task<TokenCheck> CheckAsync(
        JsonWebToken token, TokenValidator validator, bool fromChannel, CancellationToken cancellationToken) =>
        await validator.ValidateAsync(token, cancellationToken) switch
        {
            (null, { } key) => new TokenCheck(null, token, key, fromChannel),
            var (fault, _) => fault ?? AuthenticationFault.Signature,
        };
}

/// <summary>What came of checking a token: a fault, a channel's or the emulator's token with its key, or nobody in particular.</summary>
internal sealed record TokenCheck(AuthenticationFault? Fault, JsonWebToken? Token, SigningKey? Key, bool FromChannel)
{
    /// <summary>Nobody in particular, where that is allowed.</summary>
    public static TokenCheck Anonymous { get; } = new(null, null, null, false);

    public static implicit operator TokenCheck(AuthenticationFault fault) => new(fault, null, null, false);
}
