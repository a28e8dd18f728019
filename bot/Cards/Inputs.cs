using System.Text.Json.Nodes;

namespace TeamsPolicyBot.Cards;

/// <summary>The fields people fill in on cards. Each has a label; what comes back is checked again.</summary>
public static class Inputs
{
    /// <summary>A field for some lines of text.</summary>
    /// <param name="id">The name under which it comes back.</param>
    public static JsonObject Text(string id, string label, int mostCharacters, string? value = null, bool isMultiline = true)
    {
        var input = new JsonObject
        {
            ["type"] = "Input.Text",
            ["id"] = id,
            ["label"] = label,
            ["isMultiline"] = isMultiline,
            ["maxLength"] = mostCharacters,
        };
        if (value is not null)
        {
            input["value"] = value;
        }

        return input;
    }

    /// <summary>A field to find a person of the tenant in; the object id comes back.</summary>
    public static JsonObject People(string id, string label, string placeholder) => new()
    {
        ["type"] = "Input.ChoiceSet",
        ["id"] = id,
        ["label"] = label,
        ["placeholder"] = placeholder,
        ["style"] = "filtered",
        ["choices"] = new JsonArray(),
        ["choices.data"] = new JsonObject { ["type"] = "Data.Query", ["dataset"] = "graph.microsoft.com/users" },
    };

    /// <summary>
    /// A list to choose from, all of it open: radio buttons, or boxes to tick where several may be chosen. Values come back joined by
    /// commas.
    /// </summary>
    public static JsonObject Choices(
        string id, string label, IEnumerable<(string Value, string Title)> choices, bool many = false, IEnumerable<string>? chosen = null)
    {
        var input = new JsonObject
        {
            ["type"] = "Input.ChoiceSet",
            ["id"] = id,
            ["label"] = label,
            ["style"] = "expanded",
            ["wrap"] = true,
            ["isMultiSelect"] = many,
            ["choices"] = AdaptiveCard.ToArray(
                choices.Select(choice => new JsonObject { ["title"] = choice.Title, ["value"] = choice.Value })),
        };
        if (chosen is not null && string.Join(',', chosen) is { Length: > 0 } value)
        {
            input["value"] = value;
        }

        return input;
    }

    /// <summary>A list to choose one from that opens when it is pressed.</summary>
    public static JsonObject List(string id, string label, IEnumerable<(string Value, string Title)> choices, string? chosen = null) =>
        new()
        {
            ["type"] = "Input.ChoiceSet",
            ["id"] = id,
            ["label"] = label,
            ["style"] = "compact",
            ["choices"] = AdaptiveCard.ToArray(
                choices.Select(choice => new JsonObject { ["title"] = choice.Title, ["value"] = choice.Value })),
            ["value"] = chosen,
        };
}
