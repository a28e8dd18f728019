namespace TeamsPolicyBot.BotFramework.Dialogs;

/// <summary>A step of a waterfall as it runs: the dialog stack, the waterfall's typed state, and the result of the step before.</summary>
internal sealed class WaterfallStepContext<TState> : DialogContext
    where TState : class, new()
{
    private readonly WaterfallDialog<TState> _waterfall;
    private readonly WaterfallRun<TState> _run;
    private bool _nextCalled;

    internal WaterfallStepContext(
        DialogContext dc, WaterfallDialog<TState> waterfall, WaterfallRun<TState> run, int index, DialogReason reason, object? result)
        : base(dc)
    {
        _waterfall = waterfall;
        _run = run;
        Index = index;
        Reason = reason;
        Result = result;
    }

    /// <summary>Position of the step, from 0.</summary>
    public int Index { get; }

    /// <summary>Why the step runs.</summary>
    public DialogReason Reason { get; }

    /// <summary>What the step before came to: a prompt's value, a dialog's result, or what was handed to <see cref="NextAsync"/>.</summary>
    public object? Result { get; }

    /// <summary>What the waterfall remembers between its steps, also over a restart of the bot.</summary>
    public TState State
    {
        get => _run.State;
        set => _run.State = value;
    }

    /// <summary>The <see cref="Result"/> as what the prompt before returns; <c>default</c> when it was nothing or something else.</summary>
    public T? ResultAs<T>() => Result is T result ? result : default;

    /// <summary>Runs the next step now. A step can do so once.</summary>
    /// <exception cref="InvalidOperationException">It has done so before.</exception>
    public Task<DialogTurnResult> NextAsync(object? result = null, CancellationToken cancellationToken = default)
    {
        if (_nextCalled)
        {
            throw new InvalidOperationException($"Step {Index} of the waterfall '{_waterfall.Id}' has gone on already.");
        }

        _nextCalled = true;
        return _waterfall.ResumeDialogAsync(this, DialogReason.NextCalled, result, cancellationToken);
    }
}
