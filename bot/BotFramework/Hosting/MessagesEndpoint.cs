using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;
using TeamsPolicyBot.BotFramework.Authentication;
using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Connector;
using TeamsPolicyBot.BotFramework.Schema;

namespace TeamsPolicyBot.BotFramework.Hosting;

/// <summary>
/// <c>/api/messages</c>: method, type, size, token, body, activity, service URL, in this order; then the turn. Every refusal is a
/// status with one plain sentence (protocol 1.6), and what is wrong with a token is nobody's business but the log's.
/// </summary>
internal sealed class MessagesEndpoint(
    CloudAdapter adapter,
    IBot bot,
    RequestAuthenticator authenticator,
    ServiceUrlAllowList serviceUrls,
    LargeActivities large,
    TimeProvider time,
    ILogger<MessagesEndpoint> logger)
{
    /// <summary>
    /// How long a turn may take. It goes on when the caller has hung up (Teams does after 15 seconds): half a turn would
    /// leave state that nobody meant.
    /// </summary>
    public static readonly TimeSpan TurnTimeout = TimeSpan.FromMinutes(2);

    private readonly RefusalLog _refusals = new(time, logger);

    public async Task HandleAsync(HttpContext context)
    {
        var (received, refusal) = await ReceiveAsync(context);
        var answer = refusal ?? await WhenThereIsRoomAsync(received!, context.RequestAborted);
        await answer.WriteAsync(context.Response);
    }

    private async Task<EndpointAnswer> WhenThereIsRoomAsync(Received received, CancellationToken cancellationToken)
    {
        using var room = await large.EnterAsync(received.Bytes, cancellationToken);
        return room is { IsAcquired: false } ? EndpointAnswer.TooMany : await RunTurnAsync(received.Activity);
    }

    private async Task<(Received? Received, EndpointAnswer? Refusal)> ReceiveAsync(HttpContext context)
    {
        var request = context.Request;
        if (!HttpMethods.IsPost(request.Method))
        {
            return (null, EndpointAnswer.WrongMethod);
        }

        if (!IsJson(request.ContentType))
        {
            return (null, EndpointAnswer.WrongType);
        }

        if (request.ContentLength > RequestBody.MaxBytes)
        {
            return (null, EndpointAnswer.TooLarge);
        }

        var check = authenticator.AllowsAnonymous && !AnonymousGate.Allows(context)
            ? AuthenticationFault.NotLoopback
            : await authenticator.CheckTokenAsync(Authorization(request), context.RequestAborted);
        if (check.Fault is { } fault)
        {
            return (null, Refuse(fault));
        }

        if (await RequestBody.ReadAsync(request, context.RequestAborted) is not { } body)
        {
            return (null, EndpointAnswer.TooLarge);
        }

        var (activity, unreadable) = ActivityReader.Read(body);
        return unreadable is not null ? (null, EndpointAnswer.BadRequest(unreadable))
            : (authenticator.CheckActivity(check, activity!) ?? CheckServiceUrl(activity!)) is { } refused ? (null, Refuse(refused))
            : (new Received(activity!, body.Length), null);
    }

    private async Task<EndpointAnswer> RunTurnAsync(Activity activity)
    {
        using var timeout = new CancellationTokenSource(TurnTimeout, time);
        try
        {
            return EndpointAnswer.Of(await adapter.ProcessActivityAsync(activity, bot.OnTurnAsync, timeout.Token));
        }
#pragma warning disable CA1031 // The last edge: whatever a turn throws, the caller learns a status and nothing else.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            HostingLog.TurnFailed(logger, activity.Type, activity.Id, exception);
            return EndpointAnswer.Failed;
        }
    }

    private AuthenticationFault? CheckServiceUrl(Activity activity) =>
        serviceUrls.Allows(activity.ServiceUrl) ? null : AuthenticationFault.ServiceUrlNotAllowed;

    private EndpointAnswer Refuse(AuthenticationFault fault)
    {
        _refusals.Refused(fault);
        return EndpointAnswer.Refused(fault);
    }

    /// <summary>Several headers are as good as none: which would be meant?</summary>
    private static string? Authorization(HttpRequest request) =>
        request.Headers.Authorization is [var only] ? only : request.Headers.Authorization.Count == 0 ? null : "";

    /// <param name="Bytes">Of its body.</param>
    private sealed record Received(Activity Activity, int Bytes);

    private static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase));
}
