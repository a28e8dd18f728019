using System.Collections.Concurrent;
using System.Net;
using TeamsPolicyBot.BotFramework.Connector;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.BotFramework.Schema.Teams;

namespace TeamsPolicyBot.Tests.Support;

/// <summary>Teams' side of the connector in memory: conversations with the bot's messages in them, as they look now, and rosters.</summary>
internal sealed class FakeConnector : IConnectorClientFactory, IConnectorClient, IConversations, ITeamsOperations
{
    private readonly ConcurrentQueue<Activity> messages = new();
    private int lastId;

    public Uri ServiceUrl { get; private set; } = new("https://smba.trafficmanager.net/teams/");

    public IConversations Conversations => this;

    public ITeamsOperations Teams => this;

    /// <summary>By conversation: who is in it.</summary>
    public ConcurrentDictionary<string, List<TeamsChannelAccount>> Rosters { get; } = new();

    /// <summary>What happens instead of a call, by conversation; null lets it through.</summary>
    public Func<string, CancellationToken, Task<Exception?>> Trouble { get; set; } = (_, _) => Task.FromResult<Exception?>(null);

    /// <summary>What happens instead of a change of a message, by conversation; null lets it through.</summary>
    public Func<string, Exception?> UpdateTrouble { get; set; } = _ => null;

    /// <summary>Told of every message that has come in.</summary>
    public Action<Activity> Taken { get; set; } = _ => { };

    /// <summary>A refusal as the real client throws it.</summary>
    public static ErrorResponseException Refusal(HttpStatusCode status, string code, TimeSpan? retryAfter = null) =>
        ErrorResponseException.Refused("Send", status, code, retryAfter, null);

    /// <summary>The bot's messages in a conversation, oldest first, each as it looks after its changes.</summary>
    public IReadOnlyList<Activity> In(string conversationId) => [.. messages.Where(message => message.Conversation!.Id == conversationId)];

    public IConnectorClient CreateConnectorClient(string? serviceUrl)
    {
        ServiceUrl = new Uri(serviceUrl!);
        return this;
    }

    public async Task<ResourceResponse> SendToConversationAsync(
        string conversationId, Activity activity, CancellationToken cancellationToken = default)
    {
        await LetThroughAsync(conversationId, cancellationToken);
        var kept = ProtocolJsonSerializer.Clone(activity);
        kept.Id = $"message-{Interlocked.Increment(ref lastId)}";
        kept.Conversation = new ConversationAccount { Id = conversationId };
        messages.Enqueue(kept);
        Taken(kept);
        return new ResourceResponse { Id = kept.Id };
    }

    public Task<ResourceResponse> ReplyToActivityAsync(
        string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default
    ) => SendToConversationAsync(conversationId, activity, cancellationToken);

    public async Task<ResourceResponse> UpdateActivityAsync(
        string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default)
    {
        await LetThroughAsync(conversationId, cancellationToken);
        if (UpdateTrouble(conversationId) is { } trouble)
        {
            throw trouble;
        }

        var message = messages.FirstOrDefault(message => message.Id == activityId)
            ?? throw Refusal(HttpStatusCode.NotFound, ErrorCodes.ActivityNotFoundInConversation);
        (message.Text, message.Attachments, message.Summary) = (
            activity.Text, ProtocolJsonSerializer.Clone(activity).Attachments, activity.Summary);
        return new ResourceResponse { Id = activityId };
    }

    public Task DeleteActivityAsync(string conversationId, string activityId, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public Task<ConversationResourceResponse> CreateConversationAsync(
        ConversationParameters parameters, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public async Task<TeamsChannelAccount> GetConversationMemberAsync(
        string userId, string conversationId, CancellationToken cancellationToken = default) =>
        (await GetConversationMembersAsync(conversationId, cancellationToken)).FirstOrDefault(member =>
            member.Id == userId || member.AadObjectId == userId
        ) ?? throw Refusal(HttpStatusCode.NotFound, "MemberNotFoundInConversation");

    public async Task<TeamsPagedMembersResult> GetConversationPagedMembersAsync(
        string conversationId, int? pageSize = null, string? continuationToken = null, CancellationToken cancellationToken = default) =>
        new() { Members = [.. await GetConversationMembersAsync(conversationId, cancellationToken)] };

    public async Task<IReadOnlyList<TeamsChannelAccount>> GetConversationMembersAsync(
        string conversationId, CancellationToken cancellationToken = default)
    {
        await LetThroughAsync(conversationId, cancellationToken);
        return Rosters.GetValueOrDefault(conversationId) ?? [];
    }

    public Task<TeamDetails> FetchTeamDetailsAsync(string teamId, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public Task<IReadOnlyList<ChannelInfo>> FetchChannelListAsync(string teamId, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    private async Task LetThroughAsync(string conversationId, CancellationToken cancellationToken)
    {
        if (await Trouble(conversationId, cancellationToken) is { } trouble)
        {
            throw trouble;
        }
    }
}
