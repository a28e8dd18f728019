using System.Data.Common;

namespace TeamsPolicyBot.Storage;

/// <summary>A piece of work that writes, and whoever waits for it.</summary>
internal abstract class SqliteWrite
{
    /// <summary>Takes it up; false where whoever waited has given up.</summary>
    public abstract bool TryBegin();

    /// <summary>Whether its end was told.</summary>
    public abstract bool IsOver { get; }

    /// <summary>Runs it. It may be run again where the transaction was undone.</summary>
    public abstract void Run(DbTransaction transaction);

    /// <summary>Tells that it is on disk.</summary>
    public abstract void Succeed();

    /// <summary>Tells that nothing of it was kept, and why.</summary>
    public abstract void Fail(Exception exception);
}

/// <inheritdoc/>
internal sealed class SqliteWrite<T> : SqliteWrite
{
    private const int Waiting = 0;
    private const int Begun = 1;
    private const int GivenUp = 2;

    private readonly Func<DbTransaction, Task<T>> _write;
    private readonly ExecutionContext? _context = ExecutionContext.Capture();
    private readonly TaskCompletionSource<T> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenRegistration _cancellation;
    private T? _result;
    private int _state;

    /// <param name="cancellationToken">Counts until the work is taken up: from then on it is done or it fails.</param>
    public SqliteWrite(Func<DbTransaction, Task<T>> write, CancellationToken cancellationToken)
    {
        _write = write;
        _cancellation = cancellationToken.UnsafeRegister((_, token) => GiveUp(token), null);
    }

    public Task<T> End => _end.Task;

    /// <inheritdoc/>
    public override bool IsOver => _end.Task.IsCompleted;

    /// <inheritdoc/>
    public override bool TryBegin()
    {
        _cancellation.Unregister();
        return Interlocked.CompareExchange(ref _state, Begun, Waiting) == Waiting;
    }

    /// <inheritdoc/>
    /// <remarks>In the caller's context, on the writer's thread. Nothing in SQLite is asynchronous, so this waits for nothing.</remarks>
    public override void Run(DbTransaction transaction)
    {
        if (_context is null)
        {
            _result = _write(transaction).GetAwaiter().GetResult();
            return;
        }

        ExecutionContext.Run(_context, _ => _result = _write(transaction).GetAwaiter().GetResult(), null);
    }

    /// <inheritdoc/>
    public override void Succeed() => _end.TrySetResult(_result!);

    /// <inheritdoc/>
    public override void Fail(Exception exception) => _end.TrySetException(exception);

    private void GiveUp(CancellationToken token)
    {
        if (Interlocked.CompareExchange(ref _state, GivenUp, Waiting) == Waiting)
        {
            _end.TrySetCanceled(token);
        }
    }
}
