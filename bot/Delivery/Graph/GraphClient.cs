using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using TeamsPolicyBot.BotFramework.Connector;

namespace TeamsPolicyBot.Delivery.Graph;

/// <summary>
/// The few questions that the bot asks Microsoft Graph (protocol 6.3 and 6.4). Whatever comes of one is an answer: nothing is thrown but
/// the caller's own cancellation.
/// </summary>
/// <param name="http">Knows the address, adds the app's token, and has a timeout.</param>
internal sealed class GraphClient(HttpClient http, TimeProvider time)
{
    private const string Version = "v1.0";

    /// <summary>
    /// Whose manager somebody is; 404 where nobody's manager is known, or nobody of that id. Application permission User.Read.All.
    /// </summary>
    public Task<GraphAnswer<DirectoryUser>> ManagerAsync(string objectId, CancellationToken cancellationToken) =>
        GetAsync(
            $"{User(objectId)}/manager?$select=id,displayName,accountEnabled,userType", GraphJsonContext.Default.DirectoryUser,
            cancellationToken);

    /// <summary>
    /// Installs an app of the organisation's catalogue for somebody: 201, or 409 where it is there already. Application permission
    /// TeamsAppInstallation.ReadWriteSelfForUser.All.
    /// </summary>
    public Task<GraphAnswer<GraphChat>> InstallAsync(string objectId, string teamsAppId, CancellationToken cancellationToken)
    {
        var app = new AppToInstall(new Uri(http.BaseAddress!, $"{Version}/appCatalogs/teamsApps/{teamsAppId}").AbsoluteUri);
        var request = new HttpRequestMessage(HttpMethod.Post, Path($"{User(objectId)}/teamwork/installedApps"))
        {
            Content = JsonContent.Create(app, GraphJsonContext.Default.AppToInstall),
        };
        return SendAsync<GraphChat>(request, null, cancellationToken);
    }

    /// <summary>Whether somebody has the app, and which version of it. The same permission.</summary>
    public Task<GraphAnswer<InstalledApps>> InstalledAppsAsync(string objectId, string teamsAppId, CancellationToken cancellationToken) =>
        GetAsync(
            $"{User(objectId)}/teamwork/installedApps?$expand=teamsApp,teamsAppDefinition&$filter=teamsApp/id eq '{teamsAppId}'",
            GraphJsonContext.Default.InstalledApps, cancellationToken);

    /// <summary>
    /// Asks for the chat of an installation: Teams then tells the bot of it, again where it has done so before. The same permission.
    /// </summary>
    public Task<GraphAnswer<GraphChat>> ChatAsync(string objectId, string installationId, CancellationToken cancellationToken) =>
        GetAsync(
            $"{User(objectId)}/teamwork/installedApps/{Uri.EscapeDataString(installationId)}/chat", GraphJsonContext.Default.GraphChat,
            cancellationToken);

    private static string User(string objectId) => $"{Version}/users/{Uri.EscapeDataString(objectId)}";

    private static Uri Path(string path) => new(path, UriKind.Relative);

    private Task<GraphAnswer<T>> GetAsync<T>(string path, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class => SendAsync(new HttpRequestMessage(HttpMethod.Get, Path(path)), type, cancellationToken);

    /// <param name="type">Null where the body of a success says nothing.</param>
    private async Task<GraphAnswer<T>> SendAsync<T>(HttpRequestMessage request, JsonTypeInfo<T>? type, CancellationToken cancellationToken)
        where T : class
    {
        using var _ = request;
        try
        {
            using var response = await http.SendAsync(request, cancellationToken);
            var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            return response.IsSuccessStatusCode
                ? new GraphAnswer<T>(response.StatusCode, type is null ? null : JsonSerializer.Deserialize(body, type))
                : new GraphAnswer<T>(
                    response.StatusCode, Code: FaultCode(body), RetryAfter: ConnectorRetry.RetryAfter(response, time.GetUtcNow()));
        }
        catch (JsonException)
        {
            return new GraphAnswer<T>(null, Code: "no JSON");
        }
        catch (HttpRequestException exception)
        {
            return new GraphAnswer<T>(
                null, Code: exception.InnerException is Microsoft.Identity.Client.MsalException token ? token.ErrorCode : "");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new GraphAnswer<T>(null);
        }
    }

    /// <summary>Graph's own word for a refusal; a proxy between has none.</summary>
    private static string FaultCode(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, GraphJsonContext.Default.GraphFault)?.Error?.Code ?? "";
        }
        catch (JsonException)
        {
            return "";
        }
    }
}
