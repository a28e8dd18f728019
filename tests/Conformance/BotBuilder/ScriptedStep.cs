using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TeamsPolicyBot.BotFramework.Dialogs;
using TeamsPolicyBot.BotFramework.Dialogs.Choices;
using TeamsPolicyBot.BotFramework.Dialogs.Prompts;

namespace TeamsPolicyBot.Tests.Conformance.BotBuilder;

using Step = WaterfallStepContext<ScriptState>;

/// <summary>Runs the operations of a scripted step; the last of them says how the step ends.</summary>
internal static partial class ScriptedStep
{
    public static async Task<DialogTurnResult?> RunAsync(Step step, JsonArray operations)
    {
        foreach (var operation in operations)
        {
            var (name, argument) = operation!.AsObject().First();
            if (await PerformAsync(step, name, argument, operation.AsObject()) is { } end)
            {
                return end;
            }
        }

        return null;
    }

    private static async Task<DialogTurnResult?> PerformAsync(Step step, string name, JsonNode? argument, JsonObject operation)
    {
        switch (name)
        {
            case "say":
                await step.Context.SendActivityAsync(Fill((string)argument!, step));
                return null;
            case "keep":
                step.State.Values[(string)argument!] = Normal.Words(step.Result);
                return null;
            case "set":
                foreach (var (key, value) in argument!.AsObject())
                {
                    step.State.Values[key] = value?.DeepClone();
                }

                return null;
            case "reprompt":
                await step.RepromptDialogAsync();
                return null;
            case "when":
                var branch = Normal.Words(step.Result) == (string)argument! ? operation["then"] : operation["else"];
                return branch is null ? null : await RunAsync(step, branch.AsArray());
            case "twice":
                await step.NextAsync();
                return await step.NextAsync();
            case "fail":
                throw new InvalidOperationException($"script: {argument}");
            default:
                return await EndAsync(step, name, (string?)argument?.ToString(), operation);
        }
    }

    private static Task<DialogTurnResult> EndAsync(Step step, string name, string? argument, JsonObject operation) => name switch
    {
        "prompt" => step.PromptAsync(argument!, Options(operation)),
        "begin" => step.BeginDialogAsync(argument!, Values(operation)),
        "replace" => step.ReplaceDialogAsync(argument!, Values(operation)),
        "next" => step.NextAsync(argument),
        "end" => step.EndDialogAsync(argument is null ? null : Fill(argument, step)),
        "cancel" => step.CancelAllDialogsAsync(argument == "parents"),
        "wait" => Task.FromResult(Dialog.EndOfTurn),
        _ => throw new InvalidOperationException($"A script names an operation '{name}'."),
    };

    private static ScriptState? Values(JsonObject operation) =>
        operation["options"] is { } options ? new ScriptState { Values = options.DeepClone().AsObject() } : null;

    private static PromptOptions Options(JsonObject operation)
    {
        var choices = (operation["choices"]?.AsArray() ?? []).Select(choice => (Choice)(string)choice!);
        var options = operation["text"] is { } text
            ? PromptOptions.Ask((string)text!, (string?)operation["retry"], choices)
            : new PromptOptions { Choices = [.. choices] };
        options.Style = ScriptedDialogs.Style(operation["style"]);
        return options;
    }

    private static string Fill(string text, Step step) => Names().Replace(text, name => name.Groups[1].Value switch
    {
        "result" => Normal.Words(step.Result),
        "reason" => char.ToLowerInvariant(step.Reason.ToString()[0]) + step.Reason.ToString()[1..],
        "index" => $"{step.Index}",
        var value => step.State.Values[value]?.ToString() ?? "",
    });

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Names();
}
