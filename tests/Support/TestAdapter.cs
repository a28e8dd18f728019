using System.Globalization;
using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Schema;

namespace TeamsPolicyBot.Tests.Support;

/// <summary>A channel in memory: what the bot sends is kept, and one person speaks. The SDK's conventions (protocol section 8.5).</summary>
internal sealed class TestAdapter : BotAdapter
{
    private int _nextId;

    /// <summary>Where the person speaks unless an activity says otherwise.</summary>
    public ConversationReference Conversation { get; init; } = new()
    {
        ChannelId = Channels.Test,
        ServiceUrl = "https://test.com",
        User = new ChannelAccount { Id = "user1", Name = "User1" },
        Bot = new ChannelAccount { Id = "bot", Name = "Bot" },
        Conversation = new ConversationAccount { Id = "convo1", Name = "Conversation1" },
        Locale = "en-us",
    };

    /// <summary>What the bot sent, in order.</summary>
    public List<Activity> Sent { get; } = [];

    /// <summary>What the bot replaced, in order.</summary>
    public List<Activity> Updated { get; } = [];

    /// <summary>Ids of what the bot deleted.</summary>
    public List<string?> Deleted { get; } = [];

    /// <summary>An activity as the channel would deliver it: addressed and with an id of its own.</summary>
    public Activity Incoming(Activity activity)
    {
        var type = activity.Type ?? ActivityTypes.Message;
        var id = activity.Id ?? _nextId++.ToString(CultureInfo.InvariantCulture);
        activity.ApplyConversationReference(Conversation, isIncoming: true);
        activity.Type = type;
        activity.Id = id;
        return activity;
    }

    /// <summary>A message as the channel would deliver it.</summary>
    public Activity Incoming(string text) => Incoming(new Activity { Type = ActivityTypes.Message, Text = text });

    /// <summary>Runs a turn and returns what the bot sent in it.</summary>
    public async Task<IReadOnlyList<Activity>> SendAsync(Activity activity, BotCallbackHandler bot)
    {
        var before = Sent.Count;
        await ProcessActivityAsync(Incoming(activity), bot);
        return Sent[before..];
    }

    /// <summary>Runs the turn of a message and returns what the bot sent in it.</summary>
    public Task<IReadOnlyList<Activity>> SendAsync(string text, BotCallbackHandler bot) =>
        SendAsync(new Activity { Type = ActivityTypes.Message, Text = text }, bot);

    public override Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken = default)
    {
        Updated.Add(activity);
        return Task.FromResult(new ResourceResponse { Id = activity.Id });
    }

    public override Task DeleteActivityAsync(
        ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken = default)
    {
        Deleted.Add(reference.ActivityId);
        return Task.CompletedTask;
    }

    protected override Task<ResourceResponse> SendToChannelAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Sent.Add(activity);
        return Task.FromResult(new ResourceResponse { Id = $"sent-{Sent.Count}" });
    }
}
