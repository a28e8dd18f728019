using System.Data.Common;
using Npgsql;
using TeamsPolicyBot.BotFramework.Builder;

namespace TeamsPolicyBot.Storage;

/// <summary>A server that several instances of the bot share: used when <c>ConnectionStrings:PostgreSQL</c> is set.</summary>
internal sealed class PostgreSqlDialect(string connectionString) : Dialect, IAsyncDisposable
{
    /// <summary>Any number that nothing else in the database locks; the ASCII codes of "bot".</summary>
    private const long MigrationLockNumber = 0x626F74;

    private readonly NpgsqlDataSource _source = NpgsqlDataSource.Create(connectionString);
    private readonly PostgreSqlConversationLock _turns = new(connectionString);

    public override string Description
    {
        get
        {
            var settings = new NpgsqlConnectionStringBuilder(connectionString);
            return $"PostgreSQL, {settings.Host}:{settings.Port}, database {settings.Database}";
        }
    }

    public override string Identity => "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY";

    public override string SkipLocked => "FOR UPDATE SKIP LOCKED";

    public override string? MigrationLock => $"SELECT pg_advisory_xact_lock({MigrationLockNumber})";

    public override IConversationLock ConversationLock => _turns;

    public override async Task<DbConnection> OpenAsync(CancellationToken cancellationToken) =>
        await _source.OpenConnectionAsync(cancellationToken);

    public override async Task<T> CommitAsync<T>(Func<DbTransaction, Task<T>> write, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var result = await write(transaction);
        await transaction.CommitAsync(cancellationToken);
        return result;
    }

    public override void DropIdleConnections() => _source.Clear();

    public override StorageFault? FaultOf(Exception exception) => PostgreSqlFaults.Of(exception);

    public async ValueTask DisposeAsync()
    {
        await _turns.DisposeAsync();
        await _source.DisposeAsync();
    }
}
