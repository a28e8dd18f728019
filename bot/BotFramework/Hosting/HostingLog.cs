using Microsoft.Extensions.Logging;
using TeamsPolicyBot.BotFramework.Authentication;

namespace TeamsPolicyBot.BotFramework.Hosting;

internal static partial class HostingLog
{
    [LoggerMessage(3301, LogLevel.Warning, "A request was refused: {Fault} (times since this was last logged: {Times})")]
    public static partial void Refused(ILogger logger, AuthenticationFault fault, int times);

    [LoggerMessage(3302, LogLevel.Error, "The turn of a {Type} activity failed: {ActivityId}")]
    public static partial void TurnFailed(ILogger logger, string? type, string? activityId, Exception exception);

    [LoggerMessage(
        3303, LogLevel.Warning,
        "DangerouslyAllowUnauthenticatedRequests is on: whoever reaches this machine's own address is believed to be anybody")]
    public static partial void Unauthenticated(ILogger logger);

    [LoggerMessage(3304, LogLevel.Warning, "No MicrosoftAppId is set: every message is refused")]
    public static partial void NobodyIsLetIn(ILogger logger);
}
