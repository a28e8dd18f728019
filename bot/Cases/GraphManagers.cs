using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Logging;

namespace TeamsPolicyBot.Cases;

/// <summary>
/// Managers from the council's directory: Microsoft Graph, <c>GET /v1.0/users/{id}/manager</c>, with the app's own token
/// (application permission User.Read.All). Optional: where it is not permitted or does not answer, the next source is asked.
/// </summary>
/// <param name="http">Adds the token, and has a timeout.</param>
/// <param name="tenant">The tenant the token is for: people of other tenants are not asked about.</param>
internal sealed partial class GraphManagers(HttpClient http, string tenant, ILogger<GraphManagers> logger) : IManagerSource
{
    /// <inheritdoc/>
    public async Task<FoundManager?> FindAsync(Person person, CancellationToken cancellationToken = default)
    {
        if (!person.Tenant.Equals(tenant, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        try
        {
            using var response = await http.GetAsync(new Uri($"v1.0/users/{Uri.EscapeDataString(person.ObjectId)}/manager?$select=id,displayName", UriKind.Relative), cancellationToken);
            if (response.StatusCode == HttpStatusCode.NotFound)
            {
                return null;
            }

            response.EnsureSuccessStatusCode();
            var manager = await response.Content.ReadFromJsonAsync(GraphJsonContext.Default.DirectoryObject, cancellationToken);
            return manager?.Id is { Length: > 0 } id ? new FoundManager(new Person(person.Tenant, id, manager.DisplayName), ManagerSource.Directory) : null;
        }
        catch (Exception exception) when (exception is HttpRequestException or System.Text.Json.JsonException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            LogUnavailable(logger, (exception as HttpRequestException)?.StatusCode);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The directory does not say who a manager is: status {Status}. Managers are looked up elsewhere.")]
    private static partial void LogUnavailable(ILogger logger, HttpStatusCode? status);
}

/// <summary>A user, as Graph returns one.</summary>
internal sealed record DirectoryObject(string? Id, string? DisplayName);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(DirectoryObject))]
internal sealed partial class GraphJsonContext : JsonSerializerContext;
