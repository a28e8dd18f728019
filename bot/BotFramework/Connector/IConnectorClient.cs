namespace TeamsPolicyBot.BotFramework.Connector;

/// <summary>
/// The Bot Connector v3 REST API behind one service URL. Every call throws <see cref="ErrorResponseException"/> where the connector
/// refuses.
/// </summary>
public interface IConnectorClient
{
    /// <summary>Where the calls go.</summary>
    Uri ServiceUrl { get; }

    IConversations Conversations { get; }

    ITeamsOperations Teams { get; }
}

/// <summary>Makes clients for service URLs.</summary>
public interface IConnectorClientFactory
{
    /// <exception cref="ErrorResponseException">The service URL is not on the allow-list; nothing was sent.</exception>
    IConnectorClient CreateConnectorClient(string? serviceUrl);
}
