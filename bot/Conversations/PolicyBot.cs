using System.Net;
using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.BotFramework.Schema.Cards;
using TeamsPolicyBot.BotFramework.Schema.Teams;
using TeamsPolicyBot.Cards.Answers;
using TeamsPolicyBot.Cards.Cases;
using TeamsPolicyBot.Conversations.Ask;
using TeamsPolicyBot.Conversations.Cases;
using TeamsPolicyBot.Conversations.Extension;
using TeamsPolicyBot.Conversations.Main;
using TeamsPolicyBot.Storage;

namespace TeamsPolicyBot.Conversations;

/// <summary>The bot: routes an activity by its type once, and hands it over.</summary>
internal sealed class PolicyBot(
    PolicyTurns turns,
    OwnChat ownChat,
    AskPolicy askPolicy,
    PublicConversation publicConversation,
    ConversationReferenceStore people,
    CaseButtons caseButtons,
    CheckBeforePosting checkBeforePosting) : TeamsActivityHandler
{
    /// <inheritdoc/>
    protected override async Task OnMessageActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var isPublic = turnContext.Activity.IsPublic();
        if (isPublic && !PublicConversation.IsForTheBot(turnContext.Activity))
        {
            return;
        }

        if (await turns.BeginAsync(turnContext, cancellationToken) is not { } turn)
        {
            return;
        }

        if (isPublic)
        {
            await publicConversation.RunAsync(turn, cancellationToken);
        }
        else
        {
            await ownChat.ContinueAsync(turn, cancellationToken);
        }
    }

    /// <summary>A button of a case's card: the card it leaves behind is the answer. Other buttons come as messages.</summary>
    protected override async Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
    {
        if (await turns.BeginAsync(turnContext, cancellationToken) is not { } turn || Intent.OfButton(turnContext.Activity) is not { } intent || !CaseActions.All.Contains(intent.Action))
        {
            return AdaptiveCardInvokeResponse.Error((int)HttpStatusCode.BadRequest, "BadRequest", "There is no such button.");
        }

        var answer = await caseButtons.PressAsync(turn, intent, cancellationToken);
        return answer.Card is { } card ? AdaptiveCardInvokeResponse.Card(card) : AdaptiveCardInvokeResponse.Message(answer.Says ?? turn.Words["ask.old-card"]);
    }

    /// <inheritdoc/>
    protected override Task<MessagingExtensionResponse?> OnTeamsMessagingExtensionQueryAsync(
        ITurnContext turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken)
    {
        var (turn, whyNot) = turns.Begin(turnContext);
        return Task.FromResult<MessagingExtensionResponse?>(turn is null ? ExtensionAnswer.NoResults(whyNot) : ClauseSearch.Find(turn, query));
    }

    /// <inheritdoc/>
    protected override Task<MessagingExtensionResponse?> OnTeamsMessagingExtensionFetchTaskAsync(
        ITurnContext turnContext, MessagingExtensionAction action, CancellationToken cancellationToken)
    {
        var (turn, whyNot) = turns.Begin(turnContext);
        return Task.FromResult<MessagingExtensionResponse?>(turn is null ? ExtensionAnswer.LastWords(whyNot) : CheckBeforePosting.Open(turn, action));
    }

    /// <inheritdoc/>
    protected override async Task<MessagingExtensionResponse?> OnTeamsMessagingExtensionSubmitActionAsync(
        ITurnContext turnContext, MessagingExtensionAction action, CancellationToken cancellationToken)
    {
        var (turn, whyNot) = turns.Begin(turnContext);
        return turn is null ? ExtensionAnswer.LastWords(whyNot) : await checkBeforePosting.SubmitAsync(turn, action, cancellationToken);
    }

    /// <summary>A thumb under one of the bot's answers, with or without a reason.</summary>
    protected override async Task OnTeamsMessageSubmitActionAsync(ITurnContext turnContext, MessageSubmitAction action, CancellationToken cancellationToken)
    {
        var isLike = action.ActionValue?.Reaction switch
        {
            "like" => true,
            "dislike" => false,
            _ => throw BadRequest(),
        };
        if (turns.Begin(turnContext).Turn is { } turn)
        {
            await askPolicy.RateAsync(turn, isLike, action.ActionValue.Reason, cancellationToken);
        }
    }

    /// <inheritdoc/>
    protected override Task OnTeamsMessageEditAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        turns.Begin(turnContext).Turn is { } turn ? askPolicy.AnswerAgainAsync(turn, cancellationToken) : Task.CompletedTask;

    /// <inheritdoc/>
    protected override Task OnTeamsMessageSoftDeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        turns.Begin(turnContext).Turn is { } turn ? askPolicy.ForgetAsync(turn, cancellationToken) : Task.CompletedTask;

    /// <inheritdoc/>
    protected override Task OnInstallationUpdateAddAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        WelcomeAsync(turnContext, cancellationToken);

    /// <inheritdoc/>
    protected override Task OnInstallationUpdateRemoveAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity.Conversation?.Id is { } conversation ? people.DeactivateAsync(conversation, cancellationToken) : Task.CompletedTask;

    /// <inheritdoc/>
    protected override Task OnConversationUpdateActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        var isAboutTheBot = activity.MembersAdded?.Exists(member => member.Id == activity.Recipient?.Id) is true;
        return isAboutTheBot ? WelcomeAsync(turnContext, cancellationToken) : base.OnConversationUpdateActivityAsync(turnContext, cancellationToken);
    }

    /// <summary>
    /// Greets once in a personal chat, whichever of the two events of an installation comes first, and however often: who can be
    /// written to already is known already. In channels and group chats the bot stays silent until it is mentioned.
    /// </summary>
    private async Task WelcomeAsync(ITurnContext turnContext, CancellationToken cancellationToken)
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
}
