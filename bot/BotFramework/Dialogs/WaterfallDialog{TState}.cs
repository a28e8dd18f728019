using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using TeamsPolicyBot.BotFramework.Schema;

namespace TeamsPolicyBot.BotFramework.Dialogs;

/// <summary>
/// A dialog of named steps, one after the other. The stored position is the step's name, so that a bot with more or fewer steps goes on
/// where a person
/// was; a person whose step is gone begins again. Options are the waterfall's first state. See protocol section 8.3.
/// </summary>
/// <typeparam name="TState">What the steps remember, written as JSON between turns.</typeparam>
internal sealed class WaterfallDialog<TState>(string dialogId, JsonTypeInfo<TState> typeInfo) : WaterfallDialog(dialogId)
    where TState : class, new()
{
    private readonly List<(string Name, WaterfallStep<TState> Run)> _steps = [];

    /// <summary>Adds a step as the last.</summary>
    /// <param name="name">Unique in the waterfall; it is stored, so a renamed step is a new one.</param>
    /// <param name="step">What the step does.</param>
    /// <exception cref="ArgumentException">There is a step of this name.</exception>
    public WaterfallDialog<TState> AddStep(string name, WaterfallStep<TState> step)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(step);
        if (IndexOf(name) >= 0)
        {
            throw new ArgumentException($"The waterfall '{Id}' has a step '{name}' already.", nameof(name));
        }

        _steps.Add((name, step));
        return this;
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The options are not of the waterfall's state type.</exception>
    public override Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        var instance = dc.ActiveDialog!;
        instance.State[OptionsKey] = options switch
        {
            null => null,
            TState state => JsonSerializer.SerializeToNode(state, typeInfo),
            _ => throw new ArgumentException(
                $"The waterfall '{Id}' begins with a {typeof(TState).Name}, not with a {options.GetType().Name}.", nameof(options)),
        };
        return RestartAsync(dc, cancellationToken);
    }

    /// <inheritdoc/>
    public override Task<DialogTurnResult> RestartAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        var instance = dc.ActiveDialog!;
        var options = instance.State[OptionsKey];
        instance.State = new JsonObject { [OptionsKey] = options?.DeepClone() };
        instance.Live = new WaterfallRun<TState>(options?.Deserialize(typeInfo) ?? new TState());
        return RunStepAsync(dc, 0, DialogReason.BeginCalled, null, cancellationToken);
    }

    /// <summary>Runs the next step with the text of the message; anything but a message is not for a waterfall.</summary>
    public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default) =>
        dc.Context.Activity.Type == ActivityTypes.Message
            ? ResumeDialogAsync(dc, DialogReason.ContinueCalled, dc.Context.Activity.Text, cancellationToken)
            : Task.FromResult(EndOfTurn);

    /// <summary>Runs the step after the one that ran last.</summary>
    public override async Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        var instance = dc.ActiveDialog!;
        var last = IndexOf((string?)instance.State[StepKey]);
        if (last >= 0 && TryRevive(instance))
        {
            return await RunStepAsync(dc, last + 1, reason, result, cancellationToken);
        }

        await dc.Context.SendActivityAsync(RestartText, cancellationToken);
        return await RestartAsync(dc, cancellationToken);
    }

    private async Task<DialogTurnResult> RunStepAsync(
        DialogContext dc, int index, DialogReason reason, object? result, CancellationToken cancellationToken)
    {
        if (index == _steps.Count)
        {
            return await dc.EndDialogAsync(result, cancellationToken);
        }

        var (name, run) = _steps[index];
        var instance = dc.ActiveDialog!;
        var live = (WaterfallRun<TState>)instance.Live!;
        instance.State[StepKey] = name;
        var turnResult = await run(new WaterfallStepContext<TState>(dc, this, live, index, reason, result), cancellationToken);
        Keep(dc, instance, name, live);
        return turnResult;
    }

    /// <summary>Writes the state down, and the question if the step asked one through another dialog.</summary>
    private void Keep(DialogContext dc, DialogInstance instance, string step, WaterfallRun<TState> live)
    {
        var state = JsonSerializer.SerializeToNode(live.State, typeInfo);
        instance.State[StateKey] = state;
        var position = dc.Stack.IndexOf(instance);
        if (position > 0 && (string?)instance.State[StepKey] == step)
        {
            Remember(instance, step, state, dc.Stack.Take(position));
        }
    }

    /// <summary>Makes the stored state live. False when it was stored in a shape that can no longer be read.</summary>
    private bool TryRevive(DialogInstance instance)
    {
        if (instance.Live is WaterfallRun<TState>)
        {
            return true;
        }

        try
        {
            instance.Live = new WaterfallRun<TState>(instance.State[StateKey]?.Deserialize(typeInfo) ?? new TState());
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private int IndexOf(string? name) => _steps.FindIndex(step => step.Name == name);
}
