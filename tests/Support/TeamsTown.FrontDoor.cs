using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Hosting;
using TeamsPolicyBot.BotFramework.Schema;

namespace TeamsPolicyBot.Tests.Support;

/// <summary>The only way in: whatever anybody says or presses is posted over HTTP to the bot's endpoint, as Teams does.</summary>
internal sealed partial class TeamsTown
{
    private static readonly Uri Endpoint = new("/api/messages", UriKind.Relative);
    private readonly Lazy<Task<BotServer>> door;

    /// <summary>Leaves the endpoint out, for bodies larger than it lets in: the rooms behind it bear those as well.</summary>
    public bool LeavesOutEndpoint { get; set; }

    /// <summary>An activity as it is, without anything filled in; returns what an invoke is answered with.</summary>
    /// <exception cref="InvalidOperationException">The endpoint refused it, or the turn failed.</exception>
    public async Task<InvokeResponse?> ProcessAsync(Activity activity)
    {
        if (LeavesOutEndpoint)
        {
            return await Get<CloudAdapter>().ProcessActivityAsync(activity, Get<IBot>().OnTurnAsync);
        }

        var (status, type, body) = await PostAsync(ProtocolJsonSerializer.ToUtf8Bytes(activity));
        return type is "text/plain" ? throw new InvalidOperationException($"{status}: {body}")
            : activity.Type != ActivityTypes.Invoke ? null
            : new InvokeResponse { Status = status, Body = body.Length > 0 ? JsonNode.Parse(body) : null };
    }

    /// <summary>Posts a body as it is.</summary>
    public async Task<(int Status, string? Type, string Body)> PostAsync(byte[] json)
    {
        using var content = new ByteArrayContent(json) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        using var response = await (await door.Value).Http.PostAsync(Endpoint, content);
        return (
            (int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsStringAsync());
    }

    private Task<BotServer> OpenAsync() => BotServer.StartAsync(
        [KeyValuePair.Create("DangerouslyAllowUnauthenticatedRequests", (string?)"true")],
        configure: collection => collection.AddSingleton(Get<IBot>()).AddSingleton(Get<CloudAdapter>()));
}
