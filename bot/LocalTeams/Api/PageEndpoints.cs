using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using TeamsPolicyBot.LocalTeams.Activities;
using TeamsPolicyBot.LocalTeams.Chat;
using TeamsPolicyBot.LocalTeams.Renderer;
using TeamsPolicyBot.LocalTeams.World;

namespace TeamsPolicyBot.LocalTeams.Api;

/// <summary>What the page asks of the program, under the path with the secret.</summary>
internal static class PageEndpoints
{
    private static readonly IResult Unknown = Results.Text("No such room, person or message.", statusCode: StatusCodes.Status404NotFound);

    public static void MapPage(this IEndpointRouteBuilder app, string pagePath)
    {
        var api = app.MapGroup($"{pagePath}/api");
        api.MapGet("world", (CouncilDirectory councils) => Json(
            new WorldView(Bot.Name, [.. councils.All.Select(council => new CouncilName(council.Id, council.Name))]),
            PageJson.Default.WorldView));
        api.MapGet("renderer", async (CardRenderer renderer, CancellationToken cancellation) =>
            Json(await renderer.Ready.WaitAsync(cancellation), PageJson.Default.RendererState));
        api.MapGet("councils/{councilId}/events", EventStream.Open);

        var room = api.MapGroup("rooms/{roomId}");
        room.MapPut("installation", Install);
        room.MapPost("messages", Send);
        room.MapPost("files", SendFile);
        room.MapPost("invokes", Invoke);
        room.MapPut("messages/{id}", Edit);
        room.MapDelete("messages/{id}", Delete);
        room.MapPost("messages/{id}/reactions", React);
        room.MapPost("messages/{id}/press", Press);
    }

    private static async Task<IResult> Install(string roomId, HttpRequest http, CouncilDirectory councils, Installation installation)
    {
        if (await Read(http, PageJson.Default.InstallRequest) is not { } request || councils.FindRoom(roomId) is not var (council, room))
        {
            return Unknown;
        }

        await installation.Set(council, room, request.Installed);
        return Results.NoContent();
    }

    private static async Task<IResult> Send(string roomId, HttpRequest http, CouncilDirectory councils, Messaging messaging)
    {
        if (await Read(http, PageJson.Default.SendRequest) is not { } request || Seat.Find(councils, roomId, request.As) is not { } seat)
        {
            return Unknown;
        }

        await messaging.Send(seat, request.Text, request.Root, request.Mention, request.Attachments);
        return Results.NoContent();
    }

    private static async Task<IResult> SendFile(
        string roomId, string @as, string name, HttpRequest http, CouncilDirectory councils, Messaging messaging)
    {
        if (Seat.Find(councils, roomId, @as) is not { Room.Kind: RoomKind.Personal } seat)
        {
            return Unknown;
        }

        using var bytes = new MemoryStream();
        await http.Body.CopyToAsync(bytes, http.HttpContext.RequestAborted);
        await messaging.SendFile(seat, name, bytes.ToArray());
        return Results.NoContent();
    }

    private static async Task<IResult> Edit(string roomId, string id, HttpRequest http, CouncilDirectory councils, Messaging messaging) =>
        await Read(http, PageJson.Default.EditRequest) is { } request
        && Seat.Find(councils, roomId, request.As) is { } seat
        && await messaging.Edit(seat, id, request.Text) ? Results.NoContent() : Unknown;

    private static async Task<IResult> Delete(string roomId, string id, string @as, CouncilDirectory councils, Messaging messaging) =>
        Seat.Find(councils, roomId, @as) is { } seat && await messaging.Delete(seat, id) ? Results.NoContent() : Unknown;

    private static async Task<IResult> React(string roomId, string id, HttpRequest http, CouncilDirectory councils, Messaging messaging) =>
        await Read(http, PageJson.Default.ReactRequest) is { } request
        && Seat.Find(councils, roomId, request.As) is { } seat
        && await messaging.React(seat, id, request.Type) ? Results.NoContent() : Unknown;

    private static async Task<IResult> Press(
        string roomId, string id, HttpRequest http, CouncilDirectory councils, ChatLog log, CardActions cards)
    {
        if (await Read(http, PageJson.Default.PressRequest) is not { } request
            || Seat.Find(councils, roomId, request.As) is not { } seat
            || log.Find(roomId, id) is not { } message)
        {
            return Unknown;
        }

        return Json(
            AnswerView.Of(await cards.Press(seat, message, request.Action, request.Theme, request.Trigger)), PageJson.Default.AnswerView);
    }

    private static async Task<IResult> Invoke(string roomId, HttpRequest http, CouncilDirectory councils, ChatLog log, CardActions cards)
    {
        if (await Read(http, PageJson.Default.InvokeRequest) is not { } request || Seat.Find(councils, roomId, request.As) is not { } seat)
        {
            return Unknown;
        }

        var about = request.About is { } id ? log.Find(roomId, id) : null;
        return Json(AnswerView.Of(await cards.Invoke(seat, request.Name, request.Value, about)), PageJson.Default.AnswerView);
    }

    private static IResult Json<T>(T value, JsonTypeInfo<T> type) =>
        Results.Text(JsonSerializer.Serialize(value, type), "application/json");

    /// <returns>Null when the body is not such a request.</returns>
    private static async Task<T?> Read<T>(HttpRequest http, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return await JsonSerializer.DeserializeAsync(http.Body, type, http.HttpContext.RequestAborted);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
