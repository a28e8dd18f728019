using TeamsPolicyBot.Cards.Cases;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Cases.Store;
using TeamsPolicyBot.Conversations.Turns;

namespace TeamsPolicyBot.Conversations.Cases;

/// <summary>
/// Lists of cases in chat: a person's own in the personal chat, the newest first; the council's open ones at the comms desk, where the
/// oldest has waited longest.
/// </summary>
internal sealed class CaseLists(CaseStore store, CaseActors actors)
{
    public const string Open = "cases";
    public const string Mine = "cases-mine";
    public const string Overdue = "cases-overdue";

    public async Task ShowAsync(PolicyTurn turn, string action, CancellationToken cancellationToken)
    {
        var actor = await actors.OfAsync(turn, cancellationToken);
        if (!actor.IsPersonalChat && actor.Comms != CommsMembership.Member)
        {
            await turn.SayAsync(turn.Words["case.lists-elsewhere"], cancellationToken);
            return;
        }

        var organisation = turn.Person.Organisation.Id;
        var found = actor.IsPersonalChat
            ? await store.OfPersonAsync(organisation, actor.Person, cancellationToken)
            : await store.OpenOrUntoldOfOrganisationAsync(organisation, cancellationToken);
        var all = found.Cases.Where(@case => actor.IsPersonalChat || @case.CommsEverSawIt);
        var shown = all.Where(@case =>
                action switch
                {
                    Mine => IsUntold(@case, actor)
                        || (actor.IsPersonalChat ? @case.State.IsOpen() || actor.Person.Is(@case.Asker) : actor.Person.Is(@case.ClaimedBy)),
                    Overdue => @case.State.IsOpen() && @case.IsReminded,
                    _ => @case.State.IsOpen(),
                }
            )
            .ToList();
        await turn.ShowAsync(
            actor.IsPersonalChat
                ? CaseListCard.Create([.. shown.OrderByDescending(@case => @case.OpenedAt)], turn.Cards, actor.Person)
                : CaseListCard.Create(shown, turn.Cards),
            cancellationToken);
        if (found.Unreadable.Count > 0)
        {
            await turn.SayAsync(turn.Words.Format("case.list-unreadable", string.Join(", ", found.Unreadable)), cancellationToken);
        }
    }

    /// <summary>Decided by this person, of which the asker does not know yet.</summary>
    private static bool IsUntold(Case @case, Actor actor) =>
        actor.Person.Is(@case.Outcome?.By) && @case.Delivery is DecisionDelivery.Pending or DecisionDelivery.Unreachable;
}
