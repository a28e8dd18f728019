using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.BotFramework.Schema.Teams;
using TeamsPolicyBot.Conversations.Ask;
using TeamsPolicyBot.Conversations.Main;
using TeamsPolicyBot.Conversations.Turns;

namespace TeamsPolicyBot.Conversations;

/// <summary>
/// The bot: routes an activity by its type once, and hands it over. What it does not know needs no answer. See protocol section 3.2.
/// </summary>
internal sealed class PolicyBot(
    PolicyTurns turns, OwnChat ownChat, GroupChat groupChat, AskPolicy ask, Invokes invokes, Installation installation) : IBot
{
    /// <inheritdoc/>
    public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) =>
        turnContext.Activity switch
        {
            { Type: ActivityTypes.Message } => OnMessageAsync(turnContext, cancellationToken),
            { Type: ActivityTypes.Invoke } => invokes.RunAsync(turnContext, cancellationToken),
            { Type: ActivityTypes.MessageUpdate } edit when EventType(edit) == "editMessage" => OnEditAsync(turnContext, cancellationToken),
            { Type: ActivityTypes.MessageDelete } delete when EventType(delete) == "softDeleteMessage" => OnDeleteAsync(
                turnContext, cancellationToken),
            { Type: ActivityTypes.InstallationUpdate, Action: "add" or "add-upgrade" } => installation.AddAsync(
                turnContext, cancellationToken),
            { Type: ActivityTypes.InstallationUpdate, Action: "remove" or "remove-upgrade" } => installation.RemoveAsync(
                turnContext, cancellationToken),
            { Type: ActivityTypes.ConversationUpdate, MembersAdded: { } added } update
                when added.Exists(member => member.Id == update.Recipient?.Id) => installation.AddAsync(turnContext, cancellationToken),
            _ => Task.CompletedTask,
        };

    private async Task OnMessageAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var isPublic = turnContext.Activity.IsPublic();
        if (isPublic && !Intent.IsForTheBot(turnContext.Activity))
        {
            return;
        }

        if (await turns.BeginAsync(turnContext, cancellationToken) is { } turn)
        {
            await (isPublic ? groupChat.RunAsync(turn, cancellationToken) : ownChat.ContinueAsync(turn, cancellationToken));
        }
    }

    /// <summary>Somebody changed a message: where it was a question, its answer changes with it.</summary>
    private Task OnEditAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        turns.Begin(turnContext).Turn is { } turn ? ask.AnswerAgainAsync(turn, cancellationToken) : Task.CompletedTask;

    private Task OnDeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        turns.Begin(turnContext).Turn is { } turn ? ask.ForgetAsync(turn, cancellationToken) : Task.CompletedTask;

    private static string? EventType(Activity activity) =>
        activity.ChannelId == Channels.Msteams ? activity.GetChannelData<TeamsChannelData>()?.EventType : null;
}
