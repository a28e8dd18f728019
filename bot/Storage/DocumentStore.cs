using System.Data.Common;
using Dapper;
using TeamsPolicyBot.BotFramework.Builder;

namespace TeamsPolicyBot.Storage;

/// <summary>Conversation and user state in the database: JSON documents by key, with ETags.</summary>
internal sealed class DocumentStore(Database database, TimeProvider time) : IStorage
{
    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, StoreItem>> ReadAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return database.ReadAsync<IReadOnlyDictionary<string, StoreItem>>(
            async connection =>
            {
                var found = new Dictionary<string, StoreItem>();
                foreach (var key in keys)
                {
                    if (await connection.QuerySingleOrDefaultAsync<StoreItem>("SELECT body AS json, etag AS etag FROM documents WHERE key = @key", new { key }) is { } item)
                    {
                        found[key] = item;
                    }
                }

                return found;
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, string>> WriteAsync(IReadOnlyDictionary<string, StoreItem> changes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        return database.WriteAsync<IReadOnlyDictionary<string, string>>(
            async transaction =>
            {
                var etags = new Dictionary<string, string>();
                // In the order of keys, so that two writers of the same documents never wait for each other.
                foreach (var (key, item) in changes.OrderBy(change => change.Key, StringComparer.Ordinal))
                {
                    etags[key] = await WriteOneAsync(transaction, key, item);
                }

                return etags;
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task DeleteAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return database.WriteAsync(
            transaction => transaction.Connection!.ExecuteAsync(
                "DELETE FROM documents WHERE key = @key", keys.Order(StringComparer.Ordinal).Select(key => new { key }), transaction),
            cancellationToken);
    }

    private async Task<string> WriteOneAsync(DbTransaction transaction, string key, StoreItem item)
    {
        var row = new { key, item.Json, IfMatch = item.ETag ?? "", ETag = Guid.NewGuid().ToString("N"), WrittenAt = time.GetUtcNow().ToUnixTimeMilliseconds() };
        var written = await transaction.Connection!.ExecuteAsync(
            $"""
            INSERT INTO documents (key, etag, body, written_at) VALUES (@key, @ETag, @Json, @WrittenAt)
            ON CONFLICT (key) DO UPDATE SET etag = excluded.etag, body = excluded.body, written_at = excluded.written_at
            WHERE @IfMatch = '{StoreItem.AnyVersion}' OR documents.etag = @IfMatch
            """,
            row,
            transaction);
        return written == 1 ? row.ETag : throw new StorageConcurrencyException(key);
    }
}
