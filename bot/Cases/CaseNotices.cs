namespace TeamsPolicyBot.Cases;

/// <summary>
/// Who hears what of an event: every card in somebody's hands is kept true, and each important change is a message of its own.
/// </summary>
internal static class CaseNotices
{
    /// <summary>The messages the newest event of a case calls for, in the order in which they are sent.</summary>
    public static IReadOnlyList<CaseNotice> For(Case @case) => @case.History[^1] switch
    {
        CaseOpened => [.. Desk(@case).Select(lane => new CaseNotice(lane, NoticeKind.DeskCard)), new(Asker(@case), NoticeKind.AskerStatus)],
        CaseHandedOver => [.. HandOver(@case), Status(@case), News(@case)],
        CaseClaimed or CaseUnclaimed or ManagerConfirmed => [.. Cards(@case), Status(@case)],
        AskerAsked => [.. Cards(@case), Status(@case), News(@case)],
        AskerAnswered or CaseEdited => [.. Cards(@case), .. DeskNews(@case), Status(@case)],
        DeskReminded => [.. DeskNews(@case)],
        CaseDecided or CaseExpired => [.. Cards(@case), Status(@case), News(@case)],
        CaseWithdrawn => [.. Cards(@case), Status(@case)],
        CaseUndeliverable => [.. Cards(@case), Status(@case), News(@case)],
        AskerUnreachable => [.. Cards(@case), new(Lane.ToComms(@case.Organisation), NoticeKind.DeskNews)],
        AskerTold => [.. Cards(@case)],
        var unknown => throw new InvalidOperationException($"Nobody is told of the event {unknown.GetType().Name}."),
    };

    /// <summary>
    /// Whether a message that waited long, perhaps for somebody who could not be reached, still says anything: news to the asker
    /// always does; a card does for whoever has the case, and for others only in the place of the one already there; a word to the
    /// desk while the case is open, and later to comms alone.
    /// </summary>
    /// <param name="hasCard">Whether the recipient has the notice's card from before.</param>
    public static bool IsWanted(CaseNotice notice, Case @case, bool hasCard) =>
        notice.To == Asker(@case)
        || hasCard
        || (
            notice.Kind == NoticeKind.DeskNews && !@case.State.IsOpen()
                ? notice.To.Organisation is not null
                : Desk(@case).Contains(notice.To)
        );

    /// <summary>
    /// Whoever had it sees that it is gone; whoever has it now gets the card, and a word where it only changes one. Comms with a
    /// copy did not have it to decide.
    /// </summary>
    private static IEnumerable<CaseNotice> HandOver(Case @case)
    {
        var before = Case.From([.. @case.History.SkipLast(1)]);
        var holders = Holders(before).ToHashSet();
        var hadIt = before.Assignment.Desk == Desks.Comms ? Desk(before) : before.Assignment.People.Select(Lane.To);
        return
        [
            .. holders.Select(lane => new CaseNotice(lane, NoticeKind.DeskCard, IsUpdate: true)),
            .. Desk(@case)
                .Except(hadIt)
                .Select(lane => new CaseNotice(lane, holders.Contains(lane) ? NoticeKind.DeskNews : NoticeKind.DeskCard)),
        ];
    }

    private static IEnumerable<CaseNotice> Cards(Case @case) =>
        Holders(@case).Select(lane => new CaseNotice(lane, NoticeKind.DeskCard, IsUpdate: true));

    private static IEnumerable<CaseNotice> DeskNews(Case @case) => Desk(@case).Select(lane => new CaseNotice(lane, NoticeKind.DeskNews));

    private static CaseNotice Status(Case @case) => new(Asker(@case), NoticeKind.AskerStatus, IsUpdate: true);

    private static CaseNotice News(Case @case) => new(Asker(@case), NoticeKind.AskerNews);

    private static Lane Asker(Case @case) => Lane.To(@case.Asker);

    /// <summary>Who has it now.</summary>
    private static IEnumerable<Lane> Desk(Case @case) => Lanes(@case, @case.Assignment.People, @case.Assignment.CommsSeesIt);

    /// <summary>Who holds a card of it.</summary>
    private static IEnumerable<Lane> Holders(Case @case) => Lanes(@case, @case.EverAssigned, @case.CommsEverSawIt);

    private static IEnumerable<Lane> Lanes(Case @case, IEnumerable<Person> people, bool comms) =>
        people.Select(Lane.To).Concat(comms ? [Lane.ToComms(@case.Organisation)] : []);
}
