using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols;

namespace TeamsPolicyBot.BotFramework.Authentication;

/// <summary>How an issuer's keys are fetched and kept: by the library, with what the protocol asks (1.2).</summary>
internal static class OpenIdMetadata
{
    /// <summary>Keys can be added at any time; the documentation asks for a look at least once a day.</summary>
    public static readonly TimeSpan RefreshAfter = TimeSpan.FromHours(24);

    /// <summary>Between two fetches for the sake of unknown keys, whose ids anybody can make up.</summary>
    public static readonly TimeSpan BetweenForcedRefreshes = TimeSpan.FromMinutes(5);

    /// <remarks>The key set is as safe as the metadata: over https, or http where these already came over it.</remarks>
    /// <param name="http">Does not follow redirects, and has a timeout and a limit of size.</param>
    public static IDocumentRetriever Documents(HttpClient http, Uri metadata) => new HttpDocumentRetriever(http)
    {
        RequireHttps = metadata.Scheme == Uri.UriSchemeHttps,
        SendAdditionalHeaderData = false,
    };

    /// <remarks>
    /// That the first message after a rotation is let in, and not the second, is the switch UpdateConfigAsBlocking in
    /// Directory.Build.props. The last good keys are not tried again once newer ones are there: they may have been withdrawn.
    /// </remarks>
    public static ConfigurationManager<IssuerKeys> Keys(Uri metadata, IDocumentRetriever documents, TimeProvider time, ILogger logger) =>
        new(metadata.AbsoluteUri, new IssuerKeysRetriever(time, logger), documents)
        {
            AutomaticRefreshInterval = RefreshAfter,
            RefreshInterval = BetweenForcedRefreshes,
            UseLastKnownGoodConfiguration = false,
        };
}
