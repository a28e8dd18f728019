namespace TeamsPolicyBot.Tests.Support;

/// <summary>A clock that stands still until a test moves it; timers fire while it moves, in their order.</summary>
internal sealed class FakeTimeProvider(DateTimeOffset start) : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<FakeTimer> timers = [];
    private readonly List<(DateTimeOffset Due, TaskCompletionSource Waiter)> waiters = [];
    private DateTimeOffset now = start;
    private TimeSpan jumped;

    /// <summary>Starts on Monday 2 November 2026, 10:00 UTC, an ordinary working day.</summary>
    public FakeTimeProvider()
        : this(new DateTimeOffset(2026, 11, 2, 10, 0, 0, TimeSpan.Zero))
    {
    }

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
        {
            return now;
        }
    }

    /// <summary>Runs evenly, whatever the clock is set to.</summary>
    public override long GetTimestamp()
    {
        lock (gate)
        {
            return (now - jumped).UtcTicks;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new FakeTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves the clock on and fires every timer that falls due on the way.</summary>
    public void Advance(TimeSpan by)
    {
        var target = GetUtcNow() + by;
        while (TakeNextDue(target) is { } timer)
        {
            timer.Fire();
        }

        lock (gate)
        {
            now = target;
        }
    }

    /// <summary>Completes once a timer is waiting that falls due in exactly <paramref name="due"/>, so that a test knows when to move the clock.</summary>
    public Task TimerDueIn(TimeSpan due)
    {
        lock (gate)
        {
            if (timers.Any(timer => timer.Due == now + due))
            {
                return Task.CompletedTask;
            }

            var waiter = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            waiters.Add((now + due, waiter));
            return waiter.Task;
        }
    }

    /// <summary>Sets the clock, also back, as an administrator or a time server may; timers keep their due times.</summary>
    public void Set(DateTimeOffset time)
    {
        lock (gate)
        {
            jumped += time - now;
            now = time;
        }
    }

    private FakeTimer? TakeNextDue(DateTimeOffset target)
    {
        lock (gate)
        {
            var next = timers.Where(timer => timer.Due <= target).MinBy(timer => timer.Due);
            if (next is not null)
            {
                now = next.Due > now ? next.Due : now;
                next.Reschedule();
            }

            return next;
        }
    }

    private sealed class FakeTimer(FakeTimeProvider clock, Action fire) : ITimer
    {
        private TimeSpan period;

        public DateTimeOffset Due { get; private set; }

        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan newPeriod)
        {
            lock (clock.gate)
            {
                clock.timers.Remove(this);
                period = newPeriod;
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    Due = clock.now + dueTime;
                    clock.timers.Add(this);
                    clock.waiters.FindAll(entry => entry.Due == Due).ForEach(entry => entry.Waiter.TrySetResult());
                }
            }

            return true;
        }

        public void Reschedule()
        {
            Due += period;
            if (period <= TimeSpan.Zero)
            {
                clock.timers.Remove(this);
            }
        }

        public void Dispose()
        {
            lock (clock.gate)
            {
                clock.timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
