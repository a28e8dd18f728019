using Microsoft.IdentityModel.JsonWebTokens;
using TeamsPolicyBot.BotFramework.Schema;

namespace TeamsPolicyBot.BotFramework.Authentication;

/// <summary>What must be true of a channel's token together with the activity it came with (protocol 1.2). Pure.</summary>
internal static class ChannelRules
{
    private const string ServiceUrlClaim = "serviceurl";

    /// <summary>Null where nothing is wrong.</summary>
    public static AuthenticationFault? Check(JsonWebToken token, SigningKey key, Activity activity) =>
        !SameServiceUrl(token.TextClaim(ServiceUrlClaim), activity.ServiceUrl) ? AuthenticationFault.ServiceUrl
        : activity.ChannelId is not { Length: > 0 } channel || !key.Endorsements.Contains(channel) ? AuthenticationFault.NotEndorsed
        : null;

    /// <summary>Scheme, host and port in any case; the path exactly, but for one slash at its end.</summary>
    public static bool SameServiceUrl(string? claim, string? serviceUrl) =>
        Uri.TryCreate(claim, UriKind.Absolute, out var claimed)
        && Uri.TryCreate(serviceUrl, UriKind.Absolute, out var named)
        && Uri.Compare(
            claimed, named, UriComponents.SchemeAndServer | UriComponents.UserInfo, UriFormat.SafeUnescaped,
            StringComparison.OrdinalIgnoreCase) == 0
        && WithoutSlash(claimed) == WithoutSlash(named);

    private static string WithoutSlash(Uri url) => url.PathAndQuery.EndsWith('/') ? url.PathAndQuery[..^1] : url.PathAndQuery;
}
