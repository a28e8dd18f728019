using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using TeamsPolicyBot.BotFramework.Schema;

namespace TeamsPolicyBot.Conversations.Main;

/// <summary>A button on a card that somebody has before their eyes.</summary>
/// <param name="Title">What stands on it.</param>
/// <param name="Data">What pressing it sends.</param>
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
        hasInputs |=
            card["body"] is { } body && Objects(body).Any(element => TypeOf(element).StartsWith("Input.", StringComparison.Ordinal));
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
                yield return new ScreenButton(
                    title, data.DeepClone().AsObject(), hasInputs && (string?)action["associatedInputs"] != "none");
            }
        }
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonArray array => array.SelectMany(Objects),
        JsonObject element => element.SelectMany(member => Objects(member.Value)).Prepend(element),
        _ => [],
    };

    private static string TypeOf(JsonObject element) => element["type"].AsText() ?? "";
}

[JsonSerializable(typeof(Screen))]
internal sealed partial class ScreenJsonContext : JsonSerializerContext;
