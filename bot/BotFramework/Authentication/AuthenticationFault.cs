namespace TeamsPolicyBot.BotFramework.Authentication;

/// <summary>Why a request was refused. For logs and tests; a caller is told the status only.</summary>
internal enum AuthenticationFault
{
    /// <summary>No Authorization header, or one that is not <c>Bearer</c> and one token.</summary>
    NoToken,

    /// <summary>No app id is configured, so no token can be right.</summary>
    NotConfigured,

    /// <summary>Not a JSON Web Token, or without what every check needs.</summary>
    Malformed,

    /// <summary>Signed with anything but RS256, or with a header that asks for more.</summary>
    Algorithm,

    Issuer,
    Audience,
    Expired,
    NotYetValid,

    /// <summary>The signing keys could not be fetched and none are remembered.</summary>
    KeysUnavailable,

    UnknownKey,
    Signature,

    /// <summary>The token was issued for another service URL than the activity names, or for none.</summary>
    ServiceUrl,

    /// <summary>An Entra token without the claims that name the caller.</summary>
    Version,

    /// <summary>The key is not endorsed for the activity's channel.</summary>
    NotEndorsed,

    /// <summary>Another channel than Teams.</summary>
    NotTeams,

    /// <summary>A genuine caller that is another bot.</summary>
    BotToBot,

    /// <summary>The activity names a service URL that the bot never calls.</summary>
    ServiceUrlNotAllowed,

    /// <summary>Without authentication only this machine is heard.</summary>
    NotLoopback,
}

/// <summary>What a fault is answered with.</summary>
internal static class AuthenticationFaults
{
    private const int Unauthorized = 401;
    private const int Forbidden = 403;

    /// <summary>403 where the caller is known and still may not; 401 for everything else (protocol 1.6).</summary>
    public static int Status(this AuthenticationFault fault) => fault switch
    {
        AuthenticationFault.NotEndorsed
            or AuthenticationFault.NotTeams
            or AuthenticationFault.BotToBot
            or AuthenticationFault.ServiceUrlNotAllowed
            or AuthenticationFault.NotLoopback => Forbidden,
        _ => Unauthorized,
    };
}
