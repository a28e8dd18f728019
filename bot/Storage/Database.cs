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

    /// <summary>
    /// Writes all or nothing: commits when <paramref name="write"/> returns, rolls back when it throws. In a turn, what the turn
    /// has collected goes first in the same transaction. Only SQL belongs in it: everybody else's writes wait meanwhile.
    /// </summary>
    /// <exception cref="StorageException">The database is locked, unreachable or full; nothing was written.</exception>
    public Task<T> WriteAsync<T>(Func<DbTransaction, Task<T>> write, CancellationToken cancellationToken = default) =>
        CommitAsync([], write, cancellationToken);

    /// <inheritdoc cref="WriteAsync{T}"/>
    public Task WriteAsync(Func<DbTransaction, Task> write, CancellationToken cancellationToken = default) =>
        WriteAsync(
            async transaction =>
            {
                await write(transaction);
                return true;
            },
            cancellationToken);

    /// <summary>The same for statements that are known beforehand: to a server they go in one round trip.</summary>
    /// <exception cref="StorageException">The database is locked, unreachable or full; nothing was written.</exception>
    public Task WriteAsync(IReadOnlyList<WriteStatement> statements, CancellationToken cancellationToken = default) =>
        CommitAsync(statements, _ => Task.FromResult(true), cancellationToken);

    /// <summary>
    /// Writes together with the turn's next write, at the latest at its end, see <see cref="TurnWrites"/>; outside a turn at once.
    /// </summary>
    public Task WriteWithTurnAsync(WriteStatement statement, CancellationToken cancellationToken = default) =>
        WriteWithTurnAsync(() => statement, cancellationToken);

    /// <inheritdoc cref="WriteWithTurnAsync(WriteStatement, CancellationToken)"/>
    /// <param name="write">Asked when it is written.</param>
    /// <param name="cancellationToken">Ends the wait outside a turn.</param>
    public Task WriteWithTurnAsync(Func<WriteStatement> write, CancellationToken cancellationToken = default)
    {
        if (TurnWrites.Current is not { } turn)
        {
            return WriteAsync([write()], cancellationToken);
        }

        turn.Add(write);
        return Task.CompletedTask;
    }

    /// <summary>Removes from the database's files what was deleted from its tables; in a turn once the turn's writes are done.</summary>
    public Task EraseTracesAsync(CancellationToken cancellationToken = default)
    {
        if (TurnWrites.Current is { } turn)
        {
            turn.Erases = true;
            return Task.CompletedTask;
        }

        return TranslateAsync(async () =>
        {
            await Dialect.EraseTracesAsync(cancellationToken);
            return true;
        });
    }

    private Task<T> CommitAsync<T>(
        IReadOnlyList<WriteStatement> statements, Func<DbTransaction, Task<T>> write, CancellationToken cancellationToken) =>
        TranslateAsync(() =>
            TurnWrites.Current is { } turn
                ? turn.CommitAsync(statements, write, Dialect, cancellationToken)
                : Dialect.CommitAsync(statements, write, cancellationToken)
        );

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
