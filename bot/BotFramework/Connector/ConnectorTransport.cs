using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;
using TeamsPolicyBot.BotFramework.Schema;

namespace TeamsPolicyBot.BotFramework.Connector;

/// <summary>The one place from which the connector is called: paced, timed out, tried again by the table, errors read.</summary>
/// <param name="http">Does not follow redirects and adds the bearer token (see <see cref="CreateHandler"/>).</param>
/// <param name="random">0 to 1, for jitter.</param>
internal sealed class ConnectorTransport(
    HttpClient http, ThreadPacer pacer, ConnectorClientOptions options, TimeProvider time, Func<double> random,
    ILogger<ConnectorTransport> logger)
{
    private static readonly ResiliencePropertyKey<CallState> State = new("call");

    private readonly ResiliencePipeline<HttpResponseMessage> _pipeline = BuildPipeline(options, time, random, logger);

    /// <summary>A socket handler that keeps the bearer token on the host it is meant for: no redirects, no cookies.</summary>
    public static SocketsHttpHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        AutomaticDecompression = DecompressionMethods.All,
    };

    /// <exception cref="ErrorResponseException">The connector refused or did not answer, or the pace would take too long.</exception>
    public async Task<T> SendAsync<T>(Uri serviceUrl, ConnectorCall call, CancellationToken cancellationToken)
        where T : class, new()
    {
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        var state = new CallState(call, options.WaitBudget);
        context.Properties.Set(State, state);
        try
        {
            using var response = await _pipeline.ExecuteAsync(
                async (_, url) => await AttemptAsync(url, state, cancellationToken), context, ConnectorPath.Under(serviceUrl, call.Path));
            return await ReadAsync<T>(call, response, cancellationToken);
        }
        catch (Exception exception) when (IsNoAnswer(exception, cancellationToken))
        {
            throw ErrorResponseException.NoAnswer(call.Operation, exception);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private async Task<HttpResponseMessage> AttemptAsync(Uri url, CallState state, CancellationToken cancellationToken)
    {
        var call = state.Call;
        await PaceAsync(ThreadPace.Everything, "", state, cancellationToken);
        if (call is { Pace: { } pace, Thread: { } thread })
        {
            await PaceAsync(pace, thread, state, cancellationToken);
        }

        using var request = new HttpRequestMessage(call.Method, url);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("TeamsPolicyBot", "1.0"));
        if (call.Body is { } body)
        {
            request.Content = new ByteArrayContent(body)
            {
                Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") },
            };
        }

        using var timeout = new CancellationTokenSource(call.IsIdempotent ? options.AttemptTimeout : options.SendTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        var response = await http.SendAsync(request, HttpCompletionOption.ResponseContentRead, either.Token);
        if (
            response.StatusCode == HttpStatusCode.TooManyRequests
            && call is { Pace: { } kind, Thread: { } busy }
            && ConnectorRetry.RetryAfter(response, time.GetUtcNow()) is { } asked
        )
        {
            pacer.HoldBack(kind, busy, asked);
        }

        return response;
    }

    private async Task PaceAsync(ThreadPace pace, string thread, CallState state, CancellationToken cancellationToken)
    {
        var (wait, taken) = pacer.Reserve(pace, thread, state.WaitLeft);
        if (!taken)
        {
            throw ErrorResponseException.BeforeSending(HttpStatusCode.TooManyRequests, ErrorCodes.Throttled, state.Call.Operation, wait);
        }

        if (wait > TimeSpan.Zero)
        {
            state.WaitLeft -= wait;
            // Teams asks for this pace (Retry-After, messages a second): waiting is the point, by the injected clock.
            await Task.Delay(wait, time, cancellationToken);
        }
    }

    private async Task<T> ReadAsync<T>(ConnectorCall call, HttpResponseMessage response, CancellationToken cancellationToken)
        where T : class, new()
    {
        var body = await response.Content.ReadAsStringAsync(cancellationToken);
        if (!response.IsSuccessStatusCode)
        {
            var (code, correlationId) = (ErrorBody.CodeOf(body), CorrelationId(response));
            ConnectorLog.Refused(logger, call.Operation, (int)response.StatusCode, code, correlationId);
            throw ErrorResponseException.Refused(
                call.Operation, response.StatusCode, code, ConnectorRetry.RetryAfter(response, time.GetUtcNow()), correlationId);
        }

        try
        {
            return string.IsNullOrWhiteSpace(body) ? new T() : ProtocolJsonSerializer.Deserialize<T>(body) ?? new T();
        }
        catch (JsonException exception)
        {
            // It was done; only what was said about it cannot be read.
            ConnectorLog.UnreadableAnswer(logger, call.Operation, (int)response.StatusCode, exception);
            return new T();
        }
    }

    private static string? CorrelationId(HttpResponseMessage response) =>
        response.Headers.TryGetValues("MS-CV", out var values) ? values.FirstOrDefault() : null;

    private static bool IsNoAnswer(Exception exception, CancellationToken cancellationToken) =>
        exception is HttpRequestException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested);

    private static ResiliencePipeline<HttpResponseMessage> BuildPipeline(
        ConnectorClientOptions options, TimeProvider time, Func<double> random, ILogger logger) =>
        new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
            .AddRetry(
                new RetryStrategyOptions<HttpResponseMessage>
                {
                    MaxRetryAttempts = options.MaxRetries,
                    ShouldHandle = args => ValueTask.FromResult(ShouldRepeat(args, options, time, random)),
                    DelayGenerator = args => ValueTask.FromResult<TimeSpan?>(args.Context.Properties.GetValue(State, null!).NextDelay),
                    OnRetry = args =>
                    {
                        var status = (int?)args.Outcome.Result?.StatusCode ?? 0;
                        ConnectorLog.Retrying(
                            logger, args.Context.Properties.GetValue(State, null!).Call.Operation, status, args.AttemptNumber + 1,
                            args.RetryDelay);
                        return ValueTask.CompletedTask;
                    },
                }
            )
            .Build();

    private static bool ShouldRepeat(
        RetryPredicateArguments<HttpResponseMessage> args, ConnectorClientOptions options, TimeProvider time, Func<double> random)
    {
        var state = args.Context.Properties.GetValue(State, null!);
        var (failed, status) = args.Outcome switch
        {
            { Exception: { } exception } => (IsNoAnswer(exception, args.Context.CancellationToken), (HttpStatusCode?)null),
            { Result: { } response } => (!response.IsSuccessStatusCode, response.StatusCode),
            _ => (false, null),
        };
        if (
            !failed
            || !ConnectorRetry.MayRepeat(
                status, args.Outcome.Exception is OperationCanceledException, state.Call.IsIdempotent, args.AttemptNumber)
        )
        {
            return false;
        }

        var asked = args.Outcome.Result is { } answer ? ConnectorRetry.RetryAfter(answer, time.GetUtcNow()) : null;
        state.NextDelay = ConnectorRetry.Delay(asked, args.AttemptNumber, options, random());
        if (state.NextDelay > state.WaitLeft)
        {
            return false;
        }

        state.WaitLeft -= state.NextDelay;
        return true;
    }

    private sealed class CallState(ConnectorCall call, TimeSpan budget)
    {
        public ConnectorCall Call { get; } = call;

        public TimeSpan WaitLeft { get; set; } = budget;

        public TimeSpan NextDelay { get; set; }
    }
}
