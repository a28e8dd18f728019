using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Dialogs.Prompts;

namespace TeamsPolicyBot.BotFramework.Dialogs;

/// <summary>A dialog stack in one turn, and what can be done with it. See protocol section 8.3.</summary>
internal class DialogContext
{
    /// <summary>A stack of its own.</summary>
    public DialogContext(DialogSet dialogs, ITurnContext turnContext, DialogState state)
    {
        ArgumentNullException.ThrowIfNull(dialogs);
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(state);
        Dialogs = dialogs;
        Context = turnContext;
        Stack = state.DialogStack;
    }

    /// <summary>The stack inside a component that stands on the stack of <paramref name="parent"/>.</summary>
    public DialogContext(DialogSet dialogs, DialogContext parent, DialogState state)
        : this(dialogs, parent.Context, state) => Parent = parent;

    /// <summary>The same stack, seen from a step of a waterfall on it.</summary>
    protected DialogContext(DialogContext same)
    {
        Dialogs = same.Dialogs;
        Context = same.Context;
        Stack = same.Stack;
        Parent = same.Parent;
    }

    /// <summary>The dialogs that can be begun on this stack, besides those of the parents.</summary>
    public DialogSet Dialogs { get; }

    /// <summary>The turn.</summary>
    public ITurnContext Context { get; }

    /// <summary>The running dialogs; the first is the active one.</summary>
    public List<DialogInstance> Stack { get; }

    /// <summary>The stack on which the component of this stack stands.</summary>
    public DialogContext? Parent { get; }

    /// <summary>The dialog on top, or <c>null</c>.</summary>
    public DialogInstance? ActiveDialog => Stack.Count > 0 ? Stack[0] : null;

    /// <summary>The stack inside the active dialog, when that is a component.</summary>
    public DialogContext? Child =>
        ActiveDialog is { } active && FindDialog(active.Id) is ComponentDialog component ? component.CreateChildContext(this) : null;

    /// <summary>Puts a dialog on top of the stack and begins it.</summary>
    /// <exception cref="ArgumentException">There is no such dialog.</exception>
    public async Task<DialogTurnResult> BeginDialogAsync(
        string dialogId, object? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(dialogId);
        if (options is CancellationToken)
        {
            throw new ArgumentException("A cancellation token stands where options are expected.", nameof(options));
        }

        var dialog = FindDialog(dialogId)
            ?? throw new ArgumentException(
                $"There is no dialog '{dialogId}'. A dialog must be added before it can be begun.", nameof(dialogId));
        Stack.Insert(0, new DialogInstance { Id = dialogId });
        return await dialog.BeginDialogAsync(this, options, cancellationToken);
    }

    /// <summary>Begins a prompt.</summary>
    public Task<DialogTurnResult> PromptAsync(string dialogId, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        return BeginDialogAsync(dialogId, options, cancellationToken);
    }

    /// <summary>
    /// Hands the activity to the active dialog; with no dialog active the result is <see cref="DialogTurnStatus.Empty"/>.
    /// </summary>
    public async Task<DialogTurnResult> ContinueDialogAsync(CancellationToken cancellationToken = default) =>
        ActiveDialog is { } active
            ? await Find(active).ContinueDialogAsync(this, cancellationToken)
            : new DialogTurnResult(DialogTurnStatus.Empty);

    /// <summary>Ends the active dialog and hands its result to the one below.</summary>
    public async Task<DialogTurnResult> EndDialogAsync(object? result = null, CancellationToken cancellationToken = default)
    {
        if (result is CancellationToken)
        {
            throw new ArgumentException("A cancellation token stands where a result is expected.", nameof(result));
        }

        await EndActiveDialogAsync(DialogReason.EndCalled, cancellationToken);
        return ActiveDialog is { } active
            ? await Find(active).ResumeDialogAsync(this, DialogReason.EndCalled, result, cancellationToken)
            : new DialogTurnResult(DialogTurnStatus.Complete, result);
    }

    /// <summary>Ends the active dialog and begins another in its place.</summary>
    public async Task<DialogTurnResult> ReplaceDialogAsync(
        string dialogId, object? options = null, CancellationToken cancellationToken = default)
    {
        await EndActiveDialogAsync(DialogReason.ReplaceCalled, cancellationToken);
        return await BeginDialogAsync(dialogId, options, cancellationToken);
    }

    /// <summary>Ends all dialogs of this stack, and with <paramref name="cancelParents"/> those of the stacks around it.</summary>
    public async Task<DialogTurnResult> CancelAllDialogsAsync(bool cancelParents = false, CancellationToken cancellationToken = default)
    {
        if (Stack.Count == 0 && Parent is null)
        {
            return new DialogTurnResult(DialogTurnStatus.Empty);
        }

        while (Stack.Count > 0)
        {
            await EndActiveDialogAsync(DialogReason.CancelCalled, cancellationToken);
        }

        if (cancelParents && Parent is not null)
        {
            await Parent.CancelAllDialogsAsync(cancelParents: true, cancellationToken);
        }

        return new DialogTurnResult(DialogTurnStatus.Cancelled);
    }

    /// <summary>Lets the active dialog ask its question again.</summary>
    public async Task RepromptDialogAsync(CancellationToken cancellationToken = default)
    {
        if (ActiveDialog is { } active)
        {
            await Find(active).RepromptDialogAsync(Context, active, cancellationToken);
        }
    }

    /// <summary>Takes the active dialog off the stack, after telling it.</summary>
    public async Task EndActiveDialogAsync(DialogReason reason, CancellationToken cancellationToken = default)
    {
        if (ActiveDialog is not { } active)
        {
            return;
        }

        if (FindDialog(active.Id) is { } dialog)
        {
            await dialog.EndDialogAsync(Context, active, reason, cancellationToken);
        }

        Stack.Remove(active);
    }

    /// <summary>The dialog with this id, here or in a stack around this one.</summary>
    public Dialog? FindDialog(string dialogId) => Dialogs.Find(dialogId) ?? Parent?.FindDialog(dialogId);

    private Dialog Find(DialogInstance instance) =>
        FindDialog(instance.Id) ?? throw new InvalidOperationException($"The stack names a dialog '{instance.Id}' that does not exist.");
}
