using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TeamsPolicyBot.LocalTeams;
using TeamsPolicyBot.LocalTeams.Chat;
using TeamsPolicyBot.LocalTeams.Renderer;
using TeamsPolicyBot.LocalTeams.World;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.LocalTeams;

/// <summary>The stand-in beside a bot that only remembers what it was sent and answers as it is told, on a port of its own.</summary>
internal sealed class LocalTeamsHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Channel<JsonObject> _received = Channel.CreateUnbounded<JsonObject>();

    private readonly TemporaryFolder? _ownData;

    private LocalTeamsHost(WebApplication app, TemporaryFolder? ownData) => (_app, _ownData) = (app, ownData);

    /// <summary>What the bot answers to an activity.</summary>
    public Func<JsonObject, Task<IResult>> Answer { get; set; } = _ => Task.FromResult(Results.Ok());

    public HttpClient Http { get; private set; } = new();

    public IServiceProvider Services => _app.Services;

    public LocalTeamsSession Session => Services.GetRequiredService<LocalTeamsSession>();

    public ChatLog Log => Services.GetRequiredService<ChatLog>();

    public Council Council => Services.GetRequiredService<CouncilDirectory>().Find("melton")!;

    public Person Staff => Council.First(Role.Staff);

    /// <param name="dataFolder">The data folder; null for one of this host's own.</param>
    /// <param name="npm">The program to fetch the card renderer with, into an empty folder; null for the usual one.</param>
    public static async Task<LocalTeamsHost> Start(
        string environment = "Development", bool dangerous = true, string? dataFolder = null, string? npm = null)
    {
        var ownData = dataFolder is null ? new TemporaryFolder() : null;
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration["DangerouslyAllowUnauthenticatedRequests"] = dangerous ? "true" : "false";
        builder.AddLocalTeams(Repository.Knowledge, dataFolder ?? ownData!["data"]);        if (npm is not null)
        {
            var renderer = Directory.CreateDirectory(ownData!["renderer"]).FullName;
            File.Copy(
                Path.Combine(AppContext.BaseDirectory, "LocalTeams", "Renderer", "package.json"), Path.Combine(renderer, "package.json"));
            builder.Services.AddSingleton(services => ActivatorUtilities.CreateInstance<CardRenderer>(services, renderer, npm));
        }

        var app = builder.Build();
        var host = new LocalTeamsHost(app, ownData);
        app.MapLocalTeams();
        app.MapPost("/api/messages", async (HttpRequest request) =>
        {
            var activity = (await JsonNode.ParseAsync(request.Body))!.AsObject();
            host._received.Writer.TryWrite(activity);
            return await host.Answer(activity);
        });
        await app.StartAsync();
        host.Http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        return host;
    }

    /// <summary>The chat of a person with the bot.</summary>
    public Room ChatOf(Person person) =>
        Council.Rooms.First(room => room.Kind is RoomKind.Personal && room.Members.Contains(person.ObjectId));

    public Room ChannelOf(string name) => Council.Rooms.First(room => room.Kind is RoomKind.Channel && room.Name == name);

    /// <summary>Installs the bot in a room without telling it.</summary>
    public void Install(Room room) => Log.SetInstalled(Council, room.Id, true);

    /// <summary>The next activity that the bot was sent.</summary>
    public async Task<JsonObject> NextActivity() => await _received.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20));

    /// <summary>Whether the bot was sent anything that no test has looked at.</summary>
    public bool HasMore => _received.Reader.TryPeek(out _);

    /// <summary>A request of the page.</summary>
    public Task<HttpResponseMessage> Page(HttpMethod method, string path, JsonNode? body = null) =>
        Http.SendAsync(
            new HttpRequestMessage(method, $"{Session.PagePath}/api/{path}") { Content = body is null ? null : JsonContent.Create(body) });

    public Task<HttpResponseMessage> Page(HttpMethod method, Room room, string path, JsonNode? body = null) =>
        Page(method, $"rooms/{Uri.EscapeDataString(room.Id)}/{path}", body);

    /// <summary>A request of the bot to the connector, at the service URL that the stand-in gives it.</summary>
    public Task<HttpResponseMessage> Connector(HttpMethod method, string path, JsonNode? body = null) =>
        Http.SendAsync(
            new HttpRequestMessage(method, $"/_connector/v3/{path}") { Content = body is null ? null : JsonContent.Create(body) });

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
        _ownData?.Dispose();
    }
}
