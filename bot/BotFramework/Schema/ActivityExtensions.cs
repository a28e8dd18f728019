namespace TeamsPolicyBot.BotFramework.Schema;

/// <summary>What an activity is.</summary>
public static class ActivityExtensions
{
    /// <summary>True for <c>type</c> itself and for <c>type/subtype</c>; ordinal.</summary>
    public static bool IsType(this Activity activity, string type) =>
        activity.Type is { } actual
        && actual.StartsWith(type, StringComparison.Ordinal)
        && (actual.Length == type.Length || actual[type.Length] == '/');

    /// <summary>
    /// True for what a message extension asks before anybody has chosen anything. It changes nothing, so it may come twice, and
    /// Teams waits five seconds for it, so it must not wait for another turn or the database.
    /// </summary>
    public static bool OnlyLooks(this Activity activity) =>
        activity.Type == ActivityTypes.Invoke
        && activity.Name is InvokeNames.ComposeExtensionQuery or InvokeNames.ComposeExtensionFetchTask;

    /// <summary>
    /// The channel's own data as <typeparamref name="T"/>, a type of this schema; null where there are none or they have another shape.
    /// </summary>
    public static T? GetChannelData<T>(this Activity activity)
        where T : class => ProtocolJsonSerializer.ToObject<T>(activity.ChannelData);

    /// <summary>
    /// True where everybody in a group, channel or meeting would see an answer, also where Teams leaves out the conversation's type.
    /// </summary>
    public static bool IsPublic(this Activity activity) =>
        activity.Conversation is { } conversation
        && (conversation.IsGroup == true || conversation.ConversationType switch
        {
            ConversationTypes.Channel or ConversationTypes.GroupChat => true,
            ConversationTypes.Personal => IsThread(conversation.Id),
            _ => conversation.Id?.StartsWith("19:", StringComparison.Ordinal) is true,
        });

    private static bool IsThread(string? conversationId) => conversationId?.Contains("@thread.", StringComparison.Ordinal) is true;
}
