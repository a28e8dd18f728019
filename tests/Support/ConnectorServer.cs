using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace TeamsPolicyBot.Tests.Support;

/// <summary>Teams' side of the connector as a server on a random loopback port: takes messages and their changes, knows everybody as a member.</summary>
internal sealed class ConnectorServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, ConcurrentQueue<string>> texts = new();
    private int lastId;

    private ConnectorServer(WebApplication app) => this.app = app;

    /// <summary>What has to happen before it takes a message; null for nothing.</summary>
    public Func<Task>? Before { get; set; }

    public string ServiceUrl => new Uri(new Uri(app.Urls.Single()), "_connector").AbsoluteUri;

    public static async Task<ConnectorServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var server = new ConnectorServer(app);
        app.MapPost("/_connector/v3/conversations/{conversation}/activities/{activity?}", (RequestDelegate)server.TakeAsync);
        app.MapPut("/_connector/v3/conversations/{conversation}/activities/{activity}", (string activity) => Results.Json(new { id = activity }));
        app.MapGet("/_connector/v3/conversations/{conversation}/members/{member}", (string member) => Results.Json(Member(Uri.UnescapeDataString(member))));
        app.MapGet("/_connector/v3/conversations/{conversation}/pagedmembers", () => Results.Json(new { members = new[] { Member("29:admin") } }));
        await app.StartAsync();
        return server;
    }

    /// <summary>The texts of all messages that came into a conversation, oldest first; of a card its text form.</summary>
    public IReadOnlyList<string> Texts(string conversation) => texts.TryGetValue(conversation, out var said) ? [.. said] : [];

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static object Member(string id) => new { id, aadObjectId = id.Replace("29:", "", StringComparison.Ordinal), userRole = "user" };

    private async Task TakeAsync(HttpContext context)
    {
        var activity = await JsonNode.ParseAsync(context.Request.Body);
        if (Before is not null && (string?)activity!["type"] == "message")
        {
            await Before();
        }

        if ((string?)activity!["type"] == "message")
        {
            var text = (string?)activity["attachments"]?[0]?["content"]?["fallbackText"] ?? (string?)activity["text"] ?? "";
            texts.GetOrAdd((string)context.Request.RouteValues["conversation"]!, _ => new()).Enqueue(text);
        }

        context.Response.StatusCode = StatusCodes.Status201Created;
        await context.Response.WriteAsJsonAsync(new { id = $"m-{Interlocked.Increment(ref lastId)}" });
    }
}
