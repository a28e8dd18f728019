using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace TeamsPolicyBot.Tests.Support;

/// <summary>
/// Teams' side of the connector as a server on a random loopback port: takes messages and their changes, knows everybody as a member.
/// </summary>
internal sealed class ConnectorServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, ConcurrentQueue<string>> texts = new();
    private int lastId;
    private int sends;

    private ConnectorServer(WebApplication app) => this.app = app;

    /// <summary>What it says instead of taking a message or a change; null for nothing, and null from it where it takes this one.</summary>
    public Func<ConnectorMood?>? Mood { get; set; }

    /// <summary>What has to happen before it takes a message; null for nothing.</summary>
    public Func<Task>? Before { get; set; }

    /// <summary>How often it was asked to take a message, whether it did or not.</summary>
    public int Sends => sends;

    public string ServiceUrl => new Uri(new Uri(app.Urls.Single()), "_connector").AbsoluteUri;

    public static async Task<ConnectorServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var server = new ConnectorServer(app);
        app.Use(server.BeMoodyAsync);
        app.MapPost("/_connector/v3/conversations/{conversation}/activities/{activity?}", (RequestDelegate)server.TakeAsync);
        app.MapPut("/_connector/v3/conversations/{conversation}/activities/{activity}", (string activity) =>
            Results.Json(new { id = activity })
        );
        app.MapGet("/_connector/v3/conversations/{conversation}/members/{member}", (string member) =>
            Results.Json(Member(Uri.UnescapeDataString(member)))
        );
        app.MapGet("/_connector/v3/conversations/{conversation}/pagedmembers", () =>
            Results.Json(new { members = new[] { Member("29:admin") } })
        );
        await app.StartAsync();
        return server;
    }

    /// <summary>The texts of all messages that came into a conversation, oldest first; of a card its text form.</summary>
    public IReadOnlyList<string> Texts(string conversation) => texts.TryGetValue(conversation, out var said) ? [.. said] : [];

    /// <summary>A message that Ann types to the bot, to be answered here.</summary>
    public StringContent FromAnn(string text, string tenant) => new(
        $$"""
        {
          "type": "message", "id": "{{Guid.NewGuid()}}", "channelId": "msteams", "serviceUrl": "{{ServiceUrl}}", "text": "{{text}}",
          "from": { "id": "29:ann", "aadObjectId": "ann", "name": "Ann" }, "recipient": { "id": "28:bot" },
          "conversation": { "id": "a:ann", "conversationType": "personal", "tenantId": "{{tenant}}" },
          "channelData": { "tenant": { "id": "{{tenant}}" } }
        }
        """,
        Encoding.UTF8,
        "application/json"
    );

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static object Member(string id) => new { id, aadObjectId = id.Replace("29:", "", StringComparison.Ordinal), userRole = "user" };

    private async Task BeMoodyAsync(HttpContext context, RequestDelegate next)
    {
        var mood = context.Request.Method is "POST" or "PUT" ? Mood?.Invoke() : null;
        if (mood is null)
        {
            await next(context);
            return;
        }

        Interlocked.Increment(ref sends);
        if (mood.Status == ConnectorMood.Hangs)
        {
            var hungUp = new TaskCompletionSource();
            await using var registration = context.RequestAborted.Register(hungUp.SetResult);
            await hungUp.Task;
            return;
        }

        context.Response.StatusCode = mood.Status;
        if (mood.RetryAfter is { } seconds)
        {
            context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        await context.Response.WriteAsJsonAsync(new { error = new { code = mood.Code } });
    }

    private async Task TakeAsync(HttpContext context)
    {
        var activity = await JsonNode.ParseAsync(context.Request.Body);
        if ((string?)activity!["type"] == "message")
        {
            Interlocked.Increment(ref sends);
        }

        if (Before is not null && (string?)activity!["type"] == "message")
        {
            await Before();
        }

        if ((string?)activity!["type"] == "message")
        {
            var text = (string?)activity["attachments"]?[0]?["content"]?["fallbackText"]
                ?? (string?)activity["attachments"]?[0]?["content"]?["text"]
                ?? (string?)activity["text"]
                ?? "";
            texts.GetOrAdd((string)context.Request.RouteValues["conversation"]!, _ => new()).Enqueue(text);
        }

        context.Response.StatusCode = StatusCodes.Status201Created;
        await context.Response.WriteAsJsonAsync(new { id = $"m-{Interlocked.Increment(ref lastId)}" });
    }
}

/// <summary>A refusal for no good reason.</summary>
/// <param name="Status"><see cref="Hangs"/> where it takes the request and never answers.</param>
/// <param name="RetryAfter">Seconds; null where it does not say.</param>
internal sealed record ConnectorMood(int Status, string Code, int? RetryAfter = null)
{
    public const int Hangs = 0;
}
