using System.Text.Json.Nodes;

namespace TeamsPolicyBot.Cards;

/// <summary>The frame of every card: Adaptive Cards 1.5, which all Teams clients show, with a text for those that do not.</summary>
public static class AdaptiveCard
{
    /// <summary>Content type of an attachment that holds an Adaptive Card.</summary>
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    /// <summary>A store rule: a card has at most six actions; the rest goes into a ShowCard.</summary>
    public const int MostActions = 6;

    private const int MostSummaryCharacters = 300;

    /// <summary>
    /// A card from its elements and actions, with its <see cref="CardText"/> for clients that cannot show it and for screen readers'
    /// previews.
    /// </summary>
    /// <exception cref="ArgumentException">More than <see cref="MostActions"/> actions.</exception>
    public static JsonObject Create(IEnumerable<JsonObject> body, IEnumerable<JsonObject> actions)
    {
        IReadOnlyList<JsonObject> elements = [.. body];
        var card = Bare(elements, actions);
        card["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json";
        card["version"] = "1.5";
        card["fallbackText"] = CardText.Of(elements);
        card["msteams"] = new JsonObject { ["width"] = "Full" };
        return card;
    }

    /// <summary>
    /// The card, to be drawn anew for each person who looks at it, as it is for that person. Teams does so by itself in
    /// conversations of at most 60 members, because the card names nobody (protocol section 5.4).
    /// </summary>
    public static JsonObject RefreshedBy(JsonObject card, string action, JsonObject data)
    {
        var refreshed = data.DeepClone().AsObject();
        refreshed[Actions.Key] = action;
        card["refresh"] = new JsonObject
        {
            ["action"] = new JsonObject
            {
                ["type"] = "Action.Execute",
                ["verb"] = action,
                ["data"] = refreshed,
            },
        };
        return card;
    }

    /// <summary>Puts a line before everything else on a card.</summary>
    public static void Begin(JsonObject card, string line)
    {
        card["body"]!.AsArray().Insert(0, Elements.Subtle(Markdown.Escape(line)));
        card["fallbackText"] = CardText.Of(card["body"]!.AsArray().OfType<JsonObject>());
    }

    /// <summary>The first words of a card, for lists of chats and notifications.</summary>
    public static string Summary(JsonObject card) =>
        (string?)card["fallbackText"] is not { } text ? ""
        : text.Length <= MostSummaryCharacters ? text
        : $"{text[..MostSummaryCharacters]} …";

    /// <summary>A card inside a ShowCard action.</summary>
    public static JsonObject Nested(IEnumerable<JsonObject> body, IEnumerable<JsonObject> actions) => Bare(body, actions);

    private static JsonObject Bare(IEnumerable<JsonObject> body, IEnumerable<JsonObject> actions)
    {
        var card = new JsonObject { ["type"] = "AdaptiveCard", ["body"] = ToArray(body) };
        var actionArray = ToArray(actions);
        if (actionArray.Count > MostActions)
        {
            throw new ArgumentException($"A card has at most {MostActions} actions; this one has {actionArray.Count}.", nameof(actions));
        }

        if (actionArray.Count > 0)
        {
            card["actions"] = actionArray;
        }

        return card;
    }

    internal static JsonArray ToArray(IEnumerable<JsonObject> nodes) => new([.. nodes]);
}
