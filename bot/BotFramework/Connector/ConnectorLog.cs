using Microsoft.Extensions.Logging;

namespace TeamsPolicyBot.BotFramework.Connector;

internal static partial class ConnectorLog
{
    [LoggerMessage(3101, LogLevel.Information, "Connector call {Operation} got {Status}; attempt {Attempt} failed, waiting {Delay}")]
    public static partial void Retrying(ILogger logger, string operation, int status, int attempt, TimeSpan delay);

    [LoggerMessage(3102, LogLevel.Warning, "Connector call {Operation} succeeded with {Status}, but its answer could not be read")]
    public static partial void UnreadableAnswer(ILogger logger, string operation, int status, Exception exception);

    [LoggerMessage(3103, LogLevel.Warning, "Connector call {Operation} was refused with {Status} {Code}; MS-CV {CorrelationId}")]
    public static partial void Refused(ILogger logger, string operation, int status, string? code, string? correlationId);
}
