using System.Text.Json.Nodes;

namespace TeamsPolicyBot.Cards;

/// <summary>
/// The buttons of cards. What a button means stands in its data as an action id and ids, never in its label, and
/// everything in it is looked up and checked again when it comes back.
/// </summary>
public static class Actions
{
    /// <summary>Name of the data member that holds the action id.</summary>
    public const string Key = "action";

    /// <summary>A button that the bot answers with a card or a message at once; older clients send it as a message.</summary>
    public static JsonObject Execute(string title, string action, JsonObject? data = null, bool takesInputs = true)
    {
        var execute = Button("Action.Execute", title, action, data, takesInputs);
        execute["verb"] = action;
        execute["fallback"] = Button("Action.Submit", title, action, data, takesInputs);
        return execute;
    }

    /// <summary>A button that comes back as a message of the person.</summary>
    public static JsonObject Submit(string title, string action, JsonObject? data = null, bool takesInputs = true) =>
        Button("Action.Submit", title, action, data, takesInputs);

    /// <summary>A button that opens a dialog of Teams, before which nobody else sees anything; the bot is asked for its card.</summary>
    public static JsonObject Dialog(string title, string action, JsonObject data)
    {
        var button = Submit(title, action, data, takesInputs: false);
        button["data"]!["msteams"] = new JsonObject { ["type"] = "task/fetch" };
        return button;
    }

    /// <summary>A button that opens a smaller card in place.</summary>
    public static JsonObject Show(string title, JsonObject nestedCard) =>
        new() { ["type"] = "Action.ShowCard", ["title"] = title, ["card"] = nestedCard };

    /// <summary>A button that shows or hides an element of its card.</summary>
    public static JsonObject Toggle(string title, string element) =>
        new() { ["type"] = "Action.ToggleVisibility", ["title"] = title, ["targetElements"] = new JsonArray(element) };

    /// <summary>A button that opens a page; only https addresses are passed in.</summary>
    public static JsonObject OpenUrl(string title, Uri url) =>
        new() { ["type"] = "Action.OpenUrl", ["title"] = title, ["url"] = url.AbsoluteUri };

    private static JsonObject Button(string type, string title, string action, JsonObject? data, bool takesInputs)
    {
        var payload = data?.DeepClone().AsObject() ?? [];
        payload[Key] = action;
        var button = new JsonObject { ["type"] = type, ["title"] = title, ["data"] = payload };
        if (!takesInputs)
        {
            button["associatedInputs"] = "none";
        }

        return button;
    }
}
