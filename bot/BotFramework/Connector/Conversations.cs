using System.Globalization;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.BotFramework.Schema.Teams;

namespace TeamsPolicyBot.BotFramework.Connector;

/// <inheritdoc cref="IConversations"/>
internal sealed class Conversations(ConnectorTransport transport, Uri serviceUrl) : IConversations
{
    private const int PageSize = 500;

    public Task<ResourceResponse> SendToConversationAsync(
        string conversationId, Activity activity, CancellationToken cancellationToken = default) =>
        transport.SendAsync<ResourceResponse>(
            serviceUrl,
            new ConnectorCall(
                "SendToConversation", HttpMethod.Post, Path($"v3/conversations/{conversationId}/activities"), conversationId,
                ThreadPace.Send)
            {
                Body = OutgoingActivity.ToBody(activity),
            },
            cancellationToken);

    public Task<ResourceResponse> ReplyToActivityAsync(
        string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default)
    {
        activity.ReplyToId = activityId;
        return SendToConversationAsync(conversationId, activity, cancellationToken);
    }

    public Task<ResourceResponse> UpdateActivityAsync(
        string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default) =>
        transport.SendAsync<ResourceResponse>(
            serviceUrl,
            new ConnectorCall(
                "UpdateActivity", HttpMethod.Put, Path($"v3/conversations/{conversationId}/activities/{activityId}"), conversationId,
                ThreadPace.Send)
            {
                Body = OutgoingActivity.ToBody(activity),
            },
            cancellationToken);

    public Task DeleteActivityAsync(string conversationId, string activityId, CancellationToken cancellationToken = default) =>
        transport.SendAsync<ResourceResponse>(
            serviceUrl,
            new ConnectorCall(
                "DeleteActivity", HttpMethod.Delete, Path($"v3/conversations/{conversationId}/activities/{activityId}"), conversationId,
                ThreadPace.Send),
            cancellationToken
        );

    public Task<ConversationResourceResponse> CreateConversationAsync(
        ConversationParameters parameters, CancellationToken cancellationToken = default)
    {
        var thread = parameters.Members?.FirstOrDefault()?.Id ?? (string?)parameters.ChannelData?["channel"]?["id"];
        return transport.SendAsync<ConversationResourceResponse>(
            serviceUrl,
            new ConnectorCall("CreateConversation", HttpMethod.Post, "v3/conversations", thread, ThreadPace.Create)
            {
                Body = OutgoingActivity.ToBody(parameters),
            },
            cancellationToken);
    }

    public Task<TeamsChannelAccount> GetConversationMemberAsync(
        string userId, string conversationId, CancellationToken cancellationToken = default) =>
        transport.SendAsync<TeamsChannelAccount>(
            serviceUrl,
            new ConnectorCall(
                "GetConversationMember", HttpMethod.Get, Path($"v3/conversations/{conversationId}/members/{userId}"), conversationId,
                ThreadPace.GetMembers),
            cancellationToken
        );

    public Task<TeamsPagedMembersResult> GetConversationPagedMembersAsync(
        string conversationId, int? pageSize = null, string? continuationToken = null, CancellationToken cancellationToken = default)
    {
        string[] query =
        [
            .. pageSize is { } size ? [$"pageSize={size.ToString(CultureInfo.InvariantCulture)}"] : Array.Empty<string>(),
            .. continuationToken is null ? Array.Empty<string>() : [$"continuationToken={Uri.EscapeDataString(continuationToken)}"],
        ];
        var path = Path($"v3/conversations/{conversationId}/pagedmembers") + (query.Length == 0 ? "" : "?" + string.Join('&', query));
        return transport.SendAsync<TeamsPagedMembersResult>(
            serviceUrl, new ConnectorCall("GetConversationPagedMembers", HttpMethod.Get, path, conversationId, ThreadPace.GetMembers),
            cancellationToken);
    }

    public async Task<IReadOnlyList<TeamsChannelAccount>> GetConversationMembersAsync(
        string conversationId, CancellationToken cancellationToken = default)
    {
        var members = new List<TeamsChannelAccount>();
        string? next = null;
        do
        {
            var page = await GetConversationPagedMembersAsync(conversationId, PageSize, next, cancellationToken);
            members.AddRange(page.Members);
            next = page.ContinuationToken;
        }
        while (!string.IsNullOrEmpty(next));

        return members;
    }

    private static string Path(FormattableString path) => ConnectorPath.Of(path);
}
