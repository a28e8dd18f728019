namespace TeamsPolicyBot.BotFramework.Builder;

/// <summary>State of a conversation, shared by everybody in it. In a Teams channel each thread is a conversation of its own.</summary>
internal sealed class ConversationState(IStorage storage) : BotState(storage, nameof(ConversationState))
{
    /// <inheritdoc/>
    protected override string GetStorageKey(ITurnContext turnContext)
    {
        var activity = turnContext.Activity;
        return $"{Required(activity.ChannelId, "channelId")}/conversations/{Required(activity.Conversation?.Id, "conversation.id")}";
    }
}
