using System.Net;
using TeamsPolicyBot.BotFramework.Connector;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.BotFramework.Schema.Teams;

namespace TeamsPolicyBot.Rehearsal;

/// <summary>
/// Teams' side of the connector while the bot is heard without Teams: keeps what is said in each conversation, and knows nobody.
/// </summary>
internal sealed class RehearsalConnector : IConnectorClientFactory, IConnectorClient, IConversations, ITeamsOperations
{
    private readonly List<Activity> _said = [];
    private int _lastId;

    public Uri ServiceUrl { get; } = new("https://smba.trafficmanager.net/rehearsal/");

    public IConversations Conversations => this;

    public ITeamsOperations Teams => this;

    public IConnectorClient CreateConnectorClient(string? serviceUrl) => this;

    /// <summary>What was said in a conversation since this was last asked of it.</summary>
    public IReadOnlyList<Activity> Take(string conversationId)
    {
        var taken = _said.FindAll(message => message.Conversation?.Id == conversationId);
        _said.RemoveAll(message => message.Conversation?.Id == conversationId);
        return taken;
    }

    public Task<ResourceResponse> SendToConversationAsync(
        string conversationId, Activity activity, CancellationToken cancellationToken = default)
    {
        var kept = ProtocolJsonSerializer.Clone(activity);
        kept.Id = $"message-{++_lastId}";
        kept.Conversation = new ConversationAccount { Id = conversationId };
        _said.Add(kept);
        return Task.FromResult(new ResourceResponse { Id = kept.Id });
    }

    public Task<ResourceResponse> ReplyToActivityAsync(
        string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default
    ) => SendToConversationAsync(conversationId, activity, cancellationToken);

    public Task<ResourceResponse> UpdateActivityAsync(
        string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default
    ) => Task.FromResult(new ResourceResponse { Id = activityId });

    public Task DeleteActivityAsync(string conversationId, string activityId, CancellationToken cancellationToken = default) =>
        Task.CompletedTask;

    public Task<ConversationResourceResponse> CreateConversationAsync(
        ConversationParameters parameters, CancellationToken cancellationToken = default) => throw NobodyThere();

    public Task<TeamsChannelAccount> GetConversationMemberAsync(
        string userId, string conversationId, CancellationToken cancellationToken = default) => throw NobodyThere();

    public Task<TeamsPagedMembersResult> GetConversationPagedMembersAsync(
        string conversationId, int? pageSize = null, string? continuationToken = null, CancellationToken cancellationToken = default
    ) => throw NobodyThere();

    public Task<IReadOnlyList<TeamsChannelAccount>> GetConversationMembersAsync(
        string conversationId, CancellationToken cancellationToken = default) => throw NobodyThere();

    public Task<TeamDetails> FetchTeamDetailsAsync(string teamId, CancellationToken cancellationToken = default) => throw NobodyThere();

    public Task<IReadOnlyList<ChannelInfo>> FetchChannelListAsync(string teamId, CancellationToken cancellationToken = default) =>
        throw NobodyThere();

    private static ErrorResponseException NobodyThere() =>
        ErrorResponseException.Refused("Rehearse", HttpStatusCode.NotFound, "MemberNotFoundInConversation", null, null);
}
