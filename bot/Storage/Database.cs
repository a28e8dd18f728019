using System.Data.Common;
using Dapper;

namespace TeamsPolicyBot.Storage;

/// <summary>The one way to the database: a connection to read with, a transaction to write in.</summary>
internal sealed class Database(Dialect dialect)
{
    /// <summary>Columns are written <c>like_this</c>, as both databases like it, and read into <c>LikeThis</c>.</summary>
    static Database() => DefaultTypeMap.MatchNamesWithUnderscores = true;

    public Dialect Dialect { get; } = dialect;

    /// <summary>Reads outside a transaction.</summary>
    /// <exception cref="StorageException">The database is locked or unreachable.</exception>
    public Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> read, CancellationToken cancellationToken = default) =>
        TranslateAsync(async () =>
        {
            await using var connection = await Dialect.OpenAsync(cancellationToken);
            return await read(connection);
        });

    /// <summary>Writes all or nothing: commits when <paramref name="write"/> returns, rolls back when it throws.</summary>
    /// <exception cref="StorageException">The database is locked, unreachable or full; nothing was written.</exception>
    public Task<T> WriteAsync<T>(Func<DbTransaction, Task<T>> write, CancellationToken cancellationToken = default) =>
        TranslateAsync(() => Dialect.WriteAsync(
            async () =>
            {
                await using var connection = await Dialect.OpenAsync(cancellationToken);
                await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
                var result = await write(transaction);
                await transaction.CommitAsync(cancellationToken);
                return result;
            },
            cancellationToken));

    /// <inheritdoc cref="WriteAsync{T}"/>
    public Task WriteAsync(Func<DbTransaction, Task> write, CancellationToken cancellationToken = default) =>
        WriteAsync(
            async transaction =>
            {
                await write(transaction);
                return true;
            },
            cancellationToken);

    private async Task<T> TranslateAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception exception) when (Dialect.FaultOf(exception) is { } fault)
        {
            if (fault == StorageFault.Unreachable)
            {
                Dialect.DropIdleConnections();
            }

            throw new StorageException(fault, exception);
        }
    }
}
