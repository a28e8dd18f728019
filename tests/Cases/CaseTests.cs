using TeamsPolicyBot.Cases;

namespace TeamsPolicyBot.Tests.Cases;

public sealed class CaseTests
{
    private static DateTimeOffset Later => Example.Monday.AddHours(1);

    [Fact]
    public void A_case_opens_with_its_desk_and_content()
    {
        var @case = Example.Case();

        Assert.Equal(("C-4H8QT", CaseState.Open, Desks.Manager, 1), (@case.Reference, @case.State, @case.Assignment.Desk, @case.Version));
        Assert.Equal(Example.Draft, @case.Content);
        Assert.Empty(@case.HandOverReasons);
    }

    /// <summary>Events in order, and the state they lead to.</summary>
    public static TheoryData<CaseEvent[], CaseState> Endings =>
        new()
        {
            { [new CaseClaimed(Later, Example.Comms)], CaseState.Claimed },
            { [new CaseClaimed(Later, Example.Comms), new CaseUnclaimed(Later, Example.Comms)], CaseState.Open },
            {
                [
                    new CaseClaimed(Later, Example.Comms),
                    new CaseHandedOver(Later, Example.Comms, Example.WithManager, HandOverReason.PassedOn),
                ],
                CaseState.Open
            },
            { [new DeskReminded(Later)], CaseState.Open },
            { [new AskerAsked(Later, Example.Manager, "When?")], CaseState.Open },
            { [new CaseDecided(Later, Example.Manager, Decision.Ok, null)], CaseState.Decided },
            { [new CaseWithdrawn(Later, Example.Asker)], CaseState.Withdrawn },
            { [new CaseExpired(Later)], CaseState.Expired },
            { [new CaseUndeliverable(Later)], CaseState.Undeliverable },
        };

    [Theory]
    [MemberData(nameof(Endings))]
    public void Events_lead_to_a_state(CaseEvent[] events, CaseState state) => Assert.Equal(state, Example.Case(events).State);

    [Fact]
    public void A_case_remembers_the_way_it_took_and_everybody_who_holds_a_card()
    {
        var @case = Example.Case(
            new CaseHandedOver(
                Later, Example.Manager, new Assignment(Desks.Manager, [Example.Colleague], ManagerSource.Directory), HandOverReason.PassedOn
            ),
            new CaseHandedOver(Later, null, Assignment.ToComms, HandOverReason.NoAnswerInTime)
        );

        Assert.Equal([HandOverReason.PassedOn, HandOverReason.NoAnswerInTime], @case.HandOverReasons);
        Assert.Equal([Example.Manager, Example.Colleague], @case.EverAssigned);
        Assert.True(@case.CommsEverSawIt);
        Assert.Empty(@case.Assignment.People);
    }

    [Fact]
    public void An_exchange_with_the_asker_stays_in_the_case()
    {
        var @case = Example.Case(
            new AskerAsked(Later, Example.Manager, "Did they agree?"), new AskerAnswered(Later, Example.Asker, "Yes, in writing."));

        Assert.Equal(("Did they agree?", "Yes, in writing."), (@case.AskedBack?.Question, @case.AnsweredBack?.Answer));
    }

    [Theory]
    [InlineData(CaseKind.Draft, Decision.Ok, Decision.OkWithChanges, Decision.DoNotPost)]
    [InlineData(CaseKind.Question, Decision.Answer)]
    public void The_decisions_follow_the_kind_of_case(CaseKind kind, params Decision[] decisions) =>
        Assert.Equal(decisions, Decisions.For(kind));
}
