using System.Data.Common;
using System.Net.Sockets;
using Npgsql;
using TeamsPolicyBot.BotFramework.Builder;

namespace TeamsPolicyBot.Storage;

/// <summary>A server that several instances of the bot share: used when <c>ConnectionStrings:PostgreSQL</c> is set.</summary>
internal sealed class PostgreSqlDialect(string connectionString) : Dialect, IAsyncDisposable
{
    /// <summary>Any number that nothing else in the database locks; the ASCII codes of "bot".</summary>
    private const long MigrationLockNumber = 0x626F74;

    private readonly NpgsqlDataSource source = NpgsqlDataSource.Create(connectionString);
    private readonly PostgreSqlConversationLock turns = new(connectionString);

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

    public override IConversationLock ConversationLock => turns;

    public override async Task<DbConnection> OpenAsync(CancellationToken cancellationToken) =>
        await source.OpenConnectionAsync(cancellationToken);

    public override Task<T> WriteAsync<T>(Func<Task<T>> write, CancellationToken cancellationToken) => write();

    public override StorageFault? FaultOf(Exception exception) => exception switch
    {
        PostgresException { SqlState: PostgresErrorCodes.DiskFull or PostgresErrorCodes.OutOfMemory or PostgresErrorCodes.ConfigurationLimitExceeded } => StorageFault.Full,
        PostgresException { SqlState: PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.SerializationFailure } => StorageFault.Locked,
        PostgresException server => IsAboutTheConnection(server.SqlState) ? StorageFault.Unreachable : null,
        NpgsqlException or SocketException or TimeoutException => StorageFault.Unreachable,
        _ => null,
    };

    public async ValueTask DisposeAsync()
    {
        await turns.DisposeAsync();
        await source.DisposeAsync();
    }

    /// <summary>Class 08 connection, 28 authorisation, 3D unknown database, 53 too many connections, 57 the server is shutting down or starting.</summary>
    private static bool IsAboutTheConnection(string state) => state[..2] is "08" or "28" or "3D" or "53" or "57";
}
