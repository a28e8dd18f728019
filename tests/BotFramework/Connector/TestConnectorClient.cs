using Microsoft.Extensions.Logging.Abstractions;
using TeamsPolicyBot.BotFramework.Connector;

namespace TeamsPolicyBot.Tests.BotFramework.Connector;

/// <summary>A client whose requests a handler of the test takes.</summary>
internal static class TestConnectorClient
{
    public const string ServiceUrl = "https://smba.trafficmanager.net/emea/";

    public static IConnectorClient Create(HttpMessageHandler handler, TimeProvider clock, string serviceUrl = ServiceUrl)
    {
        var transport = new ConnectorTransport(
            new HttpClient(handler), new ThreadPacer(clock), new ConnectorClientOptions(), clock, () => 0.5,
            NullLogger<ConnectorTransport>.Instance);
        return new ConnectorClientFactory(transport, new ServiceUrlAllowList(allowLoopback: true)).CreateConnectorClient(serviceUrl);
    }
}
