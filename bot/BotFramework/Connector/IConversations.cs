using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.BotFramework.Schema.Teams;

namespace TeamsPolicyBot.BotFramework.Connector;

/// <summary>Messages and members of conversations.</summary>
public interface IConversations
{
    /// <returns>The message's id; none for text and card in one message.</returns>
    Task<ResourceResponse> SendToConversationAsync(string conversationId, Activity activity, CancellationToken cancellationToken = default);

    /// <summary>Sends with <see cref="Activity.ReplyToId"/> set; in Teams the thread follows the conversation id, not this.</summary>
    Task<ResourceResponse> ReplyToActivityAsync(
        string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default);

    /// <summary>Replaces one of the bot's own messages in place, without a new notification.</summary>
    Task<ResourceResponse> UpdateActivityAsync(
        string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default);

    /// <summary>Takes back one of the bot's own messages.</summary>
    Task DeleteActivityAsync(string conversationId, string activityId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Opens a personal chat or a thread in a channel; see <see cref="ConversationParameters"/> for the two forms that Teams knows.
    /// </summary>
    Task<ConversationResourceResponse> CreateConversationAsync(
        ConversationParameters parameters, CancellationToken cancellationToken = default);

    /// <param name="userId">The channel's id, the Entra object id or the user principal name.</param>
    Task<TeamsChannelAccount> GetConversationMemberAsync(
        string userId, string conversationId, CancellationToken cancellationToken = default);

    /// <param name="pageSize">50 to 500; Teams treats others as the nearest.</param>
    /// <param name="continuationToken">From the page before; null for the first.</param>
    Task<TeamsPagedMembersResult> GetConversationPagedMembersAsync(
        string conversationId, int? pageSize = null, string? continuationToken = null, CancellationToken cancellationToken = default);

    /// <summary>All members, page by page: the call that lists them at once is limited to five a minute.</summary>
    Task<IReadOnlyList<TeamsChannelAccount>> GetConversationMembersAsync(
        string conversationId, CancellationToken cancellationToken = default);
}

/// <summary>Teams and their channels.</summary>
public interface ITeamsOperations
{
    Task<TeamDetails> FetchTeamDetailsAsync(string teamId, CancellationToken cancellationToken = default);

    /// <returns>The channels; the General channel has the team's id and no name.</returns>
    Task<IReadOnlyList<ChannelInfo>> FetchChannelListAsync(string teamId, CancellationToken cancellationToken = default);
}
