namespace TeamsPolicyBot.BotFramework.Builder;

/// <summary>State of a person within a conversation: what two people do in one channel thread stays apart.</summary>
internal sealed class PrivateConversationState(IStorage storage) : BotState(storage, nameof(PrivateConversationState))
{
    /// <inheritdoc/>
    protected override string GetStorageKey(ITurnContext turnContext)
    {
        var activity = turnContext.Activity;
        var conversation = Required(activity.Conversation?.Id, "conversation.id");
        return $"{Required(activity.ChannelId, "channelId")}/conversations/{conversation}/users/{Required(activity.From?.Id, "from.id")}";
    }
}
