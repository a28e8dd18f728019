namespace TeamsPolicyBot.BotFramework.Authentication;

/// <summary>Reads the Authorization header.</summary>
internal static class BearerToken
{
    /// <summary>Longer ones are not read: real tokens have some two thousand characters.</summary>
    private const int MaxLength = 16 * 1024;

    /// <summary>
    /// The token of <c>Bearer TOKEN</c>: exactly two parts, the scheme in exactly this spelling; null for anything else. A token has no
    /// padding (RFC 7515, section 2).
    /// </summary>
    public static string? Extract(string? authorizationHeader) =>
        authorizationHeader?.Split(' ') is ["Bearer", { Length: > 0 and <= MaxLength } token]
        && !token.Contains('=', StringComparison.Ordinal)
            ? token
            : null;
}
