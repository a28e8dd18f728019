using System.Net;

namespace TeamsPolicyBot.BotFramework.Connector;

/// <summary>The connector refused a call, could not be reached, or the call was stopped here before it was sent.</summary>
/// <remarks>Its message holds the operation, the status and the code, and nothing of what anybody typed.</remarks>
public sealed class ErrorResponseException : Exception
{
    private ErrorResponseException(string operation, HttpStatusCode? statusCode, string? code, Exception? inner)
        : base($"{operation}: {(statusCode is { } status ? ((int)status).ToString(null, null) : "no answer")} {code}".TrimEnd(), inner)
    {
        Operation = operation;
        StatusCode = statusCode;
        Code = code;
    }

    /// <summary>Name of the call.</summary>
    public string Operation { get; }

    /// <summary>Null where no answer came: whether the call took effect is then unknown.</summary>
    public HttpStatusCode? StatusCode { get; }

    /// <summary>From the error body: one of <see cref="ErrorCodes"/> or another; null where the body had none.</summary>
    public string? Code { get; }

    /// <summary>How long the connector asks to wait, on 429.</summary>
    public TimeSpan? RetryAfter { get; private init; }

    /// <summary>Microsoft's name for the exchange (MS-CV), for a support request.</summary>
    public string? CorrelationId { get; private init; }

    /// <summary>True where the same call may succeed later.</summary>
    public bool IsTransient => StatusCode is null || ConnectorRetry.IsTransient(StatusCode.Value);

    /// <summary>
    /// True where nothing will reach this conversation until it writes to the bot again: the app was removed, blocked or disabled,
    /// and the connector says so. Without such a code, 403 and 404 are given now and then to conversations that are there.
    /// </summary>
    public bool IsConversationGone =>
        (
            StatusCode == HttpStatusCode.Forbidden
            && Code
                is ErrorCodes.BotDisabledByAdmin
                    or ErrorCodes.BotNotInConversationRoster
                    or ErrorCodes.ConversationBlockedByUser
                    or ErrorCodes.ForbiddenOperation
                    or ErrorCodes.NotEnoughPermissions
                    or ErrorCodes.MessageWritesBlocked
        ) || (StatusCode == HttpStatusCode.NotFound && Code == ErrorCodes.BotNotInConversationRoster);

    internal static ErrorResponseException Refused(
        string operation, HttpStatusCode statusCode, string? code, TimeSpan? retryAfter, string? correlationId
    ) => new(operation, statusCode, code, null) { RetryAfter = retryAfter, CorrelationId = correlationId };

    internal static ErrorResponseException NoAnswer(string operation, Exception inner) => new(operation, null, null, inner);

    internal static ErrorResponseException BeforeSending(
        HttpStatusCode statusCode, string code, string operation, TimeSpan? retryAfter = null
    ) => new(operation, statusCode, code, null) { RetryAfter = retryAfter };
}
