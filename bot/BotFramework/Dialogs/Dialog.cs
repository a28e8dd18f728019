using TeamsPolicyBot.BotFramework.Builder;

namespace TeamsPolicyBot.BotFramework.Dialogs;

/// <summary>A piece of conversation that can be begun, waits for activities, and ends with a result. See protocol section 8.3.</summary>
internal abstract class Dialog
{
    /// <summary>What a dialog returns that waits for the person.</summary>
    public static readonly DialogTurnResult EndOfTurn = new(DialogTurnStatus.Waiting);

    /// <summary>A dialog with an id that is unique in its set; the type's name when none is given.</summary>
    protected Dialog(string? dialogId = null) => Id = string.IsNullOrWhiteSpace(dialogId) ? GetType().Name : dialogId;

    /// <summary>Names the dialog in its set and in stored stacks. A set renames a second dialog of the same name.</summary>
    public string Id { get; internal set; }

    /// <summary>Begins. Options travel within the turn; what must outlast it the dialog keeps in its instance.</summary>
    public abstract Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc, object? options = null, CancellationToken cancellationToken = default);

    /// <summary>Goes on with an activity that arrived; ends by default.</summary>
    public virtual Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default) =>
        dc.EndDialogAsync(null, cancellationToken);

    /// <summary>Goes on after the dialog above it has ended; ends with the same result by default.</summary>
    public virtual Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default
    ) => dc.EndDialogAsync(result, cancellationToken);

    /// <summary>Asks its question again.</summary>
    public virtual Task RepromptDialogAsync(
        ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) => Task.CompletedTask;

    /// <summary>Is told that it is about to leave the stack.</summary>
    public virtual Task EndDialogAsync(
        ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default
    ) => Task.CompletedTask;
}
