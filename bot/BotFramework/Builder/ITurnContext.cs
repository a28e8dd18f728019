using TeamsPolicyBot.BotFramework.Schema;

namespace TeamsPolicyBot.BotFramework.Builder;

/// <summary>Called with the activities about to be sent; not calling <paramref name="next"/> keeps them from being sent.</summary>
internal delegate Task<ResourceResponse[]> SendActivitiesHandler(
    ITurnContext turnContext, List<Activity> activities, Func<Task<ResourceResponse[]>> next);

/// <summary>
/// Called with the activity about to replace a sent one; not calling <paramref name="next"/> keeps it from being replaced.
/// </summary>
internal delegate Task<ResourceResponse> UpdateActivityHandler(
    ITurnContext turnContext, Activity activity, Func<Task<ResourceResponse>> next);

/// <summary>Called with the reference to the activity about to be deleted; not calling <paramref name="next"/> keeps it.</summary>
internal delegate Task DeleteActivityHandler(ITurnContext turnContext, ConversationReference reference, Func<Task> next);

/// <summary>One turn: the activity that arrived, and the ways to answer it. See protocol section 8.1.</summary>
internal interface ITurnContext
{
    /// <summary>The adapter that runs the turn.</summary>
    BotAdapter Adapter { get; }

    /// <summary>What middleware and adapter hand on within the turn.</summary>
    TurnContextStateCollection TurnState { get; }

    /// <summary>The activity that arrived.</summary>
    Activity Activity { get; }

    /// <summary>Whether anything but a trace has been sent in this turn.</summary>
    bool Responded { get; }

    /// <summary>What was sent in a turn whose answers go back in the HTTP response (deliveryMode <c>expectReplies</c>).</summary>
    List<Activity> BufferedReplyActivities { get; }

    /// <summary>Sends a text.</summary>
    /// <exception cref="ArgumentException">The text is blank.</exception>
    Task<ResourceResponse> SendActivityAsync(string text, CancellationToken cancellationToken = default);

    /// <summary>Sends one activity.</summary>
    /// <returns>Its id, or an empty response when a handler kept it from being sent.</returns>
    Task<ResourceResponse> SendActivityAsync(Activity activity, CancellationToken cancellationToken = default);

    /// <summary>Sends activities in order. Their ids are written back to them.</summary>
    Task<ResourceResponse[]> SendActivitiesAsync(Activity[] activities, CancellationToken cancellationToken = default);

    /// <summary>Replaces a sent activity with the same id.</summary>
    Task<ResourceResponse> UpdateActivityAsync(Activity activity, CancellationToken cancellationToken = default);

    /// <summary>Deletes a sent activity of this conversation.</summary>
    Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default);

    /// <summary>Deletes a sent activity.</summary>
    Task DeleteActivityAsync(ConversationReference reference, CancellationToken cancellationToken = default);

    /// <summary>Adds a handler of all later sends of this turn, run in order of registration.</summary>
    ITurnContext OnSendActivities(SendActivitiesHandler handler);

    /// <summary>Adds a handler of all later updates of this turn.</summary>
    ITurnContext OnUpdateActivity(UpdateActivityHandler handler);

    /// <summary>Adds a handler of all later deletions of this turn.</summary>
    ITurnContext OnDeleteActivity(DeleteActivityHandler handler);
}
