using System.Data.Common;
using Dapper;

namespace TeamsPolicyBot.Storage;

/// <summary>A stored document.</summary>
/// <param name="Body">JSON text.</param>
/// <param name="ETag">Changes with every write.</param>
internal sealed record StoredDocument(string Body, string ETag);

/// <summary>A write of a document.</summary>
/// <param name="IfMatch">Written only while this is the stored ETag; null or <c>*</c> writes whatever is stored.</param>
internal sealed record DocumentWrite(string Key, string Body, string? IfMatch);

/// <summary>JSON documents by key, with ETags: conversation and user state.</summary>
internal sealed class DocumentStore(Database database, TimeProvider time)
{
    /// <summary>The documents that exist, by key.</summary>
    public Task<Dictionary<string, StoredDocument>> ReadAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken = default) =>
        database.ReadAsync(
            async connection =>
            {
                var found = new Dictionary<string, StoredDocument>();
                foreach (var key in keys)
                {
                    if (await connection.QuerySingleOrDefaultAsync<StoredDocument>("SELECT body, etag FROM documents WHERE key = @key", new { key }) is { } document)
                    {
                        found[key] = document;
                    }
                }

                return found;
            },
            cancellationToken);

    /// <summary>Writes all documents or none. Returns the new ETags by key, or null when a stored ETag was another one.</summary>
    /// <remarks>A document that is not stored accepts any ETag, as the SDK's memory storage does.</remarks>
    public async Task<IReadOnlyDictionary<string, string>?> WriteAsync(IReadOnlyCollection<DocumentWrite> writes, CancellationToken cancellationToken = default)
    {
        try
        {
            return await database.WriteAsync(transaction => WriteAllAsync(transaction, writes), cancellationToken);
        }
        catch (ETagConflictException)
        {
            return null;
        }
    }

    /// <summary>Removes documents; keys that are not stored are no fault.</summary>
    public Task DeleteAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            transaction => transaction.Connection!.ExecuteAsync("DELETE FROM documents WHERE key = @key", keys.Order(StringComparer.Ordinal).Select(key => new { key }), transaction),
            cancellationToken);

    private async Task<IReadOnlyDictionary<string, string>> WriteAllAsync(DbTransaction transaction, IReadOnlyCollection<DocumentWrite> writes)
    {
        var etags = new Dictionary<string, string>();
        // In the order of keys, so that two writers of the same documents never wait for each other.
        foreach (var write in writes.OrderBy(write => write.Key, StringComparer.Ordinal))
        {
            etags[write.Key] = await WriteOneAsync(transaction, write);
        }

        return etags;
    }

    private async Task<string> WriteOneAsync(DbTransaction transaction, DocumentWrite write)
    {
        var row = new { write.Key, write.Body, IfMatch = write.IfMatch ?? "*", ETag = Guid.NewGuid().ToString("N"), WrittenAt = time.GetUtcNow().ToUnixTimeMilliseconds() };
        var written = await transaction.Connection!.ExecuteAsync(
            """
            INSERT INTO documents (key, etag, body, written_at) VALUES (@Key, @ETag, @Body, @WrittenAt)
            ON CONFLICT (key) DO UPDATE SET etag = excluded.etag, body = excluded.body, written_at = excluded.written_at
            WHERE @IfMatch = '*' OR documents.etag = @IfMatch
            """,
            row,
            transaction);
        return written == 1 ? row.ETag : throw new ETagConflictException();
    }

    private sealed class ETagConflictException : Exception;
}
