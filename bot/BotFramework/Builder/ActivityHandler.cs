using TeamsPolicyBot.BotFramework.Schema;

namespace TeamsPolicyBot.BotFramework.Builder;

/// <summary>A bot with one method for each kind of activity; a derived bot overrides those that it cares for. See protocol section 8.1.</summary>
internal abstract partial class ActivityHandler : IBot
{
    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The activity has no type.</exception>
    public virtual async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (string.IsNullOrEmpty(turnContext.Activity.Type))
        {
            throw new ArgumentException("The activity has no type.", nameof(turnContext));
        }

        if (turnContext.Activity.Type == ActivityTypes.Invoke)
        {
            await AnswerInvokeAsync(turnContext, cancellationToken);
        }
        else
        {
            await DispatchAsync(turnContext, cancellationToken);
        }
    }

    /// <summary>Somebody wrote something, or pressed Action.Submit.</summary>
    protected virtual Task OnMessageActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Somebody changed a message.</summary>
    protected virtual Task OnMessageUpdateActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Somebody deleted a message.</summary>
    protected virtual Task OnMessageDeleteActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Members came or went, or something else about the conversation changed.</summary>
    protected virtual Task OnConversationUpdateActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        if (SomebodyBesidesTheBot(activity.MembersAdded, activity))
        {
            return OnMembersAddedAsync(activity.MembersAdded!, turnContext, cancellationToken);
        }

        return SomebodyBesidesTheBot(activity.MembersRemoved, activity)
            ? OnMembersRemovedAsync(activity.MembersRemoved!, turnContext, cancellationToken)
            : Task.CompletedTask;
    }

    /// <summary>Members came, at least one of them not this bot.</summary>
    protected virtual Task OnMembersAddedAsync(IReadOnlyList<ChannelAccount> membersAdded, ITurnContext turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Members went, at least one of them not this bot.</summary>
    protected virtual Task OnMembersRemovedAsync(IReadOnlyList<ChannelAccount> membersRemoved, ITurnContext turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Reactions under one of the bot's messages, named by the reply-to id: first the added, then the removed.</summary>
    protected virtual async Task OnMessageReactionActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        if (turnContext.Activity.ReactionsAdded is { Count: > 0 } added)
        {
            await OnReactionsAddedAsync(added, turnContext, cancellationToken);
        }

        if (turnContext.Activity.ReactionsRemoved is { Count: > 0 } removed)
        {
            await OnReactionsRemovedAsync(removed, turnContext, cancellationToken);
        }
    }

    /// <summary>Somebody reacted to a message of the bot.</summary>
    protected virtual Task OnReactionsAddedAsync(IReadOnlyList<MessageReaction> reactions, ITurnContext turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Somebody took a reaction back.</summary>
    protected virtual Task OnReactionsRemovedAsync(IReadOnlyList<MessageReaction> reactions, ITurnContext turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A named event.</summary>
    protected virtual Task OnEventActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity.Name == EventNames.TokenResponse
            ? OnTokenResponseEventAsync(turnContext, cancellationToken)
            : OnEventAsync(turnContext, cancellationToken);

    /// <summary>Somebody has signed in.</summary>
    protected virtual Task OnTokenResponseEventAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Any other event.</summary>
    protected virtual Task OnEventAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The app was installed, upgraded or removed.</summary>
    protected virtual Task OnInstallationUpdateActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity.Action switch
        {
            "add" or "add-upgrade" => OnInstallationUpdateAddAsync(turnContext, cancellationToken),
            "remove" or "remove-upgrade" => OnInstallationUpdateRemoveAsync(turnContext, cancellationToken),
            _ => Task.CompletedTask,
        };

    /// <summary>The app was installed or upgraded.</summary>
    protected virtual Task OnInstallationUpdateAddAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The app was removed: from now on sending fails with 403.</summary>
    protected virtual Task OnInstallationUpdateRemoveAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Somebody is writing.</summary>
    protected virtual Task OnTypingActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Another bot ended the conversation.</summary>
    protected virtual Task OnEndOfConversationActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A command of an application.</summary>
    protected virtual Task OnCommandActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The result of a command.</summary>
    protected virtual Task OnCommandResultActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>An activity of a type that this bot does not know, which is no error.</summary>
    protected virtual Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    private Task DispatchAsync(ITurnContext turnContext, CancellationToken cancellationToken) => turnContext.Activity.Type switch
    {
        ActivityTypes.Message => OnMessageActivityAsync(turnContext, cancellationToken),
        ActivityTypes.MessageUpdate => OnMessageUpdateActivityAsync(turnContext, cancellationToken),
        ActivityTypes.MessageDelete => OnMessageDeleteActivityAsync(turnContext, cancellationToken),
        ActivityTypes.ConversationUpdate => OnConversationUpdateActivityAsync(turnContext, cancellationToken),
        ActivityTypes.MessageReaction => OnMessageReactionActivityAsync(turnContext, cancellationToken),
        ActivityTypes.Event => OnEventActivityAsync(turnContext, cancellationToken),
        ActivityTypes.InstallationUpdate => OnInstallationUpdateActivityAsync(turnContext, cancellationToken),
        ActivityTypes.Typing => OnTypingActivityAsync(turnContext, cancellationToken),
        ActivityTypes.EndOfConversation => OnEndOfConversationActivityAsync(turnContext, cancellationToken),
        ActivityTypes.Command => OnCommandActivityAsync(turnContext, cancellationToken),
        ActivityTypes.CommandResult => OnCommandResultActivityAsync(turnContext, cancellationToken),
        _ => OnUnrecognizedActivityTypeAsync(turnContext, cancellationToken),
    };

    private static bool SomebodyBesidesTheBot(List<ChannelAccount>? members, Activity activity) =>
        members is not null && members.Exists(member => member.Id != activity.Recipient?.Id);
}
