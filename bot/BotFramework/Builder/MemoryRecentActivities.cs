namespace TeamsPolicyBot.BotFramework.Builder;

/// <summary>Recent activities of one process, oldest forgotten first.</summary>
internal sealed class MemoryRecentActivities(TimeProvider time) : IRecentActivities
{
    private readonly Lock _lock = new();
    private readonly long _start = time.GetTimestamp();
    private readonly HashSet<string> _keys = [];
    private readonly Queue<(string Key, TimeSpan Until)> _oldestFirst = [];

    /// <inheritdoc/>
    public Task<bool> TryAddAsync(string key, CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            var now = time.GetElapsedTime(_start);
            while (_oldestFirst.TryPeek(out var oldest) && oldest.Until <= now)
            {
                _keys.Remove(_oldestFirst.Dequeue().Key);
            }

            if (!_keys.Add(key))
            {
                return Task.FromResult(false);
            }

            _oldestFirst.Enqueue((key, now + IRecentActivities.Window));
            return Task.FromResult(true);
        }
    }
}
