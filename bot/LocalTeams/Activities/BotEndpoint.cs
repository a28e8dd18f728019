using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using TeamsPolicyBot.LocalTeams.Chat;
using TeamsPolicyBot.LocalTeams.World;

namespace TeamsPolicyBot.LocalTeams.Activities;

/// <summary>Posts activities to the bot's own messaging endpoint over real HTTP, and shows on the page what goes wrong.</summary>
internal sealed class BotEndpoint(HttpClient http, LocalTeamsSession session, ChatEvents events)
{
    /// <summary>How long Teams waits for a bot.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>The bot's messaging endpoint.</summary>
    public const string Path = "/api/messages";

    /// <summary>A client for this machine: no proxy, no redirect, Teams' patience.</summary>
    public static HttpClient CreateClient() =>
        new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { Timeout = Patience };

    public async Task<BotAnswer> Post(Council council, Room room, JsonObject activity)
    {
        var answer = await Send(activity);
        if (answer.Fault is not null)
        {
            events.Publish(new ChatEvent(council.Id, room.Id, Fault: answer.Fault));
        }

        return answer;
    }

    private async Task<BotAnswer> Send(JsonObject activity)
    {
        using var content = new StringContent(activity.ToJsonString(), new MediaTypeHeaderValue("application/json", "utf-8"));
        try
        {
            using var response = await http.PostAsync(new Uri(session.BaseAddress, Path), content);
            var text = await response.Content.ReadAsStringAsync();
            var status = (int)response.StatusCode;
            return new BotAnswer(status, Parse(text), response.IsSuccessStatusCode ? null : Explain(status, activity));
        }
        catch (HttpRequestException)
        {
            return BotAnswer.Refused("The bot could not be reached.");
        }
        catch (TaskCanceledException)
        {
            return BotAnswer.Refused($"The bot gave no answer in {Patience.TotalSeconds:0} seconds.");
        }
    }

    private static string Explain(int status, JsonObject activity)
    {
        var what = $"the {activity["name"].AsText() ?? activity["type"].AsText()}";
        return status switch
        {
            401 or 403 => $"The bot refused {what} ({status}): is DangerouslyAllowUnauthenticatedRequests set?",
            501 => $"The bot has no handler for {what} (501).",
            _ => $"The bot answered {what} with {status}.",
        };
    }

    private static JsonNode? Parse(string text)
    {
        try
        {
            return text.Length == 0 ? null : JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
