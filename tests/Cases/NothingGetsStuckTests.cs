using Dapper;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Delivery;
using TeamsPolicyBot.Tests.Delivery;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Cases;

/// <summary>One case or message that is damaged harms nothing but itself, and is told of.</summary>
public sealed class NothingGetsStuckTests
{
    private static readonly Lane AskerLane = Lane.To(Example.Asker);
    private static readonly Lane ManagerLane = Lane.To(Example.Manager);

    [DatabaseFact]
    public async Task A_case_that_cannot_be_read_keeps_no_other_from_its_end_and_is_set_aside(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        using var house = House(test);
        var damaged = await house.OpenAsync();
        var sound = await house.OpenAsync();
        await RunAsync(test, $"UPDATE case_events SET body = 'not JSON' WHERE reference = '{damaged.Reference}'");

        await house.PassAsync(TimeSpan.FromDays(3));
        for (var minutes = 1; minutes < 16; minutes++)
        {
            await house.PassAsync(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(CaseState.Expired, (await house.Store.FindAsync(sound.Reference))!.State);
        Assert.Contains("AskerNews: CaseExpired, Expired", house.Channel.At(AskerLane));
        var setAside = Assert.Single(await house.SetAside.ListAsync());
        Assert.Equal(($"case {damaged.Reference}", "UnreadableCaseException"), (setAside.What, setAside.Error));
        Assert.Empty(await house.Store.DueAsync(house.Clock.GetUtcNow()));
        Assert.Equal([damaged.Reference], (await house.Store.OfOrganisationAsync(Example.Organisation.Id)).Unreadable);
    }

    [DatabaseFact]
    public async Task What_was_set_aside_is_tried_once_more_at_each_start(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        using var house = House(test);
        var @case = await house.OpenAsync();
        await RunAsync(test, "UPDATE cases SET set_aside_at = 1, next_at = NULL, faults = 5");
        await RunAsync(
            test, "INSERT INTO outbox (lane, kind, card, reference, version, is_update, state, attempts, created_at, next_attempt_at) "
                + $"VALUES ('{AskerLane.Name}', 'AskerNews', '', '{@case.Reference}', 1, 0, 'set-aside', 5, 0, 0)"
        );
        Assert.Equal(2, (await house.SetAside.ListAsync(Example.Organisation.Id)).Count);
        Assert.Empty(await house.SetAside.ListAsync("otherham"));

        Assert.Equal(2, await house.SetAside.TakeUpAsync());
        await house.PassAsync(TimeSpan.FromDays(3));

        Assert.Empty(await house.SetAside.ListAsync());
        Assert.Equal(CaseState.Expired, (await house.Store.FindAsync(@case.Reference))!.State);
    }

    [DatabaseFact]
    public async Task A_message_that_cannot_be_read_is_set_aside_and_its_lane_goes_on(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        using var house = House(test);
        house.Channel.Trouble = (_, _) => Task.FromResult<SendOutcome?>(new SendOutcome.Failed("503"));
        await house.OpenAsync();
        house.Channel.Trouble = (_, _) => Task.FromResult<SendOutcome?>(null);
        await RunAsync(test, $"UPDATE outbox SET kind = 'Telegram' WHERE lane = '{ManagerLane.Name}'");
        var @case = await house.OpenAsync();

        for (var second = 0; second < 40; second++)
        {
            await house.PassAsync(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(["DeskCard: CaseOpened, Open"], house.Channel.At(ManagerLane));
        Assert.Equal("ArgumentException", Assert.Single(await house.SetAside.ListAsync()).Error);
        Assert.True((await house.DecideAsync(@case, Example.InChat(Example.Manager))).IsDone);
    }

    [DatabaseFact]
    public async Task A_fault_in_a_card_undoes_no_case_and_holds_up_nobody_else(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        using var house = House(test);
        house.Channel.Trouble = (message, _) =>
            message.Lane == ManagerLane.Name
                ? throw new InvalidOperationException("the card cannot be drawn")
                : Task.FromResult<SendOutcome?>(null);

        var @case = await house.OpenAsync();
        for (var second = 0; second < 40; second++)
        {
            await house.PassAsync(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(CaseState.Open, (await house.Store.FindAsync(@case.Reference))!.State);
        Assert.Equal(["AskerStatus: CaseOpened, Open"], house.Channel.At(AskerLane));
        Assert.Equal("InvalidOperationException", Assert.Single(await house.SetAside.ListAsync()).Error);
    }

    [DatabaseFact]
    public async Task More_cases_than_a_handful_may_stay_due_and_the_next_one_is_still_looked_after(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        using var house = new CaseHouse(test.Database, new FakeTimeProvider(), new FakeChannel(), hasCommsDesk: false);
        for (var number = 0; number < 120; number++)
        {
            await house.Cases.OpenAsync(CaseHouse.NewCase());    // due to go to comms, where there is no desk, till their deadline
        }

        await house.PassAsync(TimeSpan.FromHours(28));
        var late = await house.Cases.OpenAsync(CaseHouse.NewCase() with { Deadline = house.Clock.GetUtcNow().AddHours(1) });
        await house.PassAsync(TimeSpan.FromHours(1));

        Assert.Equal(CaseState.Expired, (await house.Store.FindAsync(late.Reference))!.State);
    }

    [DatabaseFact]
    public async Task A_decision_is_shown_as_not_delivered_until_the_asker_has_it(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        using var house = House(test);
        var @case = await house.OpenAsync();
        house.Channel.Trouble = (message, _) =>
            Task.FromResult<SendOutcome?>(message.Lane == AskerLane.Name ? new SendOutcome.Failed("503") : null);

        var decided = (await house.DecideAsync(@case, Example.InChat(Example.Manager))).Case!;
        Assert.Equal(DecisionDelivery.Pending, decided.Delivery);
        Assert.Equal(
            [@case.Reference],
            (await house.Store.OfPersonAsync(@case.Organisation, Example.Manager)).Cases.Select(each => each.Reference)
        );
        Assert.Equal(
            [@case.Reference],
            (await house.Store.OpenOrUntoldOfOrganisationAsync(@case.Organisation)).Cases.Select(each => each.Reference)
        );

        house.Channel.Trouble = (_, _) => Task.FromResult<SendOutcome?>(null);
        for (var second = 0; second < 5; second++)
        {
            await house.PassAsync(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(DecisionDelivery.Delivered, (await house.Store.FindAsync(@case.Reference))!.Delivery);
        Assert.Equal("DeskCard update: AskerTold, Decided", house.Channel.At(ManagerLane)[^1]);
        Assert.Empty((await house.Store.OfPersonAsync(@case.Organisation, Example.Manager)).Cases);
    }

    [DatabaseFact]
    public async Task What_could_not_be_delivered_arrives_when_the_person_writes_again(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        using var house = House(test);
        var @case = await house.OpenAsync();
        house.Channel.Trouble = (message, _) =>
            Task.FromResult<SendOutcome?>(message.Lane == AskerLane.Name ? new SendOutcome.Gone("403", "a:1", IsCertain: true) : null);
        await house.DecideAsync(@case, Example.InChat(Example.Manager));
        Assert.Equal(DecisionDelivery.Unreachable, (await house.Store.FindAsync(@case.Reference))!.Delivery);

        house.Channel.Trouble = (_, _) => Task.FromResult<SendOutcome?>(null);
        await house.Cases.DeliverWaitingAsync(Example.Asker);
        await house.Outbox.SendDueAsync();

        Assert.Contains("AskerNews: CaseDecided, Decided", house.Channel.At(AskerLane));
        Assert.Equal(DecisionDelivery.Delivered, (await house.Store.FindAsync(@case.Reference))!.Delivery);
    }

    private static CaseHouse House(TestDatabase test) => new(test.Database, new FakeTimeProvider(), new FakeChannel());

    private static Task RunAsync(TestDatabase test, string sql) =>
        test.Database.WriteAsync(transaction => transaction.Connection!.ExecuteAsync(sql, transaction: transaction));
}
