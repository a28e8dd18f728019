using TeamsPolicyBot.BotFramework.Builder;

namespace TeamsPolicyBot.BotFramework.Dialogs;

/// <summary>Runs a bot's root dialog.</summary>
internal static class DialogExtensions
{
    /// <summary>
    /// Under this name an exception that leaves a dialog carries the ids of the running dialogs, for the log of the one error edge.
    /// </summary>
    public const string StackKey = "DialogStack";

    /// <summary>Goes on with the dialogs of this conversation, or begins <paramref name="dialog"/> when none is running.</summary>
    public static async Task<DialogTurnResult> RunAsync(
        this Dialog dialog, ITurnContext turnContext, IStatePropertyAccessor<DialogState> accessor, object? options = null,
        CancellationToken cancellationToken = default)
    {
        var dc = await new DialogSet(accessor).Add(dialog).CreateContextAsync(turnContext, cancellationToken);
        try
        {
            var result = await dc.ContinueDialogAsync(cancellationToken);
            return result.Status == DialogTurnStatus.Empty ? await dc.BeginDialogAsync(dialog.Id, options, cancellationToken) : result;
        }
        catch (Exception exception)
        {
            exception.Data[StackKey] = string.Join(" < ", RunningIds(dc.Stack));
            throw;
        }
    }

    private static IEnumerable<string> RunningIds(List<DialogInstance> stack) =>
        stack.SelectMany(instance => RunningIds(instance.Dialogs?.DialogStack ?? []).Append(instance.Id));
}
