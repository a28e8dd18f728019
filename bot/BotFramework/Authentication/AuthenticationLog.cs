using Microsoft.Extensions.Logging;

namespace TeamsPolicyBot.BotFramework.Authentication;

internal static partial class AuthenticationLog
{
    [LoggerMessage(3201, LogLevel.Error, "The signing keys could not be renewed for two days: every request is refused until they can")]
    public static partial void KeysTooOld(ILogger logger);

    [LoggerMessage(3204, LogLevel.Warning, "The signing keys could not be renewed; those at hand serve on")]
    public static partial void KeysNotRenewed(ILogger logger, Exception exception);

    [LoggerMessage(3202, LogLevel.Error, "No signing keys: every request is refused until they can be fetched")]
    public static partial void NoKeys(ILogger logger, Exception exception);

    [LoggerMessage(3203, LogLevel.Error, "No token: {ErrorCode}")]
    public static partial void NoToken(ILogger logger, string errorCode, Exception exception);
}
