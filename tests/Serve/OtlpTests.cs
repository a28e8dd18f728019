using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Serve;

/// <summary>The built program beside a collector: what it sends there, and that nobody's words are in it.</summary>
[Trait("Category", "Slow")]
public sealed class OtlpTests
{
    private const string Council = "medway";
    private const string Tenant = "3a6a1c62-6f0a-4c55-9d11-6d1c2a0f7b01";

    private readonly ConcurrentDictionary<string, string> received = new();

    [Fact]
    public async Task Traces_metrics_and_logs_reach_the_collector_and_hold_nobodys_words()
    {
        await using var collector = await CollectorAsync();
        await using var teams = await ConnectorServer.StartAsync();
        using var bot = await BotProcess.Start(new Dictionary<string, string>
        {
            [$"Organisations__{Council}__Tenants__0"] = Tenant,
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Urls.Single(),
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
        });
        using var http = new HttpClient();
        var endpoint = new Uri(bot.Page, "/api/messages");

        (await http.PostAsync(endpoint, Message(teams.ServiceUrl, "can i add quetzalcoatl on facebook"))).EnsureSuccessStatusCode();
        (await http.PostAsync(endpoint, Message("http://127.0.0.1:1/", "and popocatepetl too"))).EnsureSuccessStatusCode();
        await bot.AskToStopAsync();
        Assert.Equal(0, await bot.ExitCodeAsync());

        Assert.Equal(["/v1/logs", "/v1/metrics", "/v1/traces"], received.Keys.Order(StringComparer.Ordinal));
        Assert.All(["turn", "bot.activity.type", "message", "msteams", "well"], said =>
            Assert.Contains(said, received["/v1/traces"], StringComparison.Ordinal)
        );
        Assert.All(["bot.turn.duration", "bot.answers", Council], said =>
            Assert.Contains(said, received["/v1/metrics"], StringComparison.Ordinal)
        );
        Assert.Contains("failed in", received["/v1/logs"], StringComparison.Ordinal);
        Assert.All(received.Values.Append(bot.Log), sent => Assert.All(
            ["quetzalcoatl", "popocatepetl", "Xochitl"],
            word => Assert.DoesNotContain(word, sent, StringComparison.OrdinalIgnoreCase)));
    }

    private static JsonContent Message(string serviceUrl, string text) => JsonContent.Create(new
    {
        type = "message",
        id = Guid.NewGuid().ToString("N"),
        channelId = "msteams",
        serviceUrl,
        text,
        from = new { id = "29:x", aadObjectId = "6f0a1c62-0000-4c55-9d11-6d1c2a0f7b02", name = "Xochitl Example" },
        recipient = new { id = "28:bot" },
        conversation = new { id = "a:x", conversationType = "personal", tenantId = Tenant },
        channelData = new { tenant = new { id = Tenant } },
    });

    /// <summary>Takes what OTLP over HTTP sends, and keeps the strings in it as they are.</summary>
    private async Task<WebApplication> CollectorAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapPost("/v1/{signal}", async (HttpRequest request) =>
        {
            using var reader = new StreamReader(request.Body, Encoding.Latin1);
            var body = await reader.ReadToEndAsync();
            received.AddOrUpdate(request.Path, body, (_, before) => before + body);
            return Results.Bytes([], "application/x-protobuf");
        });
        await app.StartAsync();
        return app;
    }
}
