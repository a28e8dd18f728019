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

    private readonly KeyedLock inMemory = new();
    private readonly NpgsqlDataSource source;

    public PostgreSqlConversationLock(string connectionString) =>
        source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { MaxPoolSize = MaximumTurns });

    /// <inheritdoc/>
    public async Task<IAsyncDisposable> AcquireAsync(string conversation, CancellationToken cancellationToken = default)
    {
        var holder = new Holder();
        try
        {
            holder.Add(await inMemory.AcquireAsync(conversation, cancellationToken));
            var connection = await source.OpenConnectionAsync(cancellationToken);
            holder.Add(connection);
            var transaction = await connection.BeginTransactionAsync(cancellationToken);
            holder.Add(transaction);
            await connection.ExecuteAsync(new CommandDefinition(
                "SELECT pg_advisory_xact_lock(hashtextextended(@conversation, 0))", new { conversation }, transaction, cancellationToken: cancellationToken));
            return holder;
        }
        catch
        {
            await holder.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();

    /// <summary>What a turn holds, given free in reverse order.</summary>
    private sealed class Holder : IAsyncDisposable
    {
        private readonly Stack<IAsyncDisposable> held = [];

        public void Add(IAsyncDisposable part) => held.Push(part);

        public async ValueTask DisposeAsync()
        {
            while (held.TryPop(out var part))
            {
                await part.DisposeAsync();
            }
        }
    }
}
