using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using TeamsPolicyBot.BotFramework.Schema;

namespace TeamsPolicyBot.Conversations.Main;

/// <summary>A button on a card that somebody has before their eyes.</summary>
/// <param name="Title">What stands on it.</param>
/// <param name="Data">What pressing it sends; of the card itself, where it was just sent.</param>
/// <param name="TakesInputs">It sends what is filled in on the card, too: words alone cannot press it.</param>
internal sealed record ScreenButton(string Title, JsonObject Data, bool TakesInputs);

/// <summary>The buttons of the bot's last message in a personal chat. Kept with the conversation; their data are ids.</summary>
internal sealed record Screen(IReadOnlyList<ScreenButton> Buttons)
{
    /// <summary>More than any card of the bot has; what lies beyond is pressed, not typed.</summary>
    private const int MostButtons = 16;

    /// <summary>What a message shows; nothing for one without a card.</summary>
    public static Screen Of(Activity message) =>
        new([
            .. (message.Attachments ?? [])
                .Select(attachment => attachment.Content)
                .OfType<JsonObject>()
                .SelectMany(card => ButtonsOf(card, false))
                .Take(MostButtons),
        ]);

    /// <summary>The buttons of a card and of the smaller cards that its buttons open.</summary>
    private static IEnumerable<ScreenButton> ButtonsOf(JsonObject card, bool hasInputs)
    {
        hasInputs |= HasInput(card["body"]);
        foreach (var action in (card["actions"] as JsonArray ?? []).OfType<JsonObject>())
        {
            if (action["card"] is JsonObject nested)
            {
                foreach (var button in ButtonsOf(nested, hasInputs))
                {
                    yield return button;
                }
            }
            else if (
                TypeOf(action) is "Action.Submit" or "Action.Execute"
                && action["data"] is JsonObject data
                && (string?)action["title"] is { } title
            )
            {
                yield return new ScreenButton(title, data, hasInputs && (string?)action["associatedInputs"] != "none");
            }
        }
    }

    private static bool HasInput(JsonNode? node)
    {
        switch (node)
        {
            case JsonArray array:
                foreach (var item in array)
                {
                    if (HasInput(item))
                    {
                        return true;
                    }
                }

                return false;
            case JsonObject element:
                if (TypeOf(element).StartsWith("Input.", StringComparison.Ordinal))
                {
                    return true;
                }

                foreach (var (_, value) in element)
                {
                    if (HasInput(value))
                    {
                        return true;
                    }
                }

                return false;
            default:
                return false;
        }
    }

    private static string TypeOf(JsonObject element) => element["type"].AsText() ?? "";
}

[JsonSerializable(typeof(Screen))]
internal sealed partial class ScreenJsonContext : JsonSerializerContext;
