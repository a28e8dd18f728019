using TeamsPolicyBot.Conversations.Gate;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Conversations.Gate;

public sealed class SenderPaceTests
{
    private readonly FakeTimeProvider clock = new();

    [Fact]
    public void A_sender_may_write_so_many_messages_a_minute_and_is_told_once_about_more()
    {
        var pace = new SenderPace(3, clock);

        Assert.Equal(
            [Pace.Free, Pace.Free, Pace.Free, Pace.TooFast, Pace.TooFastAndTold, Pace.TooFastAndTold],
            Enumerable.Range(0, 6).Select(_ => pace.Take("ann"))
        );
    }

    [Fact]
    public void One_sender_takes_nothing_from_another()
    {
        var pace = new SenderPace(1, clock);
        pace.Take("ann");

        Assert.Equal(Pace.TooFast, pace.Take("ANN"));
        Assert.Equal(Pace.Free, pace.Take("bob"));
    }

    [Fact]
    public void The_allowance_comes_back_evenly_and_the_sender_is_told_again_the_next_time()
    {
        var pace = new SenderPace(3, clock);
        Use(pace, 4);

        clock.Advance(TimeSpan.FromSeconds(19));
        Assert.Equal(Pace.TooFastAndTold, pace.Take("ann"));
        clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(Pace.Free, pace.Take("ann"));
        Assert.Equal(Pace.TooFast, pace.Take("ann"));
    }

    [Fact]
    public void A_long_rest_gives_no_more_than_one_minutes_worth()
    {
        var pace = new SenderPace(3, clock);
        Use(pace, 3);

        clock.Advance(TimeSpan.FromHours(8));

        Assert.Equal([Pace.Free, Pace.Free, Pace.Free, Pace.TooFast], Enumerable.Range(0, 4).Select(_ => pace.Take("ann")));
    }

    [Fact]
    public void With_a_limit_of_zero_nobody_is_held_back()
    {
        var pace = new SenderPace(0, clock);

        Assert.All(Enumerable.Range(0, 1000), _ => Assert.Equal(Pace.Free, pace.Take("ann")));
    }

    [Fact]
    public void Ten_thousand_senders_who_have_rested_leave_nothing_that_changes_an_answer()
    {
        var pace = new SenderPace(1, clock);
        foreach (var sender in Enumerable.Range(0, 10_000))
        {
            Assert.Equal(Pace.Free, pace.Take($"sender {sender}"));
        }

        Assert.Equal(Pace.TooFast, pace.Take("sender 9999"));
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(Pace.Free, pace.Take("sender 0"));
    }

    private static void Use(SenderPace pace, int times)
    {
        for (var i = 0; i < times; i++)
        {
            pace.Take("ann");
        }
    }
}
