namespace TeamsPolicyBot.BotFramework.Builder;

/// <summary>State of a person, the same in all conversations of a channel.</summary>
internal sealed class UserState(IStorage storage) : BotState(storage, nameof(UserState))
{
    /// <inheritdoc/>
    protected override string GetStorageKey(ITurnContext turnContext)
    {
        var activity = turnContext.Activity;
        return $"{Required(activity.ChannelId, "channelId")}/users/{Required(activity.From?.Id, "from.id")}";
    }
}
