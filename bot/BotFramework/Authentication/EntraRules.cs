using Microsoft.IdentityModel.JsonWebTokens;

namespace TeamsPolicyBot.BotFramework.Authentication;

/// <summary>
/// Tokens that Entra ID issues: a local emulator presents one for the bot's own app, another bot one for its own. The first is
/// taken only where enabled in Development, the second never (protocol 1.3). Pure.
/// </summary>
internal static class EntraRules
{
    /// <summary>Tenants of the Bot Framework itself, public cloud and US government.</summary>
    private static readonly string[] BotFrameworkTenants =
    [
        "d6d49420-f39b-4df7-a1dc-d59a935871db", "f8cdef31-a31e-4b4a-93e4-5f571e91255a", "cab8a31a-1906-4287-a0d8-4eef66b95f6e",
        "69e9b82d-4842-4902-8d1e-abc5b98a55e8",
    ];

    /// <summary>The issuers, v1 and v2, of the Bot Framework's tenants and of the app's own; never one that merely turned up.</summary>
    /// <param name="ownTenantId">Empty for a multi-tenant app.</param>
    public static IReadOnlyList<string> Issuers(string loginHost, string? ownTenantId) =>
    [
        .. BotFrameworkTenants
            .Concat(string.IsNullOrEmpty(ownTenantId) ? [] : [ownTenantId])
            .SelectMany(tenant => new[] { $"https://sts.windows.net/{tenant}/", $"https://{loginHost}/{tenant}/v2.0" }),
    ];

    /// <summary>Null where the caller is the bot's own app.</summary>
    public static AuthenticationFault? Check(JsonWebToken token, string appId) => CallerAppId(token) switch
    {
        null => AuthenticationFault.Version,
        var caller when string.Equals(caller, appId, StringComparison.OrdinalIgnoreCase) => null,
        _ => AuthenticationFault.BotToBot,
    };

    /// <summary>True for a token that, were it genuine, would be another bot's: refused all the same, but by its right name.</summary>
    public static bool LooksLikeBotToBot(JsonWebToken token, string appId) =>
        token.TextClaim("ver") is not null
        && CallerAppId(token) is { } caller
        && !string.Equals(caller, appId, StringComparison.OrdinalIgnoreCase);

    private static string? CallerAppId(JsonWebToken token) => token.TextClaim("ver") switch
    {
        "" or "1.0" => token.TextClaim("appid"),
        "2.0" => token.TextClaim("azp"),
        _ => null,
    };
}
