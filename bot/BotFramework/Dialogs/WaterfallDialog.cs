using System.Text.Json;
using System.Text.Json.Nodes;

namespace TeamsPolicyBot.BotFramework.Dialogs;

/// <summary>What every waterfall can do, whatever its state: begin anew and go back to an earlier question.</summary>
internal abstract class WaterfallDialog(string dialogId) : Dialog(dialogId)
{
    private protected const string StepKey = "step";
    private protected const string StateKey = "state";
    private protected const string OptionsKey = "options";
    private const string TrailKey = "trail";

    // Each entry holds a question with its card: the state must not grow with a long walk.
    private const int LongestTrail = 20;

    /// <summary>Said when a waterfall that was running has been changed so that its step is gone, before it begins again.</summary>
    public string RestartText { get; init; } = "I have been changed since we last spoke, so let us start this again.";

    /// <summary>Begins the waterfall of <paramref name="dc"/>'s active instance again, with the options that it was begun with.</summary>
    public abstract Task<DialogTurnResult> RestartAsync(DialogContext dc, CancellationToken cancellationToken = default);

    /// <summary>What the steps of a waterfall remember, as it is stored; null for an instance of another dialog.</summary>
    public static JsonNode? StateOf(DialogInstance instance) => instance.State[StateKey];

    /// <summary>Whether there is a question before the one that is open.</summary>
    public static bool CanGoBack(DialogInstance instance) => Trail(instance).Count > 1;

    /// <summary>Asks the question before the open one again, with everything as it stood then. The instance is the active one.</summary>
    public static async Task<DialogTurnResult> BackAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        var instance = dc.ActiveDialog!;
        var trail = Trail(instance);
        trail.RemoveAt(trail.Count - 1);
        var question = trail[^1];

        instance.Live = null;
        instance.State[StepKey] = question.Step;
        instance.State[StateKey] = question.State?.DeepClone();
        SetTrail(instance, trail);
        dc.Stack.InsertRange(0, question.Above.DialogStack);
        await dc.RepromptDialogAsync(cancellationToken);
        return EndOfTurn;
    }

    /// <summary>Notes that the step has asked something through the dialogs above the waterfall.</summary>
    private protected static void Remember(DialogInstance instance, string step, JsonNode? state, IEnumerable<DialogInstance> above)
    {
        var asked = JsonSerializer.SerializeToNode(new DialogState { DialogStack = [.. above] }, DialogsJsonContext.Default.DialogState);
        var trail = Trail(instance);
        trail.Add(new(step, state?.DeepClone(), asked.Deserialize(DialogsJsonContext.Default.DialogState)!));
        SetTrail(instance, [.. trail.TakeLast(LongestTrail)]);
    }

    private static List<WaterfallTrailEntry> Trail(DialogInstance instance) =>
        instance.State[TrailKey]?.Deserialize(DialogsJsonContext.Default.ListWaterfallTrailEntry) ?? [];

    private static void SetTrail(DialogInstance instance, List<WaterfallTrailEntry> trail) =>
        instance.State[TrailKey] = JsonSerializer.SerializeToNode(trail, DialogsJsonContext.Default.ListWaterfallTrailEntry);
}
