using Microsoft.IdentityModel.JsonWebTokens;

namespace TeamsPolicyBot.BotFramework.Authentication;

/// <summary>Reads claims.</summary>
internal static class TokenClaims
{
    /// <summary>A claim that is a string; null otherwise, also for what the library would turn into one.</summary>
    public static string? TextClaim(this JsonWebToken token, string name) =>
        token.TryGetPayloadValue<object>(name, out var value) ? value as string : null;
}
