using Microsoft.Extensions.Logging;
using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Dialogs;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Conversations.Gate;
using TeamsPolicyBot.Conversations.Turns;
using TeamsPolicyBot.Storage;
using TeamsPolicyBot.Words;

namespace TeamsPolicyBot.Conversations;

/// <summary>
/// The one error edge of a turn: logs the fault under a reference, clears the dialog so that nobody is stuck in it, and
/// tells the person in plain words. Never throws. Where the database refused, a policy question is answered all the same, and the
/// dialog stays: it stands as it did before the turn, and "send it" can be pressed again.
/// </summary>
internal sealed partial class TurnErrors(
    ConversationState conversationState, AnswerWithoutDatabase withoutDatabase, Languages languages, ILogger<TurnErrors> logger)
{
    public async Task OnTurnErrorAsync(ITurnContext turnContext, Exception exception)
    {
        var reference = ReferenceOf(turnContext.Activity);
        LogTurn(logger, exception, reference, turnContext.Activity.Type, exception.Data[DialogExtensions.StackKey] as string);
        var words = languages.For(turnContext.Activity.Locale);
        if (exception is StorageException)
        {
            var isAnswered = turnContext.Responded;
            await TryAsync(reference, async () => isAnswered = isAnswered || await withoutDatabase.TryAsync(turnContext));
            await TryAsync(reference, () =>
                TellAsync(
                    turnContext, isAnswered ? words.Format("error.storage-answered", reference) : words.Format("error.storage", reference))
            );
        }
        else if (exception is RosterUnreadableException)
        {
            await TryAsync(reference, () => TellAsync(turnContext, words.Format("error.roster", reference), isDesk: true));
        }
        else
        {
            await TryAsync(reference, () => ClearAsync(turnContext));
            await TryAsync(reference, () =>
                exception is TurnCutOffException cutOff
                    ? TellAsync(turnContext, words.Format("error.cut-off", reference), cutOff)
                    : TellAsync(turnContext, words.Format("error.any", reference))
            );
        }
    }

    private static async Task TellAsync(ITurnContext turnContext, string text, TurnCutOffException cutOff)
    {
        await TellAsync(turnContext, text);
        await cutOff.ToldAsync();
    }

    private async Task ClearAsync(ITurnContext turnContext)
    {
        await conversationState.DeleteAsync(turnContext);
    }

    /// <summary>Where the person is looking: in the dialog or on the card that asked, else in the chat, if nobody else reads it.</summary>
    /// <param name="isDesk">It is the comms desk's own channel, whose members are meant.</param>
    private static Task TellAsync(ITurnContext turnContext, string text, bool isDesk = false) =>
        turnContext.Activity switch
        {
            { Type: ActivityTypes.Invoke } asked
                when !TurnAnswer.IsGiven(turnContext) && Refusal.ToInvoke(asked.Name, text) is { Body: not null } answer =>
                turnContext.SendActivityAsync(TurnAnswer.ToActivity(answer)),
            { Type: ActivityTypes.Message or ActivityTypes.Invoke } said when isDesk || !said.IsPublic() => turnContext.SendActivityAsync(
                text),
            _ => Task.CompletedTask,
        };

    /// <summary>
    /// When the database is gone or the connector refuses, the second step can fail like the first: then the log has to do.
    /// </summary>
    private async Task TryAsync(string reference, Func<Task> step)
    {
        try
        {
            await step();
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            LogEdge(logger, exception, reference);
        }
    }

    /// <summary>The end of the activity's id: short enough to be read out, and found in the log.</summary>
    private static string ReferenceOf(Activity activity)
    {
        var letters = (activity.Id ?? "").Where(char.IsAsciiLetterOrDigit).ToArray();
        return letters.Length == 0 ? "unknown" : new string(letters[^Math.Min(8, letters.Length)..]);
    }

    [LoggerMessage(5101, LogLevel.Error, "Turn {Reference} ({Type}) failed in {Dialogs}")]
    private static partial void LogTurn(ILogger logger, Exception exception, string reference, string? type, string? dialogs);

    [LoggerMessage(5102, LogLevel.Error, "After turn {Reference} failed, clearing up failed too")]
    private static partial void LogEdge(ILogger logger, Exception exception, string reference);
}
