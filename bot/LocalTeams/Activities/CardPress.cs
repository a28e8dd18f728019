using System.Text.Json.Nodes;
using TeamsPolicyBot.LocalTeams.World;

namespace TeamsPolicyBot.LocalTeams.Activities;

/// <summary>
/// What Teams makes of a pressed button (protocol.md 5.3 and 5.4): an activity's own part, and the words that
/// stand in the chat as the person's message.
/// </summary>
/// <param name="Type">The activity's type.</param>
/// <param name="Parts">The properties that the press adds to the envelope.</param>
/// <param name="Shown">What the chat shows as said by the person; null when nothing.</param>
internal sealed record CardPress(string Type, JsonObject Parts, string? Shown = null)
{
    /// <param name="action">The action with its data and the card's inputs merged into it.</param>
    /// <param name="theme">The client's theme as Teams names it.</param>
    /// <param name="trigger"><c>manual</c>, or <c>automatic</c> for a card that refreshes itself.</param>
    public static CardPress Of(JsonObject action, string theme, string trigger)
    {
        if (action["type"].AsText() == "Action.Execute")
        {
            return Invoke("adaptiveCard/action", new JsonObject { ["action"] = action.DeepClone(), ["trigger"] = trigger });
        }

        var data = action["data"] as JsonObject ?? [];
        var special = data["msteams"] as JsonObject ?? [];
        return special["type"].AsText() switch
        {
            "imBack" => Said(special["value"].AsText() ?? ""),
            "messageBack" => new CardPress(
                "message",
                new JsonObject
                {
                    ["text"] = special["text"].AsText() ?? "",
                    ["textFormat"] = "plain",
                    ["value"] = Merged(special["value"], data),
                },
                special["displayText"].AsText() is { Length: > 0 } shown ? shown : null
            ),
            "task/fetch" => Invoke(
                "task/fetch", new JsonObject
                {
                    ["data"] = data.DeepClone(),
                    ["context"] = new JsonObject { ["theme"] = theme },
                }
            ),
            "invoke" => new CardPress("invoke", new JsonObject { ["value"] = Merged(special["value"], data) }),
            _ => new CardPress("message", new JsonObject { ["value"] = data.Without("msteams") }),
        };
    }

    private static CardPress Said(string text) => new("message", new JsonObject { ["text"] = text, ["textFormat"] = "plain" }, text);

    private static CardPress Invoke(string name, JsonObject value) => new("invoke", new JsonObject { ["name"] = name, ["value"] = value });

    /// <summary>The value written in the card together with what the person filled in.</summary>
    private static JsonObject Merged(JsonNode? written, JsonObject data)
    {
        var merged = data.Without("msteams");
        foreach (var (name, value) in written as JsonObject ?? [])
        {
            merged[name] = value?.DeepClone();
        }

        return merged;
    }
}
