using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace TeamsPolicyBot.Storage;

/// <summary>
/// The one writer of a SQLite file, a thread of its own. What waits at the same time is committed together: one transaction, forced to disk
/// once. Each is still all or nothing, in a savepoint; one that fails takes nothing with it; and nobody is told before it is on disk.
/// </summary>
internal sealed class SqliteWriter(Func<KeptConnection> open) : IDisposable
{
    /// <summary>Those behind it wait for one more commit, so that nobody waits for a group without end.</summary>
    private const int MostTogether = 64;

    private const string Savepoint = "one";

    private readonly Lock _gate = new();
    private readonly Lock _commits = new();
    private readonly BlockingCollection<SqliteWrite> _waiting = [];
    private volatile Thread? _thread;
    private bool _isClosed;

    /// <summary>Runs <paramref name="write"/> in a transaction; done when that is on disk.</summary>
    /// <exception cref="ObjectDisposedException">The file was closed.</exception>
    public Task<T> CommitAsync<T>(Func<DbTransaction, Task<T>> write, CancellationToken cancellationToken)
    {
        var one = new SqliteWrite<T>(write, cancellationToken);
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isClosed, this);
            _waiting.Add(one, CancellationToken.None);
            if (_thread is null)
            {
                StartThread();
            }
        }

        return one.End;
    }

    /// <summary>Runs something between two commits.</summary>
    public void Between(Action work)
    {
        lock (_commits)
        {
            work();
        }
    }

    /// <summary>Writes what waits, then ends.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_isClosed)
            {
                return;
            }

            _isClosed = true;
            _waiting.CompleteAdding();
        }

        // One that ends before its time leaves another in its place.
        for (Thread? ended = null; _thread != ended;)
        {
            ended = _thread;
            ended?.Join();
        }

        _waiting.Dispose();
    }

    private void StartThread()
    {
        _thread = new Thread(Run) { IsBackground = true, Name = "SQLite writer" };
        _thread.Start();
    }

    private void Run()
    {
        var group = new List<SqliteWrite>();
        try
        {
            foreach (var first in _waiting.GetConsumingEnumerable())
            {
                group.Clear();
                Gather(first, group);
                lock (_commits)
                {
                    Commit(group);
                }
            }
        }
        catch (Exception exception)
        {
            // Whatever ended the thread: the transaction of those in its hands was rolled back, and they are told; another thread writes
            // for those that wait.
            var reason = new StorageException(StorageFault.Unreachable, exception);
            group.ForEach(one => one.Fail(reason));
            StartThread();
        }
    }

    /// <summary>Takes up what waits, as much as goes together.</summary>
    private void Gather(SqliteWrite first, List<SqliteWrite> group)
    {
        for (var next = first; next is not null; next = group.Count < MostTogether && _waiting.TryTake(out var more) ? more : null)
        {
            if (next.TryBegin())
            {
                group.Add(next);
            }
        }
    }

    /// <summary>Commits all; where the database has undone them because of one, each of the others by itself.</summary>
    private void Commit(List<SqliteWrite> group)
    {
        if (!TryCommit(group))
        {
            foreach (var one in group.Where(each => !each.IsOver))
            {
                TryCommit([one]);
            }
        }
    }

    /// <summary>False where nothing was kept and not everybody was told: they may be tried again.</summary>
    private bool TryCommit(List<SqliteWrite> group)
    {
        var mayTryAgain = false;
        try
        {
            using var connection = open();
            using var transaction = new SqliteTransactionScope(connection);
            mayTryAgain = group.Count > 1;
            foreach (var one in group)
            {
                Run(one, transaction, isShared: group.Count > 1);
            }

            transaction.Commit();
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            if (!mayTryAgain)
            {
                group.ForEach(one => one.Fail(exception));
            }

            return !mayTryAgain;
        }

        group.ForEach(one => one.Succeed());
        return true;
    }

    /// <summary>Runs one. Where it fails, what it wrote is undone, and the others go on.</summary>
    private static void Run(SqliteWrite one, SqliteTransactionScope transaction, bool isShared)
    {
        if (!isShared)
        {
            one.Run(transaction.Transaction);
            return;
        }

        transaction.Transaction.Save(Savepoint);
        try
        {
            one.Run(transaction.Transaction);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            one.Fail(exception);
            if (transaction.IsUndone)
            {
                throw;
            }

            transaction.Transaction.Rollback(Savepoint);
        }

        transaction.Transaction.Release(Savepoint);
    }

    /// <summary>
    /// A transaction that is rolled back unless committed. A database that is full has rolled back by itself, and complains when asked to;
    /// that must not hide why.
    /// </summary>
    private readonly struct SqliteTransactionScope(KeptConnection connection) : IDisposable
    {
        public SqliteTransaction Transaction { get; } = connection.BeginTransaction();

        public bool IsUndone => connection.IsAtRest;

        public void Commit() => Transaction.Commit();

        public void Dispose()
        {
            try
            {
                Transaction.Dispose();
            }
            catch (DbException)
            {
            }
        }
    }
}
