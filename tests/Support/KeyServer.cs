using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.IdentityModel.Protocols;
using TeamsPolicyBot.BotFramework.Authentication;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.BotFramework.Settings;

namespace TeamsPolicyBot.Tests.Support;

/// <summary>Hands out metadata and signing keys, as the login service does, without a network.</summary>
internal sealed class KeyServer(params TokenIssuer[] issuers) : IDocumentRetriever
{
    private int _fetches;

    public IReadOnlyList<TokenIssuer> Issuers { get; set; } = issuers;

    public bool Fails { get; set; }

    /// <summary>How often the keys were asked for, well or not.</summary>
    public int Fetches => _fetches;

    /// <summary>Where given, nothing is answered before it is completed.</summary>
    public TaskCompletionSource? Gate { get; set; }

    public async Task<string> GetDocumentAsync(string address, CancellationToken cancel)
    {
        if (!address.EndsWith("/keys", StringComparison.Ordinal))
        {
            Interlocked.Increment(ref _fetches);
            await (Gate?.Task ?? Task.CompletedTask);
            return Fails ? throw new IOException("no route") : """{"jwks_uri":"https://login.botframework.com/v1/.well-known/keys"}""";
        }

        return Encoding.UTF8.GetString(TokenIssuer.KeySet([.. Issuers]));
    }

    /// <summary>A validator of the channels' tokens that takes its keys from here.</summary>
    public TokenValidator Validator(string appId, TimeProvider time) =>
        new(
            ["https://api.botframework.com"],
            appId,
            OpenIdMetadata.Keys(CloudEnvironment.Public.ChannelMetadata, this, time, NullLogger.Instance),
            time,
            NullLogger.Instance
        );

    /// <summary>An authenticator of the public cloud that takes all keys from here.</summary>
    public RequestAuthenticator Authenticator(MicrosoftAppSettings settings, TimeProvider time, bool otherChannels = false)
    {
        var keys = OpenIdMetadata.Keys(CloudEnvironment.Public.EntraMetadata, this, time, NullLogger.Instance);
        var entra = new TokenValidator(
            EntraRules.Issuers("login.microsoftonline.com", settings.TenantId), settings.AppId, keys, time, NullLogger.Instance);
        return new RequestAuthenticator(settings, Validator(settings.AppId, time), entra, new AcceptedChannels(otherChannels));
    }
}
