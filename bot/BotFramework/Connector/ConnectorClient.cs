namespace TeamsPolicyBot.BotFramework.Connector;

/// <inheritdoc cref="IConnectorClient"/>
internal sealed class ConnectorClient : IConnectorClient
{
    internal ConnectorClient(ConnectorTransport transport, Uri serviceUrl)
    {
        ServiceUrl = serviceUrl;
        Conversations = new Conversations(transport, serviceUrl);
        Teams = new TeamsOperations(transport, serviceUrl);
    }

    public Uri ServiceUrl { get; }

    public IConversations Conversations { get; }

    public ITeamsOperations Teams { get; }
}

/// <summary>Clients that share one HTTP client, one pacing and one allow-list of service URLs.</summary>
internal sealed class ConnectorClientFactory(ConnectorTransport transport, ServiceUrlAllowList allowList) : IConnectorClientFactory
{
    public IConnectorClient CreateConnectorClient(string? serviceUrl) =>
        allowList.TryParse(serviceUrl, out var url)
            ? new ConnectorClient(transport, url)
            : throw ErrorResponseException.BeforeSending(
                System.Net.HttpStatusCode.Forbidden, ErrorCodes.ServiceUrlNotAllowed, "Choosing the connector");
}
