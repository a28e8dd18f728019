using System.Globalization;

namespace TeamsPolicyBot.BotFramework.Builder;

/// <summary>Storage in memory, for tests and for a bot that may forget when it stops.</summary>
internal sealed class MemoryStorage : IStorage
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, StoreItem> _items = [];
    private long _version;

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, StoreItem>> ReadAsync(
        IReadOnlyCollection<string> keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyDictionary<string, StoreItem>>(
                keys.Distinct().Where(_items.ContainsKey).ToDictionary(key => key, key => _items[key]));
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, string>> WriteAsync(
        IReadOnlyDictionary<string, StoreItem> changes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        lock (_lock)
        {
            foreach (var (key, change) in changes)
            {
                if (!change.MayReplace(_items.GetValueOrDefault(key)?.ETag))
                {
                    return Task.FromException<IReadOnlyDictionary<string, string>>(new StorageConcurrencyException(key));
                }
            }

            return Task.FromResult<IReadOnlyDictionary<string, string>>(
                changes.ToDictionary(change => change.Key, change => Store(change.Key, change.Value.Utf8Json)));
        }
    }

    /// <inheritdoc/>
    public Task DeleteAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        lock (_lock)
        {
            foreach (var key in keys)
            {
                _items.Remove(key);
            }
        }

        return Task.CompletedTask;
    }

    private string Store(string key, ReadOnlyMemory<byte> json)
    {
        var etag = (++_version).ToString(CultureInfo.InvariantCulture);
        _items[key] = new(json, etag);
        return etag;
    }
}
