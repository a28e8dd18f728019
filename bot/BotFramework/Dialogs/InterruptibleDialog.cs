using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Schema;

namespace TeamsPolicyBot.BotFramework.Dialogs;

/// <summary>
/// A component that listens for "help", "cancel", "start over" and "back" before its prompts do. After help the open question is asked
/// again;
/// "cancel" ends the component without a result.
/// </summary>
/// <param name="texts">What it hears and says, asked at each turn.</param>
internal class InterruptibleDialog(string? dialogId, Func<ITurnContext, InterruptionTexts> texts) : ComponentDialog(dialogId)
{
    /// <inheritdoc/>
    protected override async Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken) =>
        await OnInterruptionAsync(innerDc, Recognise(innerDc.Context), cancellationToken)
        ?? await base.OnContinueDialogAsync(innerDc, cancellationToken);

    /// <summary>What the activity interrupts with; override it to leave a word to the open question.</summary>
    protected virtual Interruption Recognise(ITurnContext context) =>
        context.Activity.Type == ActivityTypes.Message ? texts(context).Words.Recognise(context.Activity.Text) : Interruption.None;

    /// <summary>Deals with an interruption; <c>null</c> lets the open question have the activity.</summary>
    protected virtual Task<DialogTurnResult?> OnInterruptionAsync(
        DialogContext innerDc, Interruption interruption, CancellationToken cancellationToken) =>
        interruption switch
        {
            Interruption.Help => SayAndRepromptAsync(innerDc, texts(innerDc.Context).Help, cancellationToken),
            Interruption.Cancel => CancelAsync(innerDc, cancellationToken),
            Interruption.StartOver => StartOverAsync(innerDc, cancellationToken),
            Interruption.Back => BackAsync(innerDc, cancellationToken),
            _ => Task.FromResult<DialogTurnResult?>(null),
        };

    /// <summary>Says something and asks the open question again.</summary>
    protected static async Task<DialogTurnResult?> SayAndRepromptAsync(
        DialogContext innerDc, string text, CancellationToken cancellationToken)
    {
        await innerDc.Context.SendActivityAsync(text, cancellationToken);
        await innerDc.RepromptDialogAsync(cancellationToken);
        return EndOfTurn;
    }

    private async Task<DialogTurnResult?> CancelAsync(DialogContext innerDc, CancellationToken cancellationToken)
    {
        await innerDc.Context.SendActivityAsync(texts(innerDc.Context).Cancelled, cancellationToken);
        return await innerDc.CancelAllDialogsAsync(cancellationToken: cancellationToken);
    }

    /// <summary>Begins the lowest waterfall again with its own options; where there is none, the initial dialog.</summary>
    private async Task<DialogTurnResult?> StartOverAsync(DialogContext innerDc, CancellationToken cancellationToken)
    {
        var lowest = innerDc.Stack.FindLast(instance => innerDc.FindDialog(instance.Id) is WaterfallDialog);
        if (lowest is null)
        {
            await innerDc.CancelAllDialogsAsync(cancellationToken: cancellationToken);
            return await OnBeginDialogAsync(innerDc, null, cancellationToken);
        }

        await BareAsync(innerDc, lowest, cancellationToken);
        return await ((WaterfallDialog)innerDc.FindDialog(lowest.Id)!).RestartAsync(innerDc, cancellationToken);
    }

    private async Task<DialogTurnResult?> BackAsync(DialogContext innerDc, CancellationToken cancellationToken) =>
        await TryBackAsync(innerDc, cancellationToken)
        ?? await SayAndRepromptAsync(innerDc, texts(innerDc.Context).NothingBefore, cancellationToken);

    /// <summary>Goes back in the innermost waterfall that has a question before; <c>null</c> when none has.</summary>
    private static async Task<DialogTurnResult?> TryBackAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        if (dc.Child is { } child && await TryBackAsync(child, cancellationToken) is { } result)
        {
            return result;
        }

        var waterfall = dc.Stack.Find(instance => dc.FindDialog(instance.Id) is WaterfallDialog && WaterfallDialog.CanGoBack(instance));
        if (waterfall is null)
        {
            return null;
        }

        await BareAsync(dc, waterfall, cancellationToken);
        return await WaterfallDialog.BackAsync(dc, cancellationToken);
    }

    /// <summary>Cancels what stands above an instance, so that it is the active one.</summary>
    private static async Task BareAsync(DialogContext dc, DialogInstance instance, CancellationToken cancellationToken)
    {
        while (dc.ActiveDialog != instance)
        {
            await dc.EndActiveDialogAsync(DialogReason.CancelCalled, cancellationToken);
        }
    }
}
