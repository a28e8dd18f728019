namespace TeamsPolicyBot.Tests.Support;

/// <summary>A clock that stands still until a test moves it; timers fire while it moves, in their order.</summary>
internal sealed class FakeTimeProvider(DateTimeOffset start) : Microsoft.Extensions.Time.Testing.FakeTimeProvider(start)
{
    private readonly Lock gate = new();
    private readonly List<DateTimeOffset> due = [];
    private readonly List<(DateTimeOffset Due, TaskCompletionSource Waiter)> waiters = [];
    private TimeSpan jumped;

    /// <summary>Starts on Monday 2 November 2026, 10:00 UTC, an ordinary working day.</summary>
    public FakeTimeProvider()
        : this(new DateTimeOffset(2026, 11, 2, 10, 0, 0, TimeSpan.Zero))
    {
    }

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>Runs evenly, whatever the clock is set to.</summary>
    public override long GetTimestamp()
    {
        lock (gate)
        {
            return (GetUtcNow() - jumped).UtcTicks;
        }
    }

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (dueTime != Timeout.InfiniteTimeSpan)
        {
            var at = GetUtcNow() + dueTime;
            lock (gate)
            {
                due.Add(at);
                waiters.FindAll(entry => entry.Due == at).ForEach(entry => entry.Waiter.TrySetResult());
            }
        }

        return timer;
    }

    /// <summary>
    /// Completes once a timer was made that falls due in exactly <paramref name="wait"/>, so that a test knows when to move the clock.
    /// </summary>
    public Task TimerDueIn(TimeSpan wait)
    {
        var at = GetUtcNow() + wait;
        lock (gate)
        {
            if (due.Contains(at))
            {
                return Task.CompletedTask;
            }

            var waiter = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            waiters.Add((at, waiter));
            return waiter.Task;
        }
    }

    /// <summary>
    /// Sets the clock, also back, as an administrator or a time server may; what runs for a while runs as long as before.
    /// </summary>
    public void Set(DateTimeOffset time)
    {
        lock (gate)
        {
            jumped += time - GetUtcNow();
            AdjustTime(time);
        }
    }
}
