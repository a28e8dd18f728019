using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using SQLitePCL;
using TeamsPolicyBot.BotFramework.Builder;

namespace TeamsPolicyBot.Storage;

/// <summary>
/// One file beside the program: the default, in the SQLite that comes with the program. Write-ahead logging, every commit forced
/// to disk, one writer at a time; what is deleted is overwritten with zeros.
/// </summary>
internal sealed class SqliteDialect : Dialect, IDisposable
{
    private static readonly string LibraryVersion = ReadLibraryVersion();

    private readonly SqliteConnections _connections;
    private readonly SqliteWriter _writer;
    private readonly string _path;
    private volatile bool _isStarted;
    private IDisposable? _hold;

    /// <param name="path">The database file; its folder is made when it is missing.</param>
    /// <param name="busyTimeout">How long a writer of this process waits for one of another process.</param>
    /// <param name="maxPages">Upper limit of the file in pages of 4 KB; null for none.</param>
    public SqliteDialect(string path, TimeSpan? busyTimeout = null, long? maxPages = null)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        _path = path;
        // Kept open by the dialect itself, with their statements.
        var connectionString = new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = 1, Pooling = false }.ToString();
        var milliseconds = (long)(busyTimeout ?? TimeSpan.FromSeconds(5)).TotalMilliseconds;
        var pragmas =
            $"PRAGMA busy_timeout={milliseconds}; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON; PRAGMA temp_store=MEMORY;"
            + (maxPages is { } pages ? $"PRAGMA max_page_count={pages};" : "");
        _connections = new SqliteConnections(connectionString, pragmas);
        _writer = new SqliteWriter(Open);
    }

    public override string Description => $"SQLite {LibraryVersion}, {_path}";

    public override string Identity => "INTEGER PRIMARY KEY AUTOINCREMENT";

    public override string SkipLocked => "";

    public override string? MigrationLock => null;

    public override string TextOf(string parameter) => $"CAST({parameter} AS TEXT)";

    public override string BytesOf(string column) => $"CAST({column} AS BLOB)";

    public override IConversationLock ConversationLock { get; } = new KeyedLock();

    public override Task<DbConnection> OpenAsync(CancellationToken cancellationToken) => Task.FromResult<DbConnection>(Open());

    public override Task<T> CommitAsync<T>(
        IReadOnlyList<WriteStatement> statements, Func<DbTransaction, Task<T>> write, CancellationToken cancellationToken) =>
        _writer.CommitAsync(
            async transaction =>
            {
                await WriteStatement.RunAllAsync(transaction, statements);
                return await write(transaction);
            },
            cancellationToken);

    public override StorageFault? FaultOf(Exception exception) => (exception as SqliteException)?.SqliteErrorCode switch
    {
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => StorageFault.Locked,
        raw.SQLITE_FULL => StorageFault.Full,
        raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB => StorageFault.Damaged,
        raw.SQLITE_CANTOPEN or raw.SQLITE_IOERR => StorageFault.Unreachable,
        raw.SQLITE_READONLY => StorageFault.ReadOnly,
        _ => null,
    };

    /// <inheritdoc/>
    public override Task EraseTracesAsync(CancellationToken cancellationToken)
    {
        _writer.Between(() =>
        {
            using var connection = Open();
            connection.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        });
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override void CheckBeforeStart() => SqliteFile.Check(_path);

    /// <inheritdoc/>
    public override void Started()
    {
        _isStarted = true;
        _hold ??= SqliteFile.Hold(_path);
    }

    /// <summary>Writes what waits and closes the file, so that it may be moved or deleted.</summary>
    public void Dispose()
    {
        _writer.Dispose();
        _connections.Clear();
        _hold?.Dispose();
    }

    private KeptConnection Open()
    {
        if (_isStarted && !File.Exists(_path))
        {
            // The open connections still write to the file that nobody can find any more.
            _connections.Clear();
            throw new StorageException(StorageFault.Damaged);
        }

        return _connections.Open();
    }

    private static string ReadLibraryVersion()
    {
        using var connection = new SqliteConnection();
        return connection.ServerVersion;
    }
}
