using System.Globalization;
using Dapper;
using Npgsql;
using TeamsPolicyBot.BotFramework.Builder;

namespace TeamsPolicyBot.Storage;

/// <summary>
/// The lock of all instances on one server: an advisory lock of a transaction, which a server gives free when an instance dies.
/// Turns of the same instance queue in memory first, so that a busy conversation takes one connection and not one per message.
/// </summary>
internal sealed class PostgreSqlConversationLock : IConversationLock, IAsyncDisposable
{
    // Connections of their own: a turn that holds one and wants a second for its work never waits for turns that hold the rest.
    private const int MaximumTurns = 25;

    private static readonly TimeSpan UsualPatience = TimeSpan.FromSeconds(25);

    private readonly KeyedLock _inMemory = new();
    private readonly NpgsqlDataSource _source;
    private readonly string _patience;

    /// <param name="patience">How long a turn waits for one on another instance.</param>
    public PostgreSqlConversationLock(string connectionString, TimeSpan? patience = null)
    {
        _source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { MaxPoolSize = MaximumTurns });
        _patience = string.Create(CultureInfo.InvariantCulture, $"{(long)(patience ?? UsualPatience).TotalMilliseconds}ms");
    }

    /// <inheritdoc/>
    /// <exception cref="StorageException">The server cannot be reached, or another instance does not leave the conversation.</exception>
    public async Task<IAsyncDisposable> AcquireAsync(string conversation, CancellationToken cancellationToken = default)
    {
        var holder = new Holder();
        try
        {
            holder.Add(await _inMemory.AcquireAsync(conversation, cancellationToken));
            holder.Add(await LockAnewAsync(conversation, cancellationToken));
            return holder;
        }
        catch (Exception exception)
        {
            await holder.DisposeAsync();
            if (PostgreSqlFaults.Of(exception) is { } fault)
            {
                throw new StorageException(fault, exception);
            }

            throw;
        }
    }

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    /// <summary>A connection that lay idle while the server was restarted is dead; a new one may not be.</summary>
    private async Task<Holder> LockAnewAsync(string conversation, CancellationToken cancellationToken)
    {
        try
        {
            return await LockAsync(conversation, cancellationToken);
        }
        catch (Exception exception) when (PostgreSqlFaults.Of(exception) is StorageFault.Unreachable)
        {
            _source.Clear();
            return await LockAsync(conversation, cancellationToken);
        }
    }

    private async Task<Holder> LockAsync(string conversation, CancellationToken cancellationToken)
    {
        var holder = new Holder();
        try
        {
            var connection = await _source.OpenConnectionAsync(cancellationToken);
            holder.Add(connection);
            var transaction = await connection.BeginTransactionAsync(cancellationToken);
            holder.Add(transaction);
            await connection.ExecuteAsync(new CommandDefinition(
                "SELECT set_config('lock_timeout', @patience, true); SELECT pg_advisory_xact_lock(hashtextextended(@conversation, 0))",
                new { conversation, patience = _patience },
                transaction,
                cancellationToken: cancellationToken));
            return holder;
        }
        catch
        {
            await holder.DisposeAsync();
            throw;
        }
    }

    /// <summary>What a turn holds, given free in reverse order.</summary>
    private sealed class Holder : IAsyncDisposable
    {
        private readonly Stack<IAsyncDisposable> _held = [];

        public void Add(IAsyncDisposable part) => _held.Push(part);

        public async ValueTask DisposeAsync()
        {
            while (_held.TryPop(out var part))
            {
                try
                {
                    await part.DisposeAsync();
                }
                catch (Exception exception) when (PostgreSqlFaults.Of(exception) is not null)
                {
                    // The connection broke, and with it the server gave the lock free; the turn itself is done, and the next one must not
                    // wait for ever.
                }
            }
        }
    }
}
