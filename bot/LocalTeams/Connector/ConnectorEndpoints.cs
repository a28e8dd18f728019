using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace TeamsPolicyBot.LocalTeams.Connector;

/// <summary>The stand-in's Bot Connector as REST, under a path of its own: a bot must not assume that a service URL has none.</summary>
internal static class ConnectorEndpoints
{
    /// <summary>The path of the service URL.</summary>
    public const string Path = "/_connector";

    public static void MapConnector(this IEndpointRouteBuilder app)
    {
        var conversations = app.MapGroup($"{Path}/v3/conversations");
        conversations.MapPost("", (HttpRequest request, ConversationCreation creation) => WithBody(request, creation.Create));
        conversations.MapPost("{cid}/activities", (string cid, HttpRequest request, FakeConnector connector) =>
            WithBody(request, body => connector.Send(cid, body)));
        conversations.MapPost("{cid}/activities/{aid}", (string cid, string aid, HttpRequest request, FakeConnector connector) =>
            WithBody(request, body => connector.Send(cid, body)));
        conversations.MapPut("{cid}/activities/{aid}", (string cid, string aid, HttpRequest request, FakeConnector connector) =>
            WithBody(request, body => connector.Update(cid, aid, body))
        );
        conversations.MapDelete("{cid}/activities/{aid}", (string cid, string aid, FakeConnector connector) =>
            Result(connector.Delete(cid, aid))
        );
        conversations.MapGet("{cid}/activities/{aid}/members", (string cid, string aid, FakeRoster roster) => Result(roster.Members(cid)));
        conversations.MapGet("{cid}/members", (string cid, FakeRoster roster) => Result(roster.Members(cid)));
        conversations.MapGet("{cid}/pagedmembers", (string cid, FakeRoster roster) => Result(roster.PagedMembers(cid)));
        conversations.MapGet("{cid}/members/{uid}", (string cid, string uid, FakeRoster roster) => Result(roster.Member(cid, uid)));

        var teams = app.MapGroup($"{Path}/v3/teams");
        teams.MapGet("{teamId}", (string teamId, FakeRoster roster) => Result(roster.Team(teamId)));
        teams.MapGet("{teamId}/conversations", (string teamId, FakeRoster roster) => Result(roster.Channels(teamId)));
    }

    private static async Task<IResult> WithBody(HttpRequest request, Func<JsonObject, ConnectorReply> answer)
    {
        try
        {
            var body = await JsonNode.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted);
            return Result(body is JsonObject json ? answer(json) : ConnectorReply.BadSyntax("A JSON object was expected."));
        }
        catch (JsonException)
        {
            return Result(ConnectorReply.BadSyntax("The body is not JSON."));
        }
    }

    private static IResult Result(ConnectorReply reply) =>
        reply.Body is null
            ? Results.StatusCode(reply.Status)
            : Results.Text(reply.Body.ToJsonString(), "application/json", statusCode: reply.Status);
}
