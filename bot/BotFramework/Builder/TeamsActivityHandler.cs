using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.BotFramework.Schema.Teams;

namespace TeamsPolicyBot.BotFramework.Builder;

/// <summary>A bot in Teams: the events that only Teams has, by <c>channelData.eventType</c> or event name. See protocol sections 3.2 and 8.1.</summary>
internal abstract partial class TeamsActivityHandler : ActivityHandler
{
    /// <inheritdoc/>
    protected override Task OnConversationUpdateActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        if (activity.ChannelId != Channels.Msteams)
        {
            return base.OnConversationUpdateActivityAsync(turnContext, cancellationToken);
        }

        var data = activity.GetChannelData<TeamsChannelData>();
        return (activity.MembersAdded, activity.MembersRemoved) switch
        {
            ({ Count: > 0 } added, _) => OnTeamsMembersAddedAsync(added, data?.Team, turnContext, cancellationToken),
            (_, { Count: > 0 } removed) => OnTeamsMembersRemovedAsync(removed, data?.Team, turnContext, cancellationToken),
            _ => OnTeamsConversationEventAsync(data, turnContext, cancellationToken),
        };
    }

    /// <summary>People or this bot (then the member's id is the recipient's) came to a chat or team. A personal installation is one of these.</summary>
    protected virtual Task OnTeamsMembersAddedAsync(
        IReadOnlyList<ChannelAccount> membersAdded, TeamInfo? team, ITurnContext turnContext, CancellationToken cancellationToken) =>
        OnMembersAddedAsync(membersAdded, turnContext, cancellationToken);

    /// <summary>People or this bot left a chat or team.</summary>
    protected virtual Task OnTeamsMembersRemovedAsync(
        IReadOnlyList<ChannelAccount> membersRemoved, TeamInfo? team, ITurnContext turnContext, CancellationToken cancellationToken) =>
        OnMembersRemovedAsync(membersRemoved, turnContext, cancellationToken);

    /// <summary>A channel was made.</summary>
    protected virtual Task OnTeamsChannelCreatedAsync(ChannelInfo? channel, TeamInfo? team, ITurnContext turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A channel was deleted.</summary>
    protected virtual Task OnTeamsChannelDeletedAsync(ChannelInfo? channel, TeamInfo? team, ITurnContext turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A channel was renamed.</summary>
    protected virtual Task OnTeamsChannelRenamedAsync(ChannelInfo? channel, TeamInfo? team, ITurnContext turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A deleted channel was brought back.</summary>
    protected virtual Task OnTeamsChannelRestoredAsync(ChannelInfo? channel, TeamInfo? team, ITurnContext turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A team was archived, and its channels take no messages.</summary>
    protected virtual Task OnTeamsTeamArchivedAsync(TeamInfo? team, ITurnContext turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>An archived team was opened again.</summary>
    protected virtual Task OnTeamsTeamUnarchivedAsync(TeamInfo? team, ITurnContext turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A team was deleted.</summary>
    protected virtual Task OnTeamsTeamDeletedAsync(TeamInfo? team, ITurnContext turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A team was deleted for good.</summary>
    protected virtual Task OnTeamsTeamHardDeletedAsync(TeamInfo? team, ITurnContext turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A team was renamed.</summary>
    protected virtual Task OnTeamsTeamRenamedAsync(TeamInfo? team, ITurnContext turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A deleted team was brought back.</summary>
    protected virtual Task OnTeamsTeamRestoredAsync(TeamInfo? team, ITurnContext turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    protected override Task OnMessageUpdateActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken) => EventTypeOf(turnContext) switch
    {
        "editMessage" => OnTeamsMessageEditAsync(turnContext, cancellationToken),
        "undeleteMessage" => OnTeamsMessageUndeleteAsync(turnContext, cancellationToken),
        _ => base.OnMessageUpdateActivityAsync(turnContext, cancellationToken),
    };

    /// <summary>Somebody changed what they wrote.</summary>
    protected virtual Task OnTeamsMessageEditAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Somebody brought a deleted message back.</summary>
    protected virtual Task OnTeamsMessageUndeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    protected override Task OnMessageDeleteActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        EventTypeOf(turnContext) == "softDeleteMessage"
            ? OnTeamsMessageSoftDeleteAsync(turnContext, cancellationToken)
            : base.OnMessageDeleteActivityAsync(turnContext, cancellationToken);

    /// <summary>Somebody deleted what they wrote; it can come back.</summary>
    protected virtual Task OnTeamsMessageSoftDeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    protected override Task OnEventActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity.ChannelId == Channels.Msteams && turnContext.Activity.Name == EventNames.ReadReceipt
            ? OnTeamsReadReceiptAsync(turnContext, cancellationToken)
            : base.OnEventActivityAsync(turnContext, cancellationToken);

    /// <summary>Somebody has read the bot's messages up to <c>value.lastReadMessageId</c>; personal chats only.</summary>
    protected virtual Task OnTeamsReadReceiptAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    private Task OnTeamsConversationEventAsync(TeamsChannelData? data, ITurnContext turnContext, CancellationToken cancellationToken) => data?.EventType switch
    {
        "channelCreated" => OnTeamsChannelCreatedAsync(data.Channel, data.Team, turnContext, cancellationToken),
        "channelDeleted" => OnTeamsChannelDeletedAsync(data.Channel, data.Team, turnContext, cancellationToken),
        "channelRenamed" => OnTeamsChannelRenamedAsync(data.Channel, data.Team, turnContext, cancellationToken),
        "channelRestored" => OnTeamsChannelRestoredAsync(data.Channel, data.Team, turnContext, cancellationToken),
        "teamArchived" => OnTeamsTeamArchivedAsync(data.Team, turnContext, cancellationToken),
        "teamUnarchived" => OnTeamsTeamUnarchivedAsync(data.Team, turnContext, cancellationToken),
        "teamDeleted" => OnTeamsTeamDeletedAsync(data.Team, turnContext, cancellationToken),
        "teamHardDeleted" => OnTeamsTeamHardDeletedAsync(data.Team, turnContext, cancellationToken),
        "teamRenamed" => OnTeamsTeamRenamedAsync(data.Team, turnContext, cancellationToken),
        "teamRestored" => OnTeamsTeamRestoredAsync(data.Team, turnContext, cancellationToken),
        _ => base.OnConversationUpdateActivityAsync(turnContext, cancellationToken),
    };

    private static string? EventTypeOf(ITurnContext turnContext) =>
        turnContext.Activity.ChannelId == Channels.Msteams ? turnContext.Activity.GetChannelData<TeamsChannelData>()?.EventType : null;
}
