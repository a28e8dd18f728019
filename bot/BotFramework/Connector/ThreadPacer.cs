namespace TeamsPolicyBot.BotFramework.Connector;

/// <summary>Holds calls back so that the bot stays under Teams' limits instead of running into them.</summary>
/// <remarks>Counts what this instance sends; several instances share a limit unknowingly, and 429 with Retry-After catches the rest. Times
/// run from the start of the program: a clock that is set must not hold anything back.</remarks>
internal sealed class ThreadPacer(TimeProvider time)
{
    private const int SweepEvery = 512;

    private readonly Lock _gate = new();
    private readonly Dictionary<(string Pace, string Thread), List<TimeSpan>> _slots = [];
    private readonly Dictionary<(string Pace, string Thread), TimeSpan> _heldBack = [];
    private readonly long _start = time.GetTimestamp();
    private int _reservations;

    /// <summary>
    /// Takes the next free slot and says how long to wait for it; takes none where that is longer than <paramref name="atMost"/>.
    /// </summary>
    /// <returns>The wait, and whether the slot was taken.</returns>
    public (TimeSpan Wait, bool Taken) Reserve(ThreadPace pace, string thread, TimeSpan atMost)
    {
        lock (_gate)
        {
            var now = time.GetElapsedTime(_start);
            Sweep(now);
            if (!_slots.TryGetValue((pace.Name, thread), out var slots))
            {
                _slots[(pace.Name, thread)] = slots = [];
            }

            slots.RemoveAll(slot => slot + pace.Memory <= now);
            var next = pace.NextSlot(slots, _heldBack.GetValueOrDefault((pace.Name, thread)) is var until && until > now ? until : now);
            if (next - now > atMost)
            {
                return (next - now, false);
            }

            slots.Add(next);
            return (next - now, true);
        }
    }

    /// <summary>Lets nothing of this kind into a thread for as long as the connector has asked.</summary>
    public void HoldBack(ThreadPace pace, string thread, TimeSpan wait)
    {
        lock (_gate)
        {
            _heldBack[(pace.Name, thread)] = time.GetElapsedTime(_start) + wait;
        }
    }

    /// <summary>Forgets threads in which nothing happened for an hour.</summary>
    private void Sweep(TimeSpan now)
    {
        if (++_reservations % SweepEvery != 0)
        {
            return;
        }

        foreach (
            var key in _slots
                .Where(entry => entry.Value.Count == 0 || entry.Value[^1] + TimeSpan.FromHours(1) <= now)
                .Select(entry => entry.Key)
                .ToList()
        )
        {
            _slots.Remove(key);
        }

        foreach (var key in _heldBack.Where(entry => entry.Value <= now).Select(entry => entry.Key).ToList())
        {
            _heldBack.Remove(key);
        }
    }
}
