namespace TeamsPolicyBot.BotFramework.Schema;

/// <summary>From an activity to a conversation reference and back.</summary>
/// <remarks>Semantics of the SDK's ActivityEx.</remarks>
public static class ConversationReferenceExtensions
{
    /// <summary>The reference by which an inbound activity can be answered.</summary>
    public static ConversationReference GetConversationReference(this Activity activity) => new()
    {
        ActivityId = activity.GetReplyToId(),
        User = activity.From,
        Bot = activity.Recipient,
        Conversation = activity.Conversation,
        ChannelId = activity.ChannelId,
        Locale = activity.Locale,
        ServiceUrl = activity.ServiceUrl,
    };

    /// <summary>Addresses an outgoing activity (or, with <paramref name="isIncoming"/>, one that is to look as if it came in).</summary>
    public static Activity ApplyConversationReference(this Activity activity, ConversationReference reference, bool isIncoming = false)
    {
        activity.ChannelId = reference.ChannelId;
        activity.ServiceUrl = reference.ServiceUrl;
        activity.Conversation = reference.Conversation;
        activity.Locale ??= reference.Locale;

        if (isIncoming)
        {
            activity.From = reference.User;
            activity.Recipient = reference.Bot;
            activity.Id = reference.ActivityId ?? activity.Id;
        }
        else
        {
            activity.From = reference.Bot;
            activity.Recipient = reference.User;
            activity.ReplyToId = reference.ActivityId ?? activity.ReplyToId;
        }

        return activity;
    }

    /// <summary>The event with which a proactive turn begins.</summary>
    public static Activity GetContinuationActivity(this ConversationReference reference) => new()
    {
        Type = ActivityTypes.Event,
        Name = EventNames.ContinueConversation,
        Id = Guid.NewGuid().ToString(),
        ChannelId = reference.ChannelId,
        ServiceUrl = reference.ServiceUrl,
        Locale = reference.Locale,
        Conversation = reference.Conversation,
        Recipient = reference.Bot,
        From = reference.User,
        RelatesTo = reference,
    };

    /// <summary>An answer to this activity, addressed, with a text.</summary>
    public static Activity CreateReply(this Activity activity, string? text = null) => new()
    {
        Type = ActivityTypes.Message,
        Text = text ?? "",
        Locale = activity.Locale,
        From = new ChannelAccount { Id = activity.Recipient?.Id, Name = activity.Recipient?.Name },
        Recipient = new ChannelAccount { Id = activity.From?.Id, Name = activity.From?.Name },
        ReplyToId = activity.GetReplyToId(),
        ServiceUrl = activity.ServiceUrl,
        ChannelId = activity.ChannelId,
        Conversation = activity.Conversation,
    };

    // Web chat's conversation updates have ids that cannot be replied to.
    private static string? GetReplyToId(this Activity activity) =>
        activity.IsType(ActivityTypes.ConversationUpdate) && activity.ChannelId is Channels.DirectLine or Channels.WebChat
            ? null
            : activity.Id;
}
