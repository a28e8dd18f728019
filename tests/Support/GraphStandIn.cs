using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace TeamsPolicyBot.Tests.Support;

/// <summary>
/// Microsoft Graph as far as the bot asks it: a directory with managers, and who has which app. Served by <see cref="AzureStandIn"/>.
/// </summary>
internal sealed class GraphStandIn
{
    /// <summary>The app of the catalogue; another one is not known.</summary>
    public const string TeamsAppId = "0d9c5f2e-61a7-4a44-8a53-7f0f1a2b3c4d";

    /// <summary>What was asked: method and path with its query, bearer, body.</summary>
    public ConcurrentQueue<(string Call, string Authorization, JsonNode? Body)> Calls { get; } = [];

    /// <summary>By the person managed: the manager as Graph tells of one.</summary>
    public ConcurrentDictionary<string, JsonObject> Managers { get; } = new();

    /// <summary>By person: the version of the app that is installed.</summary>
    public ConcurrentDictionary<string, string> Installed { get; } = new();

    /// <summary>Answers instead, by method and path; false lets the call through.</summary>
    public Func<string, HttpResponse, Task<bool>> Trouble { get; set; } = (_, _) => Task.FromResult(false);

    /// <summary>What Teams does once the app is installed for somebody, and again when its chat is asked for: it tells the bot.</summary>
    public Func<string, Task> TellTheBot { get; set; } = _ => Task.CompletedTask;

    /// <summary>Answers with this status, and a fault as Graph words it.</summary>
    public static Func<string, HttpResponse, Task<bool>> Always(int status, string code = "", int? retryAfter = null) =>
        async (_, response) =>
        {
            response.StatusCode = status;
            if (retryAfter is { } seconds)
            {
                response.Headers.RetryAfter = $"{seconds}";
            }

        await response.WriteAsJsonAsync(new { error = new { code, message = "Somebody's words" } });
        return true;
    };

    public void Map(WebApplication app)
    {
        app.MapGet(
            "/v1.0/users/{person}/manager",
            (RequestDelegate)(
                context =>
                    AnswerAsync(context, person =>
                        Managers.TryGetValue(person, out var manager)
                            ? (200, manager.DeepClone())
                            : (404, Fault("Request_ResourceNotFound"))
                    )
            )
        );
        app.MapGet("/v1.0/users/{person}/teamwork/installedApps", (RequestDelegate)(context => AnswerAsync(context, person => (
                            200, new JsonObject
                            {
                                ["value"] =
                                    Installed.TryGetValue(person, out var version)
                                    && context.Request.Query["$filter"] == $"teamsApp/id eq '{TeamsAppId}'"
                                        ? new JsonArray(
                                            new JsonObject
                                            {
                                                ["id"] = $"installation-of-{person}",
                                                ["teamsAppDefinition"] = new JsonObject { ["version"] = version },
                                            }
                                        )
                                        : new JsonArray(),
                            }
                        ))));
        app.MapPost("/v1.0/users/{person}/teamwork/installedApps", (RequestDelegate)InstallAsync);
        app.MapGet("/v1.0/users/{person}/teamwork/installedApps/{installation}/chat", (RequestDelegate)ChatAsync);
    }

    private static JsonObject Fault(string code) => new() { ["error"] = new JsonObject { ["code"] = code } };

    private static string Person(HttpContext context) => (string)context.Request.RouteValues["person"]!;

    private async Task InstallAsync(HttpContext context)
    {
        var isNew = false;
        await AnswerAsync(context, (person, body) =>
        {
            if (
                (string?)body?["teamsApp@odata.bind"] is not { } app
                || !app.EndsWith($"/v1.0/appCatalogs/teamsApps/{TeamsAppId}", StringComparison.Ordinal)
            )
            {
                return (404, Fault("NotFound"));
            }

            isNew = Installed.TryAdd(person, "1.0.0");
            return isNew ? (201, null) : (409, Fault("Conflict"));
        });
        await (isNew ? TellTheBot(Person(context)) : Task.CompletedTask);
    }

    private async Task ChatAsync(HttpContext context)
    {
        await AnswerAsync(context, person => (200, new JsonObject { ["id"] = $"19:{person}_bot@unq.gbl.spaces" }));
        await TellTheBot(Person(context));
    }

    private Task AnswerAsync(HttpContext context, Func<string, (int Status, JsonNode? Body)> answer) =>
        AnswerAsync(context, (person, _) => answer(person));

    private async Task AnswerAsync(HttpContext context, Func<string, JsonNode?, (int Status, JsonNode? Body)> answer)
    {
        var request = context.Request;
        var body = request.ContentType is null ? null : await JsonNode.ParseAsync(request.Body);
        var call = $"{request.Method} {request.Path}{Uri.UnescapeDataString(request.QueryString.Value ?? "")}";
        Calls.Enqueue((call, request.Headers.Authorization.ToString(), body));
        if (await Trouble(call, context.Response))
        {
            return;
        }

        var (status, said) = answer(Person(context), body);
        context.Response.StatusCode = status;
        if (said is not null)
        {
            await context.Response.WriteAsJsonAsync(said);
        }
    }
}
