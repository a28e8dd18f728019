using System.Data.Common;
using Npgsql;
using TeamsPolicyBot.BotFramework.Builder;

namespace TeamsPolicyBot.Storage;

/// <summary>A server that several instances of the bot share: used when <c>ConnectionStrings:PostgreSQL</c> is set.</summary>
internal sealed class PostgreSqlDialect(string connectionString) : Dialect, IAsyncDisposable
{
    /// <summary>Any number that nothing else in the database locks; the ASCII codes of "bot".</summary>
    private const long MigrationLockNumber = 0x626F74;

    private const int MostPrepared = 100;

    private readonly NpgsqlDataSource _source = NpgsqlDataSource.Create(WithPreparedStatements(connectionString));
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

    public override string TextOf(string parameter) => $"convert_from({parameter}, 'UTF8')";

    public override string BytesOf(string column) => $"convert_to({column}, 'UTF8')";

    public override IConversationLock ConversationLock => _turns;

    public override async Task<DbConnection> OpenAsync(CancellationToken cancellationToken) =>
        await _source.OpenConnectionAsync(cancellationToken);

    public override async Task<T> CommitAsync<T>(
        IReadOnlyList<WriteStatement> statements, Func<DbTransaction, Task<T>> write, CancellationToken cancellationToken)
    {
        await using var connection = await _source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await RunAllAsync(transaction, statements, cancellationToken);
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

    /// <summary>All in one round trip, the beginning of the transaction included.</summary>
    private static async Task RunAllAsync(
        NpgsqlTransaction transaction, IReadOnlyList<WriteStatement> statements, CancellationToken cancellationToken)
    {
        if (statements.Count == 0)
        {
            return;
        }

        await using var batch = new NpgsqlBatch(transaction.Connection, transaction);
        foreach (var statement in statements)
        {
            var command = new NpgsqlBatchCommand(statement.Sql);
            statement.AddTo(command.Parameters, command.CreateParameter);
            batch.BatchCommands.Add(command);
        }

        await batch.ExecuteNonQueryAsync(cancellationToken);
        for (var number = 0; number < statements.Count; number++)
        {
            statements[number].Check?.Invoke(batch.BatchCommands[number].RecordsAffected);
        }
    }

    /// <summary>
    /// The program has few statements, and runs them again and again: the server keeps them, unless the settings say how many it is to
    /// keep.
    /// </summary>
    private static string WithPreparedStatements(string connectionString)
    {
        const string setting = "Max Auto Prepare";
        var said = new DbConnectionStringBuilder { ConnectionString = connectionString };
        return said.ContainsKey(setting)
            ? connectionString
            : new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = MostPrepared }.ConnectionString;
    }
}
