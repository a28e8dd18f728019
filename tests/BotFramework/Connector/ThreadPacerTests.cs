using TeamsPolicyBot.BotFramework.Connector;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.BotFramework.Connector;

public sealed class ThreadPacerTests
{
    private static readonly TimeSpan Long = TimeSpan.FromHours(2);

    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public void Whatever_is_asked_at_once_leaves_at_a_pace_that_keeps_every_limit()
    {
        var pacer = new ThreadPacer(_clock);

        var waits = Enumerable.Range(0, 200).Select(_ => pacer.Reserve(ThreadPace.Send, "19:a", Long).Wait).ToList();

        Assert.All(waits.Take(7), wait => Assert.Equal(TimeSpan.Zero, wait));
        Assert.Equal(TimeSpan.FromSeconds(1), waits[7]);
        foreach (var limit in ThreadPace.Send.Limits)
        {
            for (var i = 0; i + limit.Calls < waits.Count; i++)
            {
                Assert.True(waits[i + limit.Calls] - waits[i] >= limit.Within, $"{limit} is broken at {i}");
            }
        }
    }

    [Fact]
    public void Threads_and_kinds_of_calls_are_counted_apart()
    {
        var pacer = new ThreadPacer(_clock);
        for (var i = 0; i < 7; i++)
        {
            pacer.Reserve(ThreadPace.Send, "19:a", Long);
        }

        Assert.Equal(TimeSpan.Zero, pacer.Reserve(ThreadPace.Send, "19:b", Long).Wait);
        Assert.Equal(TimeSpan.Zero, pacer.Reserve(ThreadPace.GetMembers, "19:a", Long).Wait);
        Assert.Equal(TimeSpan.FromSeconds(1), pacer.Reserve(ThreadPace.Send, "19:a", Long).Wait);
    }

    [Fact]
    public void A_slot_that_is_too_far_away_is_not_taken()
    {
        var pacer = new ThreadPacer(_clock);
        for (var i = 0; i < 60; i++)
        {
            pacer.Reserve(ThreadPace.Send, "19:a", Long);
        }

        var (wait, taken) = pacer.Reserve(ThreadPace.Send, "19:a", TimeSpan.FromSeconds(10));

        Assert.False(taken);
        Assert.Equal(TimeSpan.FromSeconds(30), wait);
        _clock.Advance(wait);
        Assert.True(pacer.Reserve(ThreadPace.Send, "19:a", TimeSpan.FromSeconds(10)).Taken);
    }
}
