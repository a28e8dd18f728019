using TeamsPolicyBot.BotFramework.Schema.Teams;

namespace TeamsPolicyBot.BotFramework.Connector;

/// <inheritdoc cref="ITeamsOperations"/>
internal sealed class TeamsOperations(ConnectorTransport transport, Uri serviceUrl) : ITeamsOperations
{
    public Task<TeamDetails> FetchTeamDetailsAsync(string teamId, CancellationToken cancellationToken = default) =>
        transport.SendAsync<TeamDetails>(
            serviceUrl, new ConnectorCall("FetchTeamDetails", HttpMethod.Get, ConnectorPath.Of($"v3/teams/{teamId}")), cancellationToken);

    public async Task<IReadOnlyList<ChannelInfo>> FetchChannelListAsync(string teamId, CancellationToken cancellationToken = default)
    {
        var call = new ConnectorCall(
            "FetchChannelList", HttpMethod.Get, ConnectorPath.Of($"v3/teams/{teamId}/conversations"), teamId, ThreadPace.GetConversations);
        return (await transport.SendAsync<ConversationList>(serviceUrl, call, cancellationToken)).Conversations;
    }
}
