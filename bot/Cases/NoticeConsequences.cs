namespace TeamsPolicyBot.Cases;

/// <summary>What follows for a case from what became of its messages.</summary>
internal static class NoticeConsequences
{
    /// <summary>
    /// A person who cannot be reached makes way for comms; comms out of reach ends the case; an asker out of reach is comms' to find.
    /// </summary>
    /// <param name="wasCard">The message was the recipient's card of the case, not a word about it; an asker who misses the first card may
    /// still hear the rest.</param>
    /// <returns>Null where nothing follows.</returns>
    public static CaseEvent? AfterLoss(Case @case, Lane lane, bool wasCard, DateTimeOffset now)
    {
        var isAsker = lane == Lane.To(@case.Asker);
        if (@case.State.IsOpen() && !isAsker)
        {
            if (@case.Assignment.People.Count > 0 && @case.Assignment.People.All(person => Lane.To(person) == lane))
            {
                return new CaseHandedOver(now, null, Assignment.ToComms, HandOverReason.NotReachable);
            }

            return @case.Assignment.Desk == Desks.Comms && lane == Lane.ToComms(@case.Organisation) ? new CaseUndeliverable(now) : null;
        }

        return isAsker && !wasCard && !@case.History.Any(change => change is AskerUnreachable) ? new AskerUnreachable(now) : null;
    }

    /// <summary>The decision has reached the asker.</summary>
    /// <param name="version">How many events the case had when the message was promised: the last of them is what it tells.</param>
    /// <returns>Null where the message told something else, or this is noted already.</returns>
    public static CaseEvent? AfterArrival(Case @case, CaseNotice notice, int version, DateTimeOffset now) =>
        notice.Kind == NoticeKind.AskerNews
        && @case.At(version).History[^1] is CaseDecided
        && @case.Delivery is DecisionDelivery.Pending or DecisionDelivery.Unreachable
            ? new AskerTold(now)
            : null;
}
