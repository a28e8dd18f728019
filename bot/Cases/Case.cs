namespace TeamsPolicyBot.Cases;

/// <summary>A question or draft passed to a person. It is the sum of its events: <see cref="From"/> adds them up.</summary>
public sealed record Case
{
    /// <summary>For example <c>C-4H8QT</c>.</summary>
    public required string Reference { get; init; }

    public required string Organisation { get; init; }

    public required Person Asker { get; init; }

    public required bool NameWithheld { get; init; }

    public required CaseContent Content { get; init; }

    public required Assignment Assignment { get; init; }

    /// <summary>When the asker needs the decision; never inside a weekend, night or holiday of the council.</summary>
    public required DateTimeOffset Deadline { get; init; }

    public CaseState State { get; private init; }

    /// <summary>The member of the comms team who said "mine"; null when nobody has.</summary>
    public Person? ClaimedBy { get; private init; }

    /// <summary>The decision with its note, who and when; null until there is one.</summary>
    public CaseDecided? Outcome { get; private init; }

    /// <summary>What the person who decides asked back; null where nothing was.</summary>
    public AskerAsked? AskedBack { get; private init; }

    /// <summary>What the asker answered to it.</summary>
    public AskerAnswered? AnsweredBack { get; private init; }

    /// <summary>Everything that happened, oldest first.</summary>
    public required IReadOnlyList<CaseEvent> History { get; init; }

    /// <summary>How many events there are; a change is saved only while this is still so.</summary>
    public int Version => History.Count;

    public DateTimeOffset OpenedAt => History[0].At;

    /// <summary>When it was decided or ended; null while it is open.</summary>
    public DateTimeOffset? ClosedAt =>
        State.IsOpen() ? null : History.Last(change => change is CaseDecided or CaseWithdrawn or CaseExpired or CaseUndeliverable).At;

    /// <summary>Whether the asker knows of the decision.</summary>
    public DecisionDelivery Delivery =>
        Outcome is null ? DecisionDelivery.None
        : !Outcome.AwaitsTelling || History.Any(change => change is AskerTold) ? DecisionDelivery.Delivered
        : History.Any(change => change is AskerUnreachable) ? DecisionDelivery.Unreachable
        : DecisionDelivery.Pending;

    /// <summary>When the desk that has it now got it.</summary>
    public DateTimeOffset AssignedAt => History.Last(change => change is CaseOpened or CaseHandedOver).At;

    /// <summary>Whether the desk that has it now was reminded.</summary>
    public bool IsReminded =>
        History.Reverse().TakeWhile(change => change is not (CaseOpened or CaseHandedOver)).Any(change => change is DeskReminded);

    /// <summary>Why it moved on, in order: what the asker is shown of the way it took.</summary>
    public IEnumerable<HandOverReason> HandOverReasons =>
        History.SelectMany(change => change switch
        {
            CaseOpened opened => opened.HandOverReasons,
            CaseHandedOver handedOver => [handedOver.Reason],
            _ => Enumerable.Empty<HandOverReason>(),
        });

    /// <summary>Everybody it was ever assigned to, each once: whoever holds a card of it.</summary>
    public IEnumerable<Person> EverAssigned =>
        Assignments.SelectMany(assignment => assignment.People).DistinctBy(person => (person.Tenant, person.ObjectId));

    /// <summary>Whether the comms team ever got it.</summary>
    public bool CommsEverSawIt => Assignments.Any(assignment => assignment.CommsSeesIt);

    private IEnumerable<Assignment> Assignments =>
        History.Select(change => change switch
        {
            CaseOpened opened => opened.Assignment,
            CaseHandedOver handedOver => handedOver.Assignment,
            _ => null,
        }).OfType<Assignment>();

    /// <summary>The case that these events add up to; the first one opens it.</summary>
    public static Case From(IReadOnlyList<CaseEvent> history) =>
        history.Skip(1).Aggregate(Open((CaseOpened)history[0]), (@case, change) => @case.With(change));

    /// <summary>The case as it was when it had so many events.</summary>
    public Case At(int version) => version >= Version ? this : From([.. History.Take(version)]);

    /// <summary>The case after one more event.</summary>
    public Case With(CaseEvent change) => (this with { History = [.. History, change] }).Apply(change);

    private static Case Open(CaseOpened opened) => new()
    {
        Reference = opened.Reference,
        Organisation = opened.Organisation,
        Asker = opened.Asker,
        NameWithheld = opened.NameWithheld,
        Content = opened.Content,
        Assignment = opened.Assignment,
        Deadline = opened.Deadline,
        History = [opened],
    };

    private Case Apply(CaseEvent change) =>
        change switch
        {
            CaseHandedOver handedOver => this with { Assignment = handedOver.Assignment, State = CaseState.Open, ClaimedBy = null },
            CaseClaimed claimed => this with { State = CaseState.Claimed, ClaimedBy = claimed.By },
            CaseUnclaimed => this with { State = CaseState.Open, ClaimedBy = null },
            ManagerConfirmed => this with
            {
                Assignment = Assignment with { FoundBy = ManagerSource.Remembered },
                State = CaseState.Open,
                ClaimedBy = null,
            },
            AskerAsked asked => this with { AskedBack = asked },
            AskerAnswered answered => this with { AnsweredBack = answered },
            CaseEdited edited => this with { Content = edited.Content },
            CaseDecided decided => this with { State = CaseState.Decided, Outcome = decided },
            CaseWithdrawn => this with { State = CaseState.Withdrawn },
            CaseExpired => this with { State = CaseState.Expired },
            CaseUndeliverable => this with { State = CaseState.Undeliverable },
            DeskReminded or AskerUnreachable or AskerTold => this,
            _ => throw new InvalidOperationException($"A case cannot have the event {change.GetType().Name} here."),
        };
}
