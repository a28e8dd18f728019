namespace TeamsPolicyBot.Cases;

/// <summary>
/// Who hears what of an event: every card in somebody's hands is kept true, and each important change is a message of its own.
/// </summary>
internal static class CaseNotices
{
    /// <summary>The messages the newest event of a case calls for, in the order in which they are sent.</summary>
    public static IReadOnlyList<CaseNotice> For(Case one) => one.History[^1] switch
    {
        CaseOpened => [.. Desk(one).Select(lane => new CaseNotice(lane, NoticeKind.DeskCard)), new(Asker(one), NoticeKind.AskerStatus)],
        CaseHandedOver => [.. HandOver(one), Status(one), News(one)],
        CaseClaimed or CaseUnclaimed or ManagerConfirmed => [.. Cards(one), Status(one)],
        AskerAsked => [.. Cards(one), Status(one), News(one)],
        AskerAnswered or CaseEdited => [.. Cards(one), .. DeskNews(one), Status(one)],
        DeskReminded => [.. DeskNews(one)],
        CaseDecided or CaseExpired => [.. Cards(one), Status(one), News(one)],
        CaseWithdrawn => [.. Cards(one), Status(one)],
        CaseUndeliverable => [.. Cards(one), Status(one), News(one)],
        AskerUnreachable => [.. Cards(one), new(Lane.ToComms(one.Organisation), NoticeKind.DeskNews)],
        AskerTold => [.. Cards(one)],
        var unknown => throw new InvalidOperationException($"Nobody is told of the event {unknown.GetType().Name}."),
    };

    /// <summary>
    /// Whether a message that waited long, perhaps for somebody who could not be reached, still says anything: news to the asker
    /// always does; a card does for whoever has the case, and for others only in the place of the one already there; a word to the
    /// desk while the case is open, and later to comms alone.
    /// </summary>
    /// <param name="hasCard">Whether the recipient has the notice's card from before.</param>
    public static bool IsWanted(CaseNotice notice, Case one, bool hasCard) =>
        notice.To == Asker(one)
        || hasCard
        || (notice.Kind == NoticeKind.DeskNews && !one.State.IsOpen() ? notice.To.Organisation is not null : Desk(one).Contains(notice.To));

    /// <summary>
    /// Whoever had it sees that it is gone; whoever has it now gets the card, and a word where it only changes one. Comms with a
    /// copy did not have it to decide.
    /// </summary>
    private static IEnumerable<CaseNotice> HandOver(Case one)
    {
        var before = Case.From([.. one.History.SkipLast(1)]);
        var holders = Holders(before).ToHashSet();
        var hadIt = before.Assignment.Desk == Desks.Comms ? Desk(before) : before.Assignment.People.Select(Lane.To);
        return
        [
            .. holders.Select(lane => new CaseNotice(lane, NoticeKind.DeskCard, IsUpdate: true)),
            .. Desk(one)
                .Except(hadIt)
                .Select(lane => new CaseNotice(lane, holders.Contains(lane) ? NoticeKind.DeskNews : NoticeKind.DeskCard)),
        ];
    }

    private static IEnumerable<CaseNotice> Cards(Case one) =>
        Holders(one).Select(lane => new CaseNotice(lane, NoticeKind.DeskCard, IsUpdate: true));

    private static IEnumerable<CaseNotice> DeskNews(Case one) => Desk(one).Select(lane => new CaseNotice(lane, NoticeKind.DeskNews));

    private static CaseNotice Status(Case one) => new(Asker(one), NoticeKind.AskerStatus, IsUpdate: true);

    private static CaseNotice News(Case one) => new(Asker(one), NoticeKind.AskerNews);

    private static Lane Asker(Case one) => Lane.To(one.Asker);

    /// <summary>Who has it now.</summary>
    private static IEnumerable<Lane> Desk(Case one) => Lanes(one, one.Assignment.People, one.Assignment.CommsSeesIt);

    /// <summary>Who holds a card of it.</summary>
    private static IEnumerable<Lane> Holders(Case one) => Lanes(one, one.EverAssigned, one.CommsEverSawIt);

    private static IEnumerable<Lane> Lanes(Case one, IEnumerable<Person> people, bool comms) =>
        people.Select(Lane.To).Concat(comms ? [Lane.ToComms(one.Organisation)] : []);
}
