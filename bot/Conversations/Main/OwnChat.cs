using System.Runtime.ExceptionServices;
using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Connector;
using TeamsPolicyBot.BotFramework.Dialogs;
using TeamsPolicyBot.Cases.Handling;
using TeamsPolicyBot.Conversations.Releases;
using TeamsPolicyBot.Conversations.Turns;
using TeamsPolicyBot.Storage;

namespace TeamsPolicyBot.Conversations.Main;

/// <summary>A person's own chat with the bot: where it is, and the dialogs that run in it, begun there or from elsewhere.</summary>
internal sealed class OwnChat(
    MainDialog mainDialog, PolicyTurns turns, ConversationReferenceStore people, CaseService cases, SentPolicy sentPolicy,
    TypedButtons typedButtons, ConversationState conversationState)
{
    private readonly IStatePropertyAccessor<DialogState> _dialogs = conversationState.CreateProperty(
        "Dialogs", DialogsJsonContext.Default.DialogState);

    /// <summary>Goes on with what the person wrote or pressed there.</summary>
    public async Task ContinueAsync(PolicyTurn turn, CancellationToken cancellationToken)
    {
        await RememberAsync(turn, cancellationToken);
        if (!await sentPolicy.TakeAsync(turn, cancellationToken) && !await typedButtons.PressAsync(turn, cancellationToken))
        {
            await RunAsync(turn, cancellationToken);
        }
    }

    /// <summary>
    /// Keeps where the person can be written to, and sends there what could not be delivered before: a manager is reachable only if this is
    /// known.
    /// </summary>
    public async Task RememberAsync(PolicyTurn turn, CancellationToken cancellationToken)
    {
        if (PersonalConversation.Of(turn.Context.Activity, turn.Person.Tenant, turn.Person.ObjectId, turn.Person.Name) is { } chat)
        {
            await people.SaveAsync(chat, cancellationToken);
            await cases.DeliverWaitingAsync(CaseActors.PersonOf(turn), cancellationToken);
        }
    }

    /// <summary>
    /// Begins something in the chat of the person whose turn this is, wherever the turn happens. What fails there fails this turn too: it
    /// has somebody waiting.
    /// </summary>
    public async Task<BeginResult> BeginAsync(PolicyTurn elsewhere, Intent intent, CancellationToken cancellationToken)
    {
        if (await people.FindAsync(elsewhere.Person.Tenant, elsewhere.Person.ObjectId, cancellationToken) is not { } chat)
        {
            return BeginResult.NotReachable;
        }

        if (chat.ConversationId == elsewhere.Context.Activity.Conversation?.Id)
        {
            elsewhere.Wanted = intent;
            await RunAsync(elsewhere, cancellationToken);
            return BeginResult.InThisChat;
        }

        var begun = BeginResult.NotReachable;
        ExceptionDispatchInfo? fault = null;
        var reference = chat.ToReference();
        reference.Locale = elsewhere.Context.Activity.Locale;
        await elsewhere.Context.Adapter.ContinueConversationAsync(
            reference,
            async (context, token) =>
            {
                try
                {
                    begun = await BeginThereAsync(context, intent, token);
                }
                catch (Exception exception) when (exception is not ErrorResponseException { IsConversationGone: true })
                {
                    fault = ExceptionDispatchInfo.Capture(exception);
                    throw;
                }
            },
            cancellationToken);
        fault?.Throw();
        return begun;
    }

    private async Task<BeginResult> BeginThereAsync(ITurnContext context, Intent intent, CancellationToken cancellationToken)
    {
        if (await turns.BeginAsync(context, cancellationToken) is not { } turn)
        {
            return BeginResult.NotReachable;
        }

        turn.Wanted = intent;
        try
        {
            await RunAsync(turn, cancellationToken);
            return BeginResult.InOwnChat;
        }
        catch (ErrorResponseException exception) when (exception.IsConversationGone)
        {
            await people.DeactivateAsync(context.Activity.Conversation?.Id ?? "", cancellationToken);
            throw;
        }
    }

    private async Task RunAsync(PolicyTurn turn, CancellationToken cancellationToken)
    {
        var keepScreen = typedButtons.Watch(turn.Context, cancellationToken);
        await mainDialog.RunAsync(turn.Context, _dialogs, cancellationToken: cancellationToken);
        await keepScreen();
    }
}

/// <summary>Where something was begun for a person.</summary>
internal enum BeginResult
{
    /// <summary>The person cannot be written to: the bot is not installed for them, or their chat cannot be reached.</summary>
    NotReachable,

    InThisChat,

    InOwnChat,
}
