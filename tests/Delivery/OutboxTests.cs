using Dapper;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Cases.Store;
using TeamsPolicyBot.Delivery;
using TeamsPolicyBot.Storage;
using TeamsPolicyBot.Tests.Cases;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Delivery;

public sealed class OutboxTests
{
    private static readonly Lane Ada = Lane.To(Example.Asker);
    private static readonly Lane Mo = Lane.To(Example.Manager);

    [DatabaseFact]
    public async Task Messages_of_a_lane_arrive_in_order_and_a_lane_that_waits_holds_up_no_other(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        using var house = House(test);
        await EnqueueAsync(house, (Ada, "a1"), (Ada, "a2"), (Mo, "m1"), (Mo, "m2"));
        house.Channel.Trouble = (message, _) => Outcome(message.Lane == Ada.Name ? new SendOutcome.Failed("503") : null);

        await house.Outbox.SendDueAsync();
        Assert.Equal(["m1", "m2"], house.Channel.All.Select(message => message.Text));

        house.Channel.Trouble = (_, _) => Outcome(null);
        await house.Outbox.SendDueAsync();
        Assert.Empty(house.Channel.At(Ada));
        house.Clock.Advance(TimeSpan.FromSeconds(2));
        await house.Outbox.SendDueAsync();
        Assert.Equal(["a1", "a2"], house.Channel.At(Ada));
    }

    [DatabaseFact]
    public async Task Content_is_erased_once_it_has_arrived_or_is_given_up(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        using var house = House(test);
        await EnqueueAsync(house, (Ada, "words of a person"), (Mo, "words of another"));
        house.Channel.Trouble = (message, _) => Outcome(message.Lane == Mo.Name ? new SendOutcome.Refused("403") : null);

        await house.Outbox.SendDueAsync();

        Assert.Equal(0, await CountAsync(test, "body IS NOT NULL"));
        Assert.Equal(1, await CountAsync(test, "state = 'delivered'"));
        Assert.Equal(1, await CountAsync(test, "state = 'given-up'"));
    }

    [DatabaseFact]
    public async Task The_channel_is_given_the_time_it_asks_for(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        using var house = House(test);
        await EnqueueAsync(house, (Ada, "a1"));
        house.Channel.Trouble = (_, _) => Outcome(new SendOutcome.Failed("429", TimeSpan.FromSeconds(90)));
        await house.Outbox.SendDueAsync();
        house.Channel.Trouble = (_, _) => Outcome(null);

        house.Clock.Advance(TimeSpan.FromSeconds(89));
        await house.Outbox.SendDueAsync();
        Assert.Empty(house.Channel.All);

        house.Clock.Advance(TimeSpan.FromSeconds(1));
        await house.Outbox.SendDueAsync();
        Assert.Single(house.Channel.All);
    }

    [DatabaseFact]
    public async Task A_send_that_hangs_is_broken_off_and_tried_again(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        using var house = House(test);
        await EnqueueAsync(house, (Ada, "a1"));
        var hangs = new TaskCompletionSource();
        house.Channel.Trouble = async (_, cancellation) =>
        {
            hangs.SetResult();
            // A connector that never answers: only the cancellation ends it.
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation);
            return null;
        };

        var sending = house.Outbox.SendDueAsync();
        await hangs.Task;
        house.Clock.Advance(Outbox.SendTimeout);
        await sending;
        house.Channel.Trouble = (_, _) => Outcome(null);
        house.Clock.Advance(TimeSpan.FromSeconds(2));
        await house.Outbox.SendDueAsync();

        Assert.Equal(["a1"], house.Channel.At(Ada));
    }

    [DatabaseFact]
    public async Task Two_instances_share_the_work_and_send_nothing_twice(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        using var house = House(test);
        using var other = new CaseHouse(test.Database, house.Clock, house.Channel);
        var sent = Enumerable
            .Range(0, 100)
            .Select(n => (Lane.To(new Person(Example.Tenant, $"person-{n % 10}", null)), $"{n:000}"))
            .ToArray();
        await EnqueueAsync(house, sent);

        await Task.WhenAll(Task.Run(() => house.Outbox.SendDueAsync()), Task.Run(() => other.Outbox.SendDueAsync()));
        await house.Outbox.SendDueAsync();

        Assert.Equal(100, house.Channel.All.Count);
        Assert.Equal(100, house.Channel.All.Select(message => message.Id).Distinct().Count());
        Assert.All(house.Channel.All.GroupBy(message => message.Lane), lane =>
            Assert.Equal(lane.Select(message => message.Text).Order(), lane.Select(message => message.Text))
        );
    }

    [DatabaseFact]
    public async Task What_a_dead_instance_had_in_hand_is_sent_by_another(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        using var house = House(test);
        await EnqueueAsync(house, (Ada, "a1"), (Ada, "a2"));
        Assert.Single(await house.Messages.ClaimAsync(10));    // and dies

        await house.Outbox.SendDueAsync();
        Assert.Empty(house.Channel.All);

        house.Clock.Advance(OutboxStore.Lease);
        await house.Outbox.SendDueAsync();
        Assert.Equal(["a1", "a2"], house.Channel.At(Ada));
    }

    [DatabaseFact]
    public async Task A_clock_that_is_set_back_holds_nothing_up(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        using var house = House(test);
        await EnqueueAsync(house, (Ada, "a1"), (Mo, "m1"));
        await house.Messages.ClaimAsync(1);
        house.Channel.Trouble = (_, _) => Outcome(new SendOutcome.Failed("503"));
        await house.Outbox.SendDueAsync();
        house.Channel.Trouble = (_, _) => Outcome(null);

        house.Clock.Set(house.Clock.GetUtcNow().AddDays(-1));
        await house.Outbox.SendDueAsync();

        Assert.Equal(2, house.Channel.All.Count);
    }

    [DatabaseFact]
    public async Task A_message_is_given_up_after_a_day_of_trying_and_not_because_the_clock_jumped(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        using var house = House(test);
        await EnqueueAsync(house, (Ada, "a1"));
        house.Channel.Trouble = (_, _) => Outcome(new SendOutcome.Failed("503"));

        house.Clock.Advance(TimeSpan.FromDays(3));
        await house.Outbox.SendDueAsync();
        Assert.Equal(1, await house.Messages.CountPendingAsync());

        for (var attempt = 0; attempt < 10; attempt++)
        {
            house.Clock.Advance(OutboxStore.LongestWait);
            await house.Outbox.SendDueAsync();
        }

        Assert.Equal(1, await CountAsync(test, "state = 'given-up'"));
    }

    [DatabaseFact]
    public async Task An_update_knows_where_its_card_is(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        using var house = House(test);

        var @case = await house.OpenAsync();

        var card = await house.Messages.FindCardAsync(new CaseNotice(Mo, NoticeKind.DeskCard).CardOf(@case));
        Assert.Equal(Mo.Name, card?.ConversationId);
        Assert.Null(await house.Messages.FindCardAsync("C-00000/DeskCard/nowhere"));
    }

    [Theory]
    [InlineData(1, null, 1)]
    [InlineData(2, null, 2)]
    [InlineData(5, null, 16)]
    [InlineData(50, null, 300)]     // five minutes at most of our own
    [InlineData(1, 30, 30)]         // what the channel asks for
    [InlineData(9, 1, 256)]         // but never sooner than we would
    [InlineData(1, 86400, 600)]     // nor for ever
    public void Waits_double(int attempts, int? retryAfterSeconds, int seconds) =>
        Assert.Equal(
            TimeSpan.FromSeconds(seconds),
            OutboxPolicy.Wait(attempts, retryAfterSeconds is { } s ? TimeSpan.FromSeconds(s) : null, jitter: 0));

    private static Task<SendOutcome?> Outcome(SendOutcome? outcome) => Task.FromResult(outcome);

    private static CaseHouse House(TestDatabase test) => new(test.Database, new FakeTimeProvider(), new FakeChannel());

    /// <summary>As they lie there from before the outbox kept notices: each with its message.</summary>
    private static Task EnqueueAsync(CaseHouse house, params (Lane Lane, string Text)[] messages) =>
        house.Database.WriteAsync(transaction => transaction.Connection!.ExecuteAsync(
            """
            INSERT INTO outbox (lane, card, reference, is_update, body, state, attempts, created_at, next_attempt_at)
            VALUES (@Lane, '', 'C-22222', 0, @Body, 'pending', 0, @Now, @Now)
            """,
            messages.Select(message => new
            {
                Lane = message.Lane.Name,
                Body = $$"""{"type":"message","text":"{{message.Text}}"}""",
                Now = house.Clock.GetUtcNow().ToUnixTimeMilliseconds(),
            }),
            transaction));

    private static Task<long> CountAsync(TestDatabase test, string where) =>
        test.Database.ReadAsync(connection => connection.ExecuteScalarAsync<long>($"SELECT COUNT(*) FROM outbox WHERE {where}"));
}
