using System.Text;
using System.Text.Json.Nodes;

namespace TeamsPolicyBot.Cards;

/// <summary>
/// A card in words, for clients that show no cards and for screen readers' previews. It is read off the card's own elements, so it
/// says what the card says: each word that is shown, in the same order. What is filled in and the buttons are the card's alone.
/// </summary>
internal static class CardText
{
    /// <summary>Card and text together must fit into a message of 28 KB.</summary>
    private const int MostBytes = 6000;

    /// <summary>The text of these elements, a line or more each.</summary>
    public static string Of(IEnumerable<JsonObject> body) => Start(string.Join('\n', Lines(body)));

    /// <summary>The lines of elements; a label stands before what it names.</summary>
    private static IEnumerable<string> Lines(IEnumerable<JsonObject> elements)
    {
        string? label = null;
        foreach (var element in elements)
        {
            var lines = Lines(element).Where(line => !string.IsNullOrWhiteSpace(line)).ToList();
            if (Elements.IsLabel(element))
            {
                label = lines.FirstOrDefault();
                continue;
            }

            for (var at = 0; at < lines.Count; at++)
            {
                yield return at == 0 && label is not null ? $"{label.TrimEnd(':')}: {lines[at]}" : lines[at];
            }

            label = lines.Count > 0 ? null : label;
        }
    }

    private static IEnumerable<string> Lines(JsonObject element) =>
        (string?)element["type"] switch
        {
            "TextBlock" => [Markdown.Plain((string?)element["text"] ?? "")],
            "RichTextBlock" => [string.Concat(Objects(element["inlines"]).Select(run => (string?)run["text"]))],
            "FactSet" => Objects(element["facts"])
                .Select(fact => $"{Markdown.Plain((string?)fact["title"] ?? "")}: {Markdown.Plain((string?)fact["value"] ?? "")}"),
            "Container" when Elements.IsQuotation(element) => [$"“{string.Join('\n', Lines(Objects(element["items"])))}”"],
            "Container" => Lines(Objects(element["items"])),
            "Input.ChoiceSet" => Choices(element),
            _ => [],
        };

    /// <summary>
    /// A list that is open on the card, numbered: a number is an answer where there is no card. A list whose id ends in a number goes on
    /// counting from it.
    /// </summary>
    private static IEnumerable<string> Choices(JsonObject element)
    {
        var first = int.TryParse(((string?)element["id"])?.Split('-')[^1], out var number) ? number : 1;
        var choices = Objects(element["choices"]).Select((choice, at) => $"{at + first}. {(string?)choice["title"]}").ToList();
        return choices.Count == 0 ? [] : choices.Prepend((string?)element["label"] ?? "");
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? nodes) => (nodes as JsonArray)?.OfType<JsonObject>() ?? [];

    private static string Start(string text)
    {
        if (Encoding.UTF8.GetByteCount(text) <= MostBytes)
        {
            return text;
        }

        var end = MostBytes / 3;
        while (end < text.Length && Encoding.UTF8.GetByteCount(text.AsSpan(0, end + 1)) <= MostBytes)
        {
            end++;
        }

        return $"{text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)]} …";
    }
}
