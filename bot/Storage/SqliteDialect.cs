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

    private readonly SemaphoreSlim _writer = new(1, 1);
    private readonly string _path;
    private readonly string _connectionString;
    private readonly string _pragmas;
    private volatile bool _isStarted;
    private IDisposable? _hold;

    /// <param name="path">The database file; its folder is made when it is missing.</param>
    /// <param name="busyTimeout">How long a writer of this process waits for one of another process.</param>
    /// <param name="maxPages">Upper limit of the file in pages of 4 KB; null for none.</param>
    public SqliteDialect(string path, TimeSpan? busyTimeout = null, long? maxPages = null)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        _path = path;
        _connectionString = new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = 1 }.ToString();
        var milliseconds = (long)(busyTimeout ?? TimeSpan.FromSeconds(5)).TotalMilliseconds;
        _pragmas = $"PRAGMA busy_timeout={milliseconds}; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON;"
            + (maxPages is { } pages ? $"PRAGMA max_page_count={pages};" : "");
    }

    public override string Description => $"SQLite {LibraryVersion}, {_path}";

    public override string Identity => "INTEGER PRIMARY KEY AUTOINCREMENT";

    public override string SkipLocked => "";

    public override string? MigrationLock => null;

    public override IConversationLock ConversationLock { get; } = new KeyedLock();

    public override async Task<DbConnection> OpenAsync(CancellationToken cancellationToken)
    {
        if (_isStarted && !File.Exists(_path))
        {
            // The pooled connections still write to the file that nobody can find any more.
            ClearPool();
            throw new StorageException(StorageFault.Damaged);
        }

        var connection = new SqliteConnection(_connectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            await connection.ExecuteAsync(_pragmas);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public override async Task<T> WriteAsync<T>(Func<Task<T>> write, CancellationToken cancellationToken)
    {
        await _writer.WaitAsync(cancellationToken);
        try
        {
            return await write();
        }
        finally
        {
            _writer.Release();
        }
    }

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
    public override Task EraseTracesAsync(DbConnection connection) => connection.ExecuteAsync("PRAGMA wal_checkpoint(TRUNCATE)");

    /// <inheritdoc/>
    public override void CheckBeforeStart() => SqliteFile.Check(_path);

    /// <inheritdoc/>
    public override void Started()
    {
        _isStarted = true;
        _hold ??= SqliteFile.Hold(_path);
    }

    /// <summary>Closes the pooled connections, so that the file may be moved or deleted.</summary>
    public void Dispose()
    {
        ClearPool();
        _hold?.Dispose();
        _writer.Dispose();
    }

    private void ClearPool()
    {
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
    }

    private static string ReadLibraryVersion()
    {
        using var connection = new SqliteConnection();
        return connection.ServerVersion;
    }
}
