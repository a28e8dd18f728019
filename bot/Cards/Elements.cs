using System.Text.Json.Nodes;

namespace TeamsPolicyBot.Cards;

/// <summary>
/// The elements the bot's cards are made of. Text that the bot wrote goes into a TextBlock; words of a policy or of a
/// person go into a RichTextBlock, which reads no markdown, so that they are shown letter for letter and are never markup.
/// </summary>
public static class Elements
{
    /// <summary>A headline, which screen readers announce as one.</summary>
    public static JsonObject Heading(string text) =>
        new()
        {
            ["type"] = "TextBlock",
            ["text"] = text,
            ["style"] = "heading",
            ["weight"] = "Bolder",
            ["size"] = "Large",
            ["wrap"] = true,
        };

    /// <summary>A paragraph of the bot's own words.</summary>
    public static JsonObject Text(string text) => new() { ["type"] = "TextBlock", ["text"] = text, ["wrap"] = true };

    /// <summary>What a clause says in one plain sentence, above its words.</summary>
    public static JsonObject InShort(string text) =>
        new()
        {
            ["type"] = "TextBlock",
            ["text"] = text,
            ["wrap"] = true,
            ["weight"] = "Bolder",
        };

    /// <summary>A smaller line beneath something: a citation, dates, a notice.</summary>
    public static JsonObject Subtle(string text) =>
        new() { ["type"] = "TextBlock", ["text"] = text, ["wrap"] = true, ["isSubtle"] = true, ["size"] = "Small", ["spacing"] = "Small" };

    /// <summary>The name of a part of a card, above it.</summary>
    public static JsonObject Label(string text) =>
        new() { ["type"] = "TextBlock", ["text"] = text, ["wrap"] = true, ["weight"] = "Bolder", ["size"] = "Small" };

    /// <summary>Whether an element is a <see cref="Label"/>.</summary>
    internal static bool IsLabel(JsonObject element) => (string?)element["weight"] == "Bolder" && (string?)element["size"] == "Small";

    /// <summary>Whether an element is an <see cref="Emphasis"/>: somebody's words, set off.</summary>
    internal static bool IsQuotation(JsonObject element) => (string?)element["style"] == "emphasis";

    /// <summary>A line that must not be overlooked; it starts with a word that says why, never with a colour alone.</summary>
    public static JsonObject Warning(string text) =>
        new()
        {
            ["type"] = "TextBlock",
            ["text"] = text,
            ["wrap"] = true,
            ["weight"] = "Bolder",
            ["color"] = "Attention",
            ["spacing"] = "Small",
        };

    /// <summary>Words of a policy or a person, letter for letter; each line of the text its own paragraph.</summary>
    public static JsonObject Verbatim(string words) => Verbatim([new Run(words)]);

    /// <summary>Words letter for letter, of which some are set apart.</summary>
    public static JsonObject Verbatim(IEnumerable<Run> runs) =>
        new() { ["type"] = "RichTextBlock", ["inlines"] = AdaptiveCard.ToArray(runs.Select(TextRun)) };

    /// <summary>Elements that belong together, set off from the others.</summary>
    public static JsonObject Emphasis(params IEnumerable<JsonObject> items) =>
        new() { ["type"] = "Container", ["style"] = "emphasis", ["items"] = AdaptiveCard.ToArray(items) };

    /// <summary>Elements that belong together.</summary>
    public static JsonObject Group(params IEnumerable<JsonObject> items) =>
        new() { ["type"] = "Container", ["items"] = AdaptiveCard.ToArray(items) };

    /// <summary>Elements that belong together, below a line that parts them from those above.</summary>
    public static JsonObject Part(params IEnumerable<JsonObject> items)
    {
        var part = Group(items);
        part["separator"] = true;
        part["spacing"] = "Medium";
        return part;
    }

    /// <summary>Buttons that stand among the elements, not at the card's end.</summary>
    public static JsonObject Buttons(params IEnumerable<JsonObject> actions) =>
        new() { ["type"] = "ActionSet", ["actions"] = AdaptiveCard.ToArray(actions) };

    /// <summary>Names and values of the bot's own words, one pair a row.</summary>
    public static JsonObject Facts(IEnumerable<(string Name, string Value)> facts) => new()
    {
        ["type"] = "FactSet",
        ["facts"] = AdaptiveCard.ToArray(facts.Select(fact => new JsonObject { ["title"] = fact.Name, ["value"] = fact.Value })),
    };

    private static JsonObject TextRun(Run run)
    {
        var json = new JsonObject { ["type"] = "TextRun", ["text"] = run.Text };
        if (run.IsAdded)
        {
            json["isSubtle"] = true;
            json["italic"] = true;
        }

        if (run.IsMarked)
        {
            json["highlight"] = true;
            json["weight"] = "Bolder";
        }

        return json;
    }
}

/// <summary>A piece of verbatim text.</summary>
/// <param name="IsAdded">Added for reading, not part of the quoted words.</param>
/// <param name="IsMarked">Pointed at, for example a telephone number found in a draft.</param>
public sealed record Run(string Text, bool IsAdded = false, bool IsMarked = false);
