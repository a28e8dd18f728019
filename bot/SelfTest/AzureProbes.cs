using System.Globalization;
using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Identity.Client;
using TeamsPolicyBot.BotFramework.Authentication;
using TeamsPolicyBot.BotFramework.Connector;
using TeamsPolicyBot.BotFramework.Settings;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Cases.Store;

namespace TeamsPolicyBot.SelfTest;

/// <summary>Tries what the bot needs of Microsoft's services. Nothing is sent to anybody.</summary>
/// <param name="connectorUrl">A service URL of Teams to try the connector with.</param>
/// <param name="patience">How long to wait for an answer.</param>
/// <param name="channels">Null where no resource is named to look at.</param>
internal sealed class AzureProbes(
    MicrosoftAppSettings settings,
    ITokenProvider tokens,
    IConnectorClientFactory connectors,
    string connectorUrl,
    TimeProvider time,
    TimeSpan patience,
    ChannelProbe? channels = null)
{
    /// <summary>Teams' service URL in the public cloud, without a region.</summary>
    private const string PublicConnector = "https://smba.trafficmanager.net/teams/";

    /// <summary>
    /// A conversation that nobody has: the connector looks at the token first, then says that it knows no such conversation.
    /// </summary>
    private const string NoConversation = "19:self-test@thread.tacv2";

    /// <summary>The setting <c>SelfTest:ConnectorUrl</c>, for other clouds than the public one.</summary>
    public static string ConnectorOf(IConfiguration configuration) =>
        configuration["SelfTest:ConnectorUrl"] is { Length: > 0 } url ? url : PublicConnector;

    public async Task<Probe> TokenAsync(CancellationToken cancellationToken)
    {
        try
        {
            await tokens.GetTokenAsync(forceRefresh: true, cancellationToken);
            return Probe.Well;
        }
        catch (HttpRequestException exception)
        {
            return Probe.Failed((exception.InnerException as MsalException)?.ErrorCode ?? "no answer");
        }
    }

    /// <summary>Which channels are switched on in Azure.</summary>
    public Task<ChannelFacts> ChannelsAsync(CancellationToken cancellationToken) =>
        channels is null ? Task.FromResult(ChannelFacts.NotLookedAt) : channels.LookAsync(cancellationToken);

    /// <returns>Whether the keys could be fetched, and by how much the clock is ahead.</returns>
    public async Task<(Probe Keys, TimeSpan? ClockAhead)> SigningKeysAsync(CancellationToken cancellationToken)
    {
        using var clock = new ClockHandler(time, ConnectorTransport.CreateHandler());
        using var http = new HttpClient(clock) { Timeout = patience };
        try
        {
            var metadata = settings.Cloud().ChannelMetadata;
            await IssuerKeysRetriever.FetchAsync(
                metadata.AbsoluteUri, OpenIdMetadata.Documents(http, metadata), time.GetUtcNow(), cancellationToken);
            return (Probe.Well, clock.Ahead);
        }
        catch (IOException exception)
        {
            return (Probe.Failed(exception.Message), clock.Ahead);
        }
    }

    /// <summary>Any answer but a refusal of the token or a fault of the connector is a good one.</summary>
    public async Task<Probe> ConnectorAsync(CancellationToken cancellationToken) =>
        await RosterAsync(connectorUrl, NoConversation, cancellationToken) switch
        {
            null => Probe.Well,
            { StatusCode: HttpStatusCode.Unauthorized } refused => Failed(refused),
            { StatusCode: { } status } when (int)status < 500 => Probe.Well,
            { } fault => Failed(fault),
        };

    /// <summary>Whether the bot can see who is at the desk, as it must to let somebody decide.</summary>
    public async Task<Probe> DeskAsync(CommsDesk desk, CancellationToken cancellationToken) =>
        await RosterAsync(desk.ServiceUrl, desk.ConversationId, cancellationToken) is { } refused ? Failed(refused) : Probe.Well;

    private static Probe Failed(ErrorResponseException refused) =>
        Probe.Failed(refused.StatusCode is { } status ? ((int)status).ToString(CultureInfo.InvariantCulture) : "");

    private async Task<ErrorResponseException?> RosterAsync(string serviceUrl, string conversation, CancellationToken cancellationToken)
    {
        try
        {
            await connectors
                .CreateConnectorClient(serviceUrl)
                .Conversations.GetConversationPagedMembersAsync(conversation, 50, null, cancellationToken);
            return null;
        }
        catch (ErrorResponseException exception)
        {
            return exception;
        }
    }
}
