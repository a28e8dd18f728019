using System.Text.Json;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Delivery;
using TeamsPolicyBot.Storage;
using TeamsPolicyBot.Tests.Delivery;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Cases;

public sealed class CaseServiceTests
{
    private static readonly Lane ManagerLane = Lane.To(Example.Manager);
    private static readonly Lane AskerLane = Lane.To(Example.Asker);
    private static readonly Lane CommsLane = Lane.ToComms(Example.Organisation.Id);

    [DatabaseFact]
    public async Task A_case_goes_to_the_manager_and_its_decision_back_to_the_asker(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        using var house = House(test);

        var @case = await house.OpenAsync();
        var decided = await house.DecideAsync(@case, Example.InChat(Example.Manager), Decision.OkWithChanges, "Leave out the names.");

        Assert.True(decided.IsDone);
        Assert.Equal(
            ["DeskCard: CaseOpened, Open", "DeskCard update: CaseDecided, Decided", "DeskCard update: AskerTold, Decided"],
            house.Channel.At(ManagerLane)
        );
        Assert.Equal(
            ["AskerStatus: CaseOpened, Open", "AskerStatus update: CaseDecided, Decided", "AskerNews: CaseDecided, Decided"],
            house.Channel.At(AskerLane));
        Assert.Empty(house.Channel.At(CommsLane));
    }

    [DatabaseFact]
    public async Task What_is_stored_is_what_was_returned(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        using var house = House(test);
        var @case = await house.OpenAsync();
        await house.Cases.AskBackAsync(@case.Reference, Example.InChat(Example.Manager), @case.Organisation, "Did they agree?");
        await house.Cases.AnswerBackAsync(@case.Reference, Example.InChat(Example.Asker), @case.Organisation, "Yes: ‘all of them’ 🙂");
        await house.Cases.EditAsync(@case.Reference, Example.InChat(Example.Asker), @case.Organisation, "A better draft");

        var returned = (await house.DecideAsync(@case, Example.InChat(Example.Manager))).Case!;
        var stored = (await house.Store.FindAsync(@case.Reference))!;

        Assert.Equal(JsonSerializer.Serialize(returned), JsonSerializer.Serialize(stored.At(5)));
        Assert.IsType<AskerTold>(stored.History[5]);
        Assert.Equal("A better draft", stored.Content.Draft);
    }

    [DatabaseFact]
    public async Task Of_two_clicks_at_once_one_decides_and_the_other_is_shown_the_decision(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        using var house = House(test);
        var @case = await house.OpenAsync(Assignment.ToComms);

        var results = await Task.WhenAll(
            from person in new[] { Example.Comms, Example.OtherComms, Example.Manager, Example.Colleague }
            select Task.Run(() => house.Cases.DecideAsync(@case.Reference, Example.InComms(person), @case.Organisation, Decision.Ok, null)));

        var winner = Assert.Single(results, result => result.IsDone);
        Assert.All(results.Except([winner]), loser =>
        {
            Assert.Equal(Refusal.Closed, loser.Refusal);
            Assert.Equal(winner.Case!.Outcome!.By, loser.Case!.Outcome!.By);
        });
        await house.Outbox.SendDueAsync();
        Assert.Single(house.Channel.At(AskerLane), text => text.StartsWith("AskerNews", StringComparison.Ordinal));
    }

    [DatabaseFact]
    public async Task Two_cases_never_share_a_reference(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        using var house = House(test);
        using var twin = new CaseHouse(test.Database, house.Clock, house.Channel);    // draws the same references

        var references = new[] { await house.OpenAsync(), await twin.OpenAsync(), await twin.OpenAsync() }.Select(@case => @case.Reference);

        Assert.Equal(3, references.Distinct().Count());
    }

    /// <summary>Whoever was interrupted over "send it" says it again.</summary>
    [DatabaseFact]
    public async Task What_its_asker_opens_twice_under_one_reference_is_one_case(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        using var house = House(test);
        var request = CaseHouse.NewCase() with { Reference = house.Cases.NextReference() };

        var first = await house.Cases.OpenAsync(request);
        var again = await house.Cases.OpenAsync(request);
        var another = await house.Cases.OpenAsync(request with { Asker = Example.Manager });

        Assert.Equal((request.Reference, request.Reference), (first.Reference, again.Reference));
        Assert.NotEqual(first.Reference, another.Reference);
        Assert.Equal(2, (await house.Store.OfOrganisationAsync(Example.Organisation.Id)).Cases.Count);
    }

    [DatabaseFact]
    public async Task A_manager_who_does_not_answer_is_reminded_and_then_comms_has_it(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        using var house = House(test);
        var @case = await house.OpenAsync();

        await house.PassAsync(TimeSpan.FromHours(24));
        Assert.Equal("DeskNews: DeskReminded, Open", house.Channel.At(ManagerLane)[^1]);

        await house.PassAsync(TimeSpan.FromHours(4));
        Assert.Equal(["DeskCard: CaseHandedOver, Open"], house.Channel.At(CommsLane));
        Assert.Equal("DeskCard update: CaseHandedOver, Open", house.Channel.At(ManagerLane)[^1]);
        Assert.Equal("AskerNews: CaseHandedOver, Open", house.Channel.At(AskerLane)[^1]);

        Assert.Equal(Refusal.NotYours, (await house.DecideAsync(@case, Example.InChat(Example.Manager))).Refusal);
        Assert.True((await house.DecideAsync(@case, Example.InComms(Example.Comms))).IsDone);
    }

    [DatabaseFact]
    public async Task A_case_nobody_decides_ends_honestly_and_only_once(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        using var house = House(test);
        var @case = await house.OpenAsync(Assignment.ToComms);

        await house.PassAsync(TimeSpan.FromDays(3));
        await house.PassAsync(TimeSpan.FromDays(3));

        Assert.Equal(CaseState.Expired, (await house.Store.FindAsync(@case.Reference))!.State);
        Assert.Equal(
            "AskerNews: CaseExpired, Expired",
            Assert.Single(house.Channel.At(AskerLane), text => text.StartsWith("AskerNews", StringComparison.Ordinal)));
        Assert.Equal(Refusal.Closed, (await house.DecideAsync(@case, Example.InComms(Example.Comms))).Refusal);
    }

    [DatabaseFact]
    public async Task A_manager_without_the_bot_makes_way_for_comms(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        using var house = House(test);
        Refuse(house, ManagerLane);

        var @case = await house.OpenAsync();

        var now = (await house.Store.FindAsync(@case.Reference))!;
        Assert.Equal((Desks.Comms, HandOverReason.NotReachable), (now.Assignment.Desk, Assert.Single(now.HandOverReasons)));
        Assert.Equal(["DeskCard: CaseHandedOver, Open"], house.Channel.At(CommsLane));
        Assert.Equal("AskerNews: CaseHandedOver, Open", house.Channel.At(AskerLane)[^1]);
    }

    [DatabaseFact]
    public async Task When_not_even_comms_can_be_reached_the_asker_is_told(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        using var house = House(test);
        Refuse(house, ManagerLane, CommsLane);

        var @case = await house.OpenAsync();

        Assert.Equal(CaseState.Undeliverable, (await house.Store.FindAsync(@case.Reference))!.State);
        Assert.Equal("AskerNews: CaseUndeliverable, Undeliverable", house.Channel.At(AskerLane)[^1]);
    }

    [DatabaseFact]
    public async Task When_comms_had_a_copy_and_can_no_longer_be_reached_the_asker_is_told(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        using var house = House(test);
        var @case = await house.OpenAsync(new Assignment(Desks.Manager, [Example.Manager], ManagerSource.Asker));
        Refuse(house, CommsLane);

        await house.Cases.HandOverAsync(
            @case.Reference, Example.InChat(Example.Manager), @case.Organisation, Assignment.ToComms, HandOverReason.Refused);
        await house.Outbox.SendDueAsync();

        Assert.Equal(CaseState.Undeliverable, (await house.Store.FindAsync(@case.Reference))!.State);
        Assert.Equal("AskerNews: CaseUndeliverable, Undeliverable", house.Channel.At(AskerLane)[^1]);
    }

    [DatabaseFact]
    public async Task Where_there_is_no_comms_desk_the_manager_keeps_the_case_till_its_deadline(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        using var house = new CaseHouse(test.Database, new FakeTimeProvider(), new FakeChannel(), hasCommsDesk: false);
        var @case = await house.OpenAsync();

        await house.PassAsync(TimeSpan.FromHours(28));
        Assert.Equal(
            (Desks.Manager, CaseState.Open),
            ((await house.Store.FindAsync(@case.Reference))!.Assignment.Desk, (await house.Store.FindAsync(@case.Reference))!.State));

        await house.PassAsync(TimeSpan.FromDays(3));
        Assert.Equal(CaseState.Expired, (await house.Store.FindAsync(@case.Reference))!.State);
    }

    [DatabaseFact]
    public async Task When_the_asker_cannot_be_told_comms_is(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        using var house = House(test);
        var @case = await house.OpenAsync();
        Refuse(house, AskerLane);

        await house.DecideAsync(@case, Example.InChat(Example.Manager));

        Assert.Equal(["DeskNews: AskerUnreachable, Decided"], house.Channel.At(CommsLane));
        Assert.Equal(0, await house.Messages.CountPendingAsync());
    }

    [DatabaseFact]
    public async Task A_manager_nobody_checked_leaves_comms_a_copy(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        using var house = House(test);

        await house.OpenAsync(new Assignment(Desks.Manager, [Example.Manager], ManagerSource.Asker));

        Assert.Equal(["DeskCard: CaseOpened, Open"], house.Channel.At(CommsLane));
    }

    [DatabaseFact]
    public async Task Lists_show_a_persons_own_and_an_organisations_open_cases(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        using var house = House(test);
        var open = await house.OpenAsync();
        var decided = await house.OpenAsync();
        await house.DecideAsync(decided, Example.InChat(Example.Manager));

        Assert.Equal([open.Reference], References((await house.Store.OpenOfOrganisationAsync(open.Organisation)).Cases));
        Assert.Equal([open.Reference], References((await house.Store.OfPersonAsync(open.Organisation, Example.Manager)).Cases));
        Assert.Equal(2, (await house.Store.OfPersonAsync(open.Organisation, Example.Asker)).Cases.Count);
        Assert.Empty((await house.Store.OfPersonAsync("otherham", Example.Asker)).Cases);
        Assert.Empty((await house.Store.OpenOfOrganisationAsync("otherham")).Cases);
    }

    /// <summary>Words that cannot be passed on, and decisions that do not fit.</summary>
    [Theory]
    [InlineData(Decision.OkWithChanges, null, Refusal.WordsMissing)]
    [InlineData(Decision.OkWithChanges, " \n ", Refusal.WordsMissing)]
    [InlineData(Decision.Answer, "Yes.", Refusal.NotOfThisKind)]
    [InlineData(Decision.Ok, "too long", Refusal.TooLong)]
    public async Task A_decision_that_says_nothing_or_too_much_is_refused(Decision decision, string? note, Refusal refusal)
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        using var house = House(test);
        var @case = await house.OpenAsync();

        var result = await house.DecideAsync(
            @case, Example.InChat(Example.Manager), decision, note == "too long" ? new string('x', Decisions.MostNoteBytes + 1) : note);

        Assert.Equal(refusal, result.Refusal);
        Assert.Equal(CaseState.Open, result.Case!.State);
    }

    [Fact]
    public async Task A_case_cannot_be_handed_to_its_asker()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        using var house = House(test);
        var @case = await house.OpenAsync();

        var result = await house.Cases.HandOverAsync(
            @case.Reference, Example.InChat(Example.Manager), @case.Organisation, new Assignment(Desks.Manager, [Example.Asker], null),
            HandOverReason.PassedOn);

        Assert.Equal(Refusal.OwnCase, result.Refusal);
    }

    private static CaseHouse House(TestDatabase test) => new(test.Database, new FakeTimeProvider(), new FakeChannel());

    private static void Refuse(CaseHouse house, params Lane[] lanes) =>
        house.Channel.Trouble = (message, _) => Task.FromResult<SendOutcome?>(
            lanes.Contains(Lane.Parse(message.Lane)) ? new SendOutcome.Refused("403 BotNotInConversationRoster") : null);

    private static IEnumerable<string> References(IEnumerable<Case> cases) => cases.Select(@case => @case.Reference);
}
