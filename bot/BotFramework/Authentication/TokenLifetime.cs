namespace TeamsPolicyBot.BotFramework.Authentication;

/// <summary>From when until when a token is good, by the bot's own clock. Pure.</summary>
internal static class TokenLifetime
{
    /// <summary>How far clocks may differ.</summary>
    public static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    /// <summary>Null where nothing is wrong; a token without an end is malformed.</summary>
    public static AuthenticationFault? Check(DateTime? notBefore, DateTime? expires, DateTimeOffset now) =>
        expires is null ? AuthenticationFault.Malformed
        : now.UtcDateTime - expires > ClockSkew ? AuthenticationFault.Expired
        : notBefore - now.UtcDateTime > ClockSkew ? AuthenticationFault.NotYetValid
        : null;
}
