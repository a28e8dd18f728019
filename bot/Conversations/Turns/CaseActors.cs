using System.Net;
using TeamsPolicyBot.BotFramework.Connector;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.BotFramework.Schema.Teams;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Cases.Store;
using TeamsPolicyBot.Conversations.Turns;

namespace TeamsPolicyBot.Conversations.Turns;

/// <summary>
/// Who acts in a turn: the authenticated sender, and what the roster of the comms desk's conversation says at this moment.
/// </summary>
internal sealed class CaseActors(CommsDeskStore desks, IConnectorClientFactory connectors)
{
    private const string Guest = "guest";

    /// <exception cref="RosterUnreadableException">The roster cannot be read: then nobody decides anything.</exception>
    public async Task<Actor> OfAsync(PolicyTurn turn, CancellationToken cancellationToken)
    {
        var activity = turn.Context.Activity;
        var person = PersonOf(turn);
        if (!activity.IsPublic())
        {
            return new Actor(person, true, CommsMembership.None);
        }

        var desk = await desks.FindAsync(turn.Person.Organisation.Id, cancellationToken);
        return desk is not null && IsAt(desk, activity)
            ? new Actor(person, false, await MembershipAsync(desk, activity, person, cancellationToken))
            : new Actor(person, false, CommsMembership.None);
    }

    /// <summary>Whether the turn is in the conversation of the council's comms desk.</summary>
    public async Task<bool> IsAtDeskAsync(PolicyTurn turn, CancellationToken cancellationToken) =>
        await desks.FindAsync(turn.Person.Organisation.Id, cancellationToken) is { } desk && IsAt(desk, turn.Context.Activity);

    /// <summary>Whether the council has a comms desk yet.</summary>
    public async Task<bool> HaveDeskAsync(PolicyTurn turn, CancellationToken cancellationToken) =>
        await desks.FindAsync(turn.Person.Organisation.Id, cancellationToken) is not null;

    /// <summary>Whether the sender is of the comms team, wherever the turn is: asked of the roster of the desk's conversation.</summary>
    /// <exception cref="RosterUnreadableException">The roster cannot be read.</exception>
    public async Task<bool> IsCommsAsync(PolicyTurn turn, CancellationToken cancellationToken) =>
        await desks.FindAsync(turn.Person.Organisation.Id, cancellationToken) is { } desk
        && await MembershipAsync(desk, turn.Context.Activity, PersonOf(turn), cancellationToken) == CommsMembership.Member;

    public static Person PersonOf(PolicyTurn turn) => new(turn.Person.Tenant, turn.Person.ObjectId, turn.Person.Name);

    /// <summary>Whether the activity comes from the desk's conversation or a thread in it.</summary>
    public static bool IsAt(CommsDesk desk, Activity activity) => Root(activity.Conversation?.Id) == desk.ConversationId;

    /// <summary>A conversation's id without the thread: <c>19:...@thread.tacv2;messageid=1</c> is in <c>19:...@thread.tacv2</c>.</summary>
    public static string Root(string? conversationId) => (conversationId ?? "").Split(';', 2)[0];

    /// <summary>Whether the roster knows a member as a guest.</summary>
    public static bool IsGuest(TeamsChannelAccount member) => Guest.Equals(member.UserRole, StringComparison.OrdinalIgnoreCase);

    private async Task<CommsMembership> MembershipAsync(
        CommsDesk desk, Activity activity, Person person, CancellationToken cancellationToken)
    {
        try
        {
            var member = await connectors.CreateConnectorClient(activity.ServiceUrl).Conversations
                .GetConversationMemberAsync(activity.From?.Id ?? person.ObjectId, desk.ConversationId, cancellationToken);
            var isSomebodyElse = !person.ObjectId.Equals(member.EntraObjectId, StringComparison.OrdinalIgnoreCase)
                || (member.TenantId is { Length: > 0 } tenant && !person.Tenant.Equals(tenant, StringComparison.OrdinalIgnoreCase));
            return isSomebodyElse ? CommsMembership.None
                : IsGuest(member) ? CommsMembership.Guest
                : CommsMembership.Member;
        }
        catch (ErrorResponseException exception) when (exception.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden)
        {
            return CommsMembership.None;
        }
        catch (ErrorResponseException exception)
        {
            throw new RosterUnreadableException(exception);
        }
    }
}
