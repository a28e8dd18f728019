using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Cards.Answers;
using TeamsPolicyBot.Storage;

namespace TeamsPolicyBot.Conversations.Main;

/// <summary>The app comes to a conversation, and goes.</summary>
internal sealed class Installation(PolicyTurns turns, OwnChat ownChat, ConversationReferenceStore people)
{
    /// <summary>
    /// Greets once in a personal chat, whichever of the two events of an installation comes first, and however often: who can be
    /// written to already is known already. In channels and group chats the bot stays silent until it is mentioned.
    /// </summary>
    public async Task AddAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        if (turnContext.Activity.IsPublic() || await turns.BeginAsync(turnContext, cancellationToken) is not { } turn)
        {
            return;
        }

        var isNew = await people.FindAsync(turn.Person.Tenant, turn.Person.ObjectId, cancellationToken) is null;
        await ownChat.RememberAsync(turn, cancellationToken);
        if (isNew)
        {
            await turn.ShowAsync(HelpCard.Welcome(turn.Cards), cancellationToken);
        }
    }

    /// <summary>From now on sending there fails with 403.</summary>
    public Task RemoveAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity.Conversation?.Id is { } conversation
            ? people.DeactivateAsync(conversation, cancellationToken)
            : Task.CompletedTask;
}
