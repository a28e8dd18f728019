namespace TeamsPolicyBot.Conversations.Gate;

/// <summary>
/// How fast one sender may write: so many messages a minute, as many at once. Counts on this instance; its purpose is that one
/// sender, or a script in that name, cannot take the bot from everybody else.
/// </summary>
/// <param name="perMinute">0 for any number.</param>
internal sealed class SenderPace(int perMinute, TimeProvider time)
{
    /// <summary>After this many senders, and again after twice as many as were left, those who have rested are forgotten.</summary>
    private const int FirstSweepAt = 1000;

    private readonly Lock _gate = new();
    private readonly long _start = time.GetTimestamp();
    private readonly Dictionary<string, Allowance> _senders = new(StringComparer.OrdinalIgnoreCase);
    private int _sweepAt = FirstSweepAt;

    /// <summary>Takes one message of the sender's allowance, or says that it is used up.</summary>
    public Pace Take(string sender)
    {
        if (perMinute <= 0)
        {
            return Pace.Free;
        }

        lock (_gate)
        {
            var now = time.GetElapsedTime(_start);
            Sweep(now);
            var allowance = _senders.TryGetValue(sender, out var known) ? known.At(now, perMinute) : new Allowance(perMinute, now, false);
            var pace =
                allowance.Remaining >= 1 ? Pace.Free
                : allowance.IsTold ? Pace.TooFastAndTold
                : Pace.TooFast;
            _senders[sender] =
                pace == Pace.Free
                    ? allowance with { Remaining = allowance.Remaining - 1, IsTold = false }
                    : allowance with { IsTold = true };
            return pace;
        }
    }

    private void Sweep(TimeSpan now)
    {
        if (_senders.Count < _sweepAt)
        {
            return;
        }

        foreach (
            var rested in _senders
                .Where(sender => sender.Value.At(now, perMinute).Remaining >= perMinute)
                .Select(sender => sender.Key)
                .ToList())
        {
            _senders.Remove(rested);
        }

        _sweepAt = Math.Max(FirstSweepAt, 2 * _senders.Count);
    }

    /// <param name="Remaining">Messages that may still come, in fractions.</param>
    /// <param name="IsTold">Whether the sender has been told since the allowance ran out.</param>
    private readonly record struct Allowance(double Remaining, TimeSpan Since, bool IsTold)
    {
        public Allowance At(TimeSpan now, int perMinute) =>
            this with
            {
                Remaining = Math.Min(perMinute, Remaining + ((now - Since).TotalMinutes * perMinute)),
                Since = now,
            };
    }
}

/// <summary>What becomes of a sender's next message.</summary>
internal enum Pace
{
    Free,

    /// <summary>Too many: the sender is told once.</summary>
    TooFast,

    /// <summary>Too many, and the sender has been told: silence, or the bot would answer a flood with a flood.</summary>
    TooFastAndTold,
}
