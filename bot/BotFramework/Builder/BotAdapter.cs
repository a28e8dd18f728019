using TeamsPolicyBot.BotFramework.Schema;

namespace TeamsPolicyBot.BotFramework.Builder;

/// <summary>
/// Runs turns: an activity goes through the middleware to the bot, and what the bot sends goes out to a channel, which a derived adapter
/// knows.
/// See protocol section 8.1.
/// </summary>
internal abstract class BotAdapter
{
    /// <summary>Under this name the answer to an invoke activity stands in the turn's state.</summary>
    public const string InvokeResponseKey = "BotFrameworkAdapter.InvokeResponse";

    private readonly MiddlewareSet _middleware = new();

    /// <summary>
    /// The one error edge: called with whatever a turn threw, which is then regarded as handled. Without it the exception goes on to the
    /// caller.
    /// </summary>
    public Func<ITurnContext, Exception, Task>? OnTurnError { get; set; }

    /// <summary>Adds a middleware as the innermost so far.</summary>
    public BotAdapter Use(IMiddleware middleware)
    {
        _middleware.Use(middleware);
        return this;
    }

    /// <summary>Runs one turn for an activity that arrived and was found genuine.</summary>
    /// <returns>What the HTTP answer must say: the invoke's response (501 when there was none), the buffered replies, or <c>null</c> for an
    /// empty 200.</returns>
    public async Task<InvokeResponse?> ProcessActivityAsync(
        Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken = default)
    {
        using var turnContext = new TurnContext(this, activity);
        await RunPipelineAsync(turnContext, callback, cancellationToken);
        return TurnAnswer.Of(turnContext);
    }

    /// <summary>Runs a turn that nobody's message began: the bot speaks up in a conversation that it remembers.</summary>
    public async Task ContinueConversationAsync(
        ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(callback);
        using var turnContext = new TurnContext(this, reference.GetContinuationActivity());
        await RunPipelineAsync(turnContext, callback, cancellationToken);
    }

    /// <summary>
    /// Sends activities one after the other; a failure stops the rest. Invoke responses and buffered replies are kept for the HTTP answer,
    /// traces go nowhere but the emulator.
    /// </summary>
    /// <exception cref="InvalidOperationException">A second invoke response in one turn.</exception>
    public async Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        var responses = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++)
        {
            activities[i].Id = null;
            responses[i] = await DeliverAsync(turnContext, activities[i], cancellationToken);
        }

        return responses;
    }

    /// <summary>Replaces an activity in the channel.</summary>
    public abstract Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken = default);

    /// <summary>Deletes an activity from the channel.</summary>
    public abstract Task DeleteActivityAsync(
        ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken = default);

    /// <summary>Hands one activity over to the channel.</summary>
    /// <returns>Its id in the channel; without one where the channel gave none.</returns>
    protected abstract Task<ResourceResponse> SendToChannelAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken);

    /// <summary>Runs the middleware and then the bot, with <see cref="OnTurnError"/> around both.</summary>
    private async Task RunPipelineAsync(ITurnContext turnContext, BotCallbackHandler? callback, CancellationToken cancellationToken)
    {
        try
        {
            await _middleware.OnTurnAsync(
                turnContext, token => callback?.Invoke(turnContext, token) ?? Task.CompletedTask, cancellationToken);
        }
        catch (Exception exception) when (OnTurnError is not null)
        {
            await OnTurnError(turnContext, exception);
        }
    }

    private Task<ResourceResponse> DeliverAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        activity.Type switch
        {
            ActivityTypes.InvokeResponse => Task.FromResult(TurnAnswer.Keep(turnContext, activity)),
            ActivityTypes.Trace when activity.ChannelId != Channels.Emulator => Task.FromResult(new ResourceResponse()),
            _ when turnContext.Activity.DeliveryMode == DeliveryModes.ExpectReplies => Task.FromResult(
                TurnAnswer.Buffer(turnContext, activity)),
            _ => SendToChannelAsync(turnContext, activity, cancellationToken),
        };
}
