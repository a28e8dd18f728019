namespace TeamsPolicyBot.BotFramework.Builder;

/// <summary>
/// The lock of one process: a semaphore per conversation, there only as long as somebody holds it or waits for it. Not re-entrant.
/// </summary>
internal sealed class KeyedLock : IConversationLock
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Entry> _entries = [];

    /// <summary>How many conversations are held or waited for.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _entries.Count;
            }
        }
    }

    /// <inheritdoc/>
    public async Task<IAsyncDisposable> AcquireAsync(string conversation, CancellationToken cancellationToken = default)
    {
        var entry = Enter(conversation);
        try
        {
            await entry.Gate.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            Leave(conversation, entry);
            throw;
        }

        return new Holder(this, conversation, entry);
    }

    private Entry Enter(string key)
    {
        lock (_lock)
        {
            if (!_entries.TryGetValue(key, out var entry))
            {
                _entries[key] = entry = new Entry();
            }

            entry.Users++;
            return entry;
        }
    }

    private void Leave(string key, Entry entry)
    {
        lock (_lock)
        {
            if (--entry.Users == 0)
            {
                _entries.Remove(key);
                entry.Gate.Dispose();
            }
        }
    }

    private sealed class Entry
    {
        public SemaphoreSlim Gate { get; } = new(1, 1);

        public int Users { get; set; }
    }

    private sealed class Holder(KeyedLock owner, string key, Entry entry) : IAsyncDisposable
    {
        private Entry? _entry = entry;

        public ValueTask DisposeAsync()
        {
            if (Interlocked.Exchange(ref _entry, null) is { } held)
            {
                held.Gate.Release();
                owner.Leave(key, held);
            }

            return ValueTask.CompletedTask;
        }
    }
}
