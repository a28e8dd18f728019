using System.Data.Common;
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

        return database.ReadAsync(connection => ReadAsync(connection, keys, cancellationToken), cancellationToken);
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

    private async Task<IReadOnlyDictionary<string, StoreItem>> ReadAsync(
        DbConnection connection, IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        var names = keys.Select((_, number) => $"@key{number}").ToList();
        command.CommandText = $"SELECT key, {database.Dialect.BytesOf("body")}, etag FROM documents WHERE key IN ({string.Join(", ", names)})";
        foreach (var (name, key) in names.Zip(keys))
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, key);
            command.Parameters.Add(parameter);
        }

        var documents = new Dictionary<string, StoreItem>(keys.Count);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            documents[rows.GetString(0)] = new StoreItem(rows.GetFieldValue<byte[]>(1), rows.GetString(2));
        }

        return documents;
    }

    private WriteStatement Write(string key, StoreItem item, string etag) => new(
        $"""
        INSERT INTO documents (key, etag, body, written_at) VALUES (@key, @etag, {database.Dialect.TextOf("@body")}, @writtenAt)
        ON CONFLICT (key) DO UPDATE SET etag = excluded.etag, body = excluded.body, written_at = excluded.written_at
        WHERE @ifMatch = '{StoreItem.AnyVersion}' OR documents.etag = @ifMatch
        """,
        ("key", key),
        ("etag", etag),
        ("body", item.Utf8Json.ToArray()),
        ("writtenAt", time.GetUtcNow().ToUnixTimeMilliseconds()),
        ("ifMatch", item.ETag ?? ""))
    {
        Check = written => _ = written == 1 ? true : throw new StorageConcurrencyException(key),
    };
}
