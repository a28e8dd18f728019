namespace TeamsPolicyBot.BotFramework.Builder;

/// <summary>Lets one turn at a time into a conversation. Several instances of a bot need one that they share.</summary>
internal interface IConversationLock
{
    /// <summary>Waits until nobody else is in the conversation; disposing the result lets the next one in.</summary>
    /// <param name="conversation">Channel and conversation id as one text.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IAsyncDisposable> AcquireAsync(string conversation, CancellationToken cancellationToken = default);
}
