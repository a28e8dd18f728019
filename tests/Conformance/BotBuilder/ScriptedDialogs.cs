using System.Text.Json.Nodes;
using TeamsPolicyBot.BotFramework.Dialogs;
using TeamsPolicyBot.BotFramework.Dialogs.Choices;
using TeamsPolicyBot.BotFramework.Dialogs.Prompts;
using TeamsPolicyBot.Tests.BotFramework.Dialogs;

namespace TeamsPolicyBot.Tests.Conformance.BotBuilder;

/// <summary>Makes this library's dialogs of their description in a script; the SDK's counterpart is <c>dialogs.js</c>.</summary>
internal static class ScriptedDialogs
{
    public static Dialog Build(JsonNode spec)
    {
        var id = (string)spec["id"]!;
        return (string)spec["type"]! switch
        {
            "waterfall" => Waterfall(id, spec["steps"]!.AsArray()),
            "component" => Component(id, spec),
            "text" => new TextPrompt(id, Validator<string>(spec["valid"])),
            "choice" => new ChoicePrompt(id, Validator<FoundChoice>(spec["valid"])) { Style = Style(spec["style"]) ?? ListStyle.Auto },
            var type => throw new InvalidOperationException($"A script names a dialog type '{type}'."),
        };
    }

    public static ListStyle? Style(JsonNode? name) => name is null ? null : Enum.Parse<ListStyle>((string)name!, ignoreCase: true);

    private static WaterfallDialog<ScriptState> Waterfall(string id, JsonArray steps)
    {
        var waterfall = new WaterfallDialog<ScriptState>(id, ScriptJson.Default.ScriptState);
        foreach (var (index, operations) in steps.Index())
        {
            waterfall.AddStep($"s{index}", async (step, _) => (await ScriptedStep.RunAsync(step, operations!.AsArray()))!);
        }

        return waterfall;
    }

    private static ComponentDialog Component(string id, JsonNode spec)
    {
        var component =
            (bool?)spec["interrupts"] == true
                ? new InterruptibleDialog(id, _ => new InterruptionTexts(
                    InterruptibleDialogTests.English, "Helped.", "Cancelled.", "First."))
                : new ComponentDialog(id);
        foreach (var dialog in spec["dialogs"]!.AsArray())
        {
            component.AddDialog(Build(dialog!));
        }

        component.InitialDialogId = (string?)spec["initial"] ?? component.InitialDialogId;
        return component;
    }

    private static PromptValidator<T>? Validator<T>(JsonNode? rule) =>
        rule is null
            ? null
            : async (prompt, token) =>
            {
                var valid =
                    prompt.Recognized.Succeeded
                    && (rule["longerThan"] is not { } longer || (prompt.Recognized.Value as string)?.Length > (int)longer);
                var givenUp = rule["attempts"] is { } attempts && prompt.AttemptCount >= (int)attempts;
                if (!valid && !givenUp && (string?)rule["say"] is { } say)
                {
                    await prompt.Context.SendActivityAsync(
                        say.Replace("{attempt}", $"{prompt.AttemptCount}", StringComparison.Ordinal), token);
                }

        return valid || givenUp;
    };
}
