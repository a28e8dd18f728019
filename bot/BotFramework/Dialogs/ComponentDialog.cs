using TeamsPolicyBot.BotFramework.Builder;

namespace TeamsPolicyBot.BotFramework.Dialogs;

/// <summary>A dialog made of dialogs, with a stack of its own inside; from outside it is one dialog. See protocol section 8.3.</summary>
internal class ComponentDialog(string? dialogId = null) : Dialog(dialogId)
{
    /// <summary>The inner dialog that is begun first; the first added one unless set.</summary>
    public string? InitialDialogId { get; set; }

    /// <summary>The inner dialogs.</summary>
    protected DialogSet Dialogs { get; } = new();

    /// <summary>Adds an inner dialog.</summary>
    public ComponentDialog AddDialog(Dialog dialog)
    {
        Dialogs.Add(dialog);
        InitialDialogId ??= dialog.Id;
        return this;
    }

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        var result = await OnBeginDialogAsync(CreateChildContext(dc), options, cancellationToken);
        return await EndUnlessWaitingAsync(dc, result, cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        var result = await OnContinueDialogAsync(CreateChildContext(dc), cancellationToken);
        return await EndUnlessWaitingAsync(dc, result, cancellationToken);
    }

    /// <summary>A dialog that somebody put on top of the component has ended: the component's own question is asked again.</summary>
    public override async Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        await RepromptDialogAsync(dc.Context, dc.ActiveDialog!, cancellationToken);
        return EndOfTurn;
    }

    /// <inheritdoc/>
    public override async Task RepromptDialogAsync(
        ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        await InnerContext(turnContext, instance).RepromptDialogAsync(cancellationToken);
        await OnRepromptDialogAsync(turnContext, instance, cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task EndDialogAsync(
        ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        if (reason == DialogReason.CancelCalled)
        {
            await InnerContext(turnContext, instance).CancelAllDialogsAsync(cancellationToken: cancellationToken);
        }

        await OnEndDialogAsync(turnContext, instance, reason, cancellationToken);
    }

    /// <summary>The stack inside this component, which is the active dialog of <paramref name="outer"/>.</summary>
    public DialogContext CreateChildContext(DialogContext outer)
    {
        var instance = outer.ActiveDialog ?? throw new InvalidOperationException("A component works only on a stack.");
        return new DialogContext(Dialogs, outer, instance.Dialogs ??= new DialogState());
    }

    /// <summary>Begins the initial dialog.</summary>
    protected virtual Task<DialogTurnResult> OnBeginDialogAsync(
        DialogContext innerDc, object? options, CancellationToken cancellationToken) =>
        innerDc.BeginDialogAsync(
            InitialDialogId ?? throw new InvalidOperationException($"The component '{Id}' has no dialogs."), options, cancellationToken);

    /// <summary>Hands the activity to the inner stack. Override it to look at the activity first.</summary>
    protected virtual Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken) =>
        innerDc.ContinueDialogAsync(cancellationToken);

    /// <summary>Is told that the component is about to end.</summary>
    protected virtual Task OnEndDialogAsync(
        ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Is told that the component's question was asked again.</summary>
    protected virtual Task OnRepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    private static Task<DialogTurnResult> EndUnlessWaitingAsync(
        DialogContext dc, DialogTurnResult result, CancellationToken cancellationToken
    ) => result.Status == DialogTurnStatus.Waiting ? Task.FromResult(EndOfTurn) : dc.EndDialogAsync(result.Result, cancellationToken);

    private DialogContext InnerContext(ITurnContext turnContext, DialogInstance instance) =>
        new(Dialogs, turnContext, instance.Dialogs ??= new DialogState());
}
