using Dapper;
using TeamsPolicyBot.BotFramework.Builder;

namespace TeamsPolicyBot.Storage;

/// <summary>Conversation and user state in the database: JSON documents by key, with ETags.</summary>
internal sealed class DocumentStore(Database database, TimeProvider time) : IStorage
{
    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, StoreItem>> ReadAsync(
        IReadOnlyCollection<string> keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        if (keys.Count == 0)
        {
            return Task.FromResult<IReadOnlyDictionary<string, StoreItem>>(new Dictionary<string, StoreItem>());
        }

        return database.ReadAsync<IReadOnlyDictionary<string, StoreItem>>(
            async connection => (await connection.QueryAsync<(string Key, string Body, string ETag)>(
                $"SELECT key, body, etag FROM documents WHERE key IN ({string.Join(", ", keys.Select((_, number) => $"@key{number}"))})",
                new DynamicParameters(keys.Select((key, number) => KeyValuePair.Create<string, object?>($"key{number}", key)))))
                .ToDictionary(row => row.Key, row => new StoreItem(row.Body, row.ETag)),
            cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<string, string>> WriteAsync(
        IReadOnlyDictionary<string, StoreItem> changes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        // In the order of keys, so that two writers of the same documents never wait for each other.
        var rows = changes
            .OrderBy(change => change.Key, StringComparer.Ordinal)
            .Select(change => (change.Key, Item: change.Value, ETag: Guid.NewGuid().ToString("N")))
            .ToList();
        await database.WriteAsync([.. rows.Select(row => Write(row.Key, row.Item, row.ETag))], cancellationToken);
        return rows.ToDictionary(row => row.Key, row => row.ETag);
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

    private WriteStatement Write(string key, StoreItem item, string etag) => new(
        $"""
        INSERT INTO documents (key, etag, body, written_at) VALUES (@key, @etag, @body, @writtenAt)
        ON CONFLICT (key) DO UPDATE SET etag = excluded.etag, body = excluded.body, written_at = excluded.written_at
        WHERE @ifMatch = '{StoreItem.AnyVersion}' OR documents.etag = @ifMatch
        """,
        ("key", key),
        ("etag", etag),
        ("body", item.Json),
        ("writtenAt", time.GetUtcNow().ToUnixTimeMilliseconds()),
        ("ifMatch", item.ETag ?? ""))
    {
        Check = written => _ = written == 1 ? true : throw new StorageConcurrencyException(key),
    };
}
