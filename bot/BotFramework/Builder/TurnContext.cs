using TeamsPolicyBot.BotFramework.Schema;

namespace TeamsPolicyBot.BotFramework.Builder;

/// <inheritdoc cref="ITurnContext"/>
internal sealed class TurnContext : ITurnContext, IDisposable
{
    private readonly List<SendActivitiesHandler> _onSend = [];
    private readonly List<UpdateActivityHandler> _onUpdate = [];
    private readonly List<DeleteActivityHandler> _onDelete = [];
    private bool _disposed;

    /// <summary>Begins a turn of <paramref name="adapter"/> for an activity that arrived.</summary>
    public TurnContext(BotAdapter adapter, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(adapter);
        ArgumentNullException.ThrowIfNull(activity);
        Adapter = adapter;
        Activity = activity;
    }

    /// <inheritdoc/>
    public BotAdapter Adapter { get; }

    /// <inheritdoc/>
    public TurnContextStateCollection TurnState { get; } = new();

    /// <inheritdoc/>
    public Activity Activity { get; }

    /// <inheritdoc/>
    public bool Responded { get; private set; }

    /// <inheritdoc/>
    public List<Activity> BufferedReplyActivities { get; } = [];

    /// <inheritdoc/>
    public Task<ResourceResponse> SendActivityAsync(string text, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        return SendActivityAsync(MessageFactory.Text(text), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<ResourceResponse> SendActivityAsync(Activity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var responses = await SendActivitiesAsync([activity], cancellationToken);
        return responses.Length > 0 ? responses[0] : new ResourceResponse();
    }

    /// <inheritdoc/>
    public async Task<ResourceResponse[]> SendActivitiesAsync(Activity[] activities, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
        {
            throw new ArgumentException("Expecting one or more activities, but the array was empty.", nameof(activities));
        }

        var reference = Activity.GetConversationReference();
        List<Activity> outgoing = [.. activities.Select(activity => Address(activity, reference))];

        return await SendThroughAsync(0);

        Task<ResourceResponse[]> SendThroughAsync(int handler) =>
            handler < _onSend.Count
                ? _onSend[handler](this, outgoing, () => SendThroughAsync(handler + 1))
                : SendToAdapterAsync(outgoing, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<ResourceResponse> UpdateActivityAsync(Activity activity, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentNullException.ThrowIfNull(activity);
        var replacement = activity.ApplyConversationReference(Activity.GetConversationReference());

        return await UpdateThroughAsync(0);

        Task<ResourceResponse> UpdateThroughAsync(int handler) =>
            handler < _onUpdate.Count
                ? _onUpdate[handler](this, replacement, () => UpdateThroughAsync(handler + 1))
                : Adapter.UpdateActivityAsync(this, replacement, cancellationToken);
    }

    /// <inheritdoc/>
    public Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(activityId);
        var reference = Activity.GetConversationReference();
        reference.ActivityId = activityId;
        return DeleteActivityAsync(reference, cancellationToken);
    }

    /// <inheritdoc/>
    public Task DeleteActivityAsync(ConversationReference reference, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentNullException.ThrowIfNull(reference);

        return DeleteThroughAsync(0);

        Task DeleteThroughAsync(int handler) =>
            handler < _onDelete.Count
                ? _onDelete[handler](this, reference, () => DeleteThroughAsync(handler + 1))
                : Adapter.DeleteActivityAsync(this, reference, cancellationToken);
    }

    /// <inheritdoc/>
    public ITurnContext OnSendActivities(SendActivitiesHandler handler) => Add(_onSend, handler);

    /// <inheritdoc/>
    public ITurnContext OnUpdateActivity(UpdateActivityHandler handler) => Add(_onUpdate, handler);

    /// <inheritdoc/>
    public ITurnContext OnDeleteActivity(DeleteActivityHandler handler) => Add(_onDelete, handler);

    /// <summary>Ends the turn: what stands in <see cref="TurnState"/> is disposed, and nothing can be sent any more.</summary>
    public void Dispose()
    {
        if (!_disposed)
        {
            _disposed = true;
            TurnState.Dispose();
        }
    }

    private static Activity Address(Activity activity, ConversationReference reference)
    {
        ArgumentNullException.ThrowIfNull(activity);
        activity.InputHint ??= InputHints.AcceptingInput;
        return activity.ApplyConversationReference(reference);
    }

    private TurnContext Add<THandler>(List<THandler> handlers, THandler handler)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentNullException.ThrowIfNull(handler);
        handlers.Add(handler);
        return this;
    }

    private async Task<ResourceResponse[]> SendToAdapterAsync(List<Activity> activities, CancellationToken cancellationToken)
    {
        var responses = await Adapter.SendActivitiesAsync(this, [.. activities], cancellationToken);
        foreach (var (activity, response) in activities.Zip(responses))
        {
            activity.Id = response.Id;
        }

        Responded |= activities.Any(activity => activity.Type != ActivityTypes.Trace);
        return responses;
    }
}
