using System.Text.Json.Nodes;
using TeamsPolicyBot.BotFramework.Dialogs;
using TeamsPolicyBot.BotFramework.Dialogs.Choices;
using TeamsPolicyBot.BotFramework.Schema;

namespace TeamsPolicyBot.Tests.Conformance.BotBuilder;

/// <summary>This library's answers in the form in which both are compared; the SDK's counterpart is <c>normalize.js</c>.</summary>
internal static class Normal
{
    /// <summary>A dialog's result.</summary>
    public static JsonNode? Plain(object? result) => result switch
    {
        null => null,
        FoundChoice found => new JsonObject { ["value"] = found.Value, ["index"] = found.Index },
        bool flag => flag,
        JsonNode node => node.DeepClone(),
        _ => (string)result,
    };

    /// <summary>A result as a word of a sentence.</summary>
    public static string Words(object? result) => result switch
    {
        null => "",
        FoundChoice found => found.Value,
        bool flag => flag ? "true" : "false",
        _ => result.ToString()!,
    };

    /// <summary>A sent activity.</summary>
    public static JsonObject Said(Activity activity) =>
        new()
        {
            ["type"] = activity.Type,
            ["text"] = activity.Text ?? "",
            ["inputHint"] = activity.InputHint,
            ["buttons"] = new JsonArray([
                .. (activity.SuggestedActions?.Actions ?? []).Select(action => (JsonNode)$"{action.Title}={action.Value}"),
            ]),
            ["cards"] = new JsonArray([.. (activity.Attachments ?? []).Select(attachment => Card(attachment.Content!))]),
        };

    /// <summary>The stored stack, the active dialog first.</summary>
    public static JsonArray Stacked(DialogState? state) => new([.. (state?.DialogStack ?? []).Select(Instance)]);

    private static JsonNode Card(JsonNode card) => new JsonObject
    {
        ["text"] = card["text"]?.DeepClone(),
        ["buttons"] = new JsonArray([.. card["buttons"]!.AsArray().Select(button => (JsonNode)$"{button!["title"]}={button["value"]}")]),
    };

    private static JsonNode Instance(DialogInstance instance) => new JsonObject
    {
        ["id"] = instance.Id,
        ["step"] = instance.State["step"] is { } step ? int.Parse(((string)step!)[1..], null) : null,
        ["values"] = instance.State["state"]?["Values"]?.DeepClone() ?? new JsonObject(),
        ["inside"] = Stacked(instance.Dialogs),
    };
}
