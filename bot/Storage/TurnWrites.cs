using System.Data.Common;
using TeamsPolicyBot.BotFramework.Builder;

namespace TeamsPolicyBot.Storage;

/// <summary>
/// What a turn writes, collected. It is written in the transaction of the turn's next write whose result somebody waits for
/// (a case, a receipt, the state at the end), or at the turn's end, all or nothing; a turn that fails leaves none of it. So that
/// an activity counts as done only together with what it did. It goes with the flow of calls, as a transaction scope does: stores
/// need not know whether a turn is on.
/// </summary>
internal sealed class TurnWrites
{
    private static readonly AsyncLocal<TurnWrites?> Ambient = new();

    private readonly List<Func<DbTransaction, Task>> _pending = [];
    private readonly List<Func<DbTransaction, Task>> _next = [];
    private bool _isWriting;
    private bool _isOver;

    /// <summary>The turn that is on; null outside turns.</summary>
    public static TurnWrites? Current => Ambient.Value is { _isOver: false } turn ? turn : null;

    /// <summary>Whether something waits to be written.</summary>
    public bool HasPending => _pending.Count > 0;

    /// <summary>Whether the bot has done what it does in this turn: what is written from now on ends it.</summary>
    public bool IsEnding { get; set; }

    /// <summary>Whether something was erased, whose traces must go from the files once all is written.</summary>
    public bool Erases { get; set; }

    /// <summary>The turn that began to collect; turns within it, in other conversations, are parts of it.</summary>
    public required ITurnContext Begun { get; init; }

    /// <summary>Begins to collect, for the calls that the caller makes from now on.</summary>
    public static TurnWrites Begin(ITurnContext context)
    {
        var turn = new TurnWrites { Begun = context };
        Ambient.Value = turn;
        return turn;
    }

    /// <summary>Collects a write; from within another one for the transaction after it.</summary>
    public void Add(Func<DbTransaction, Task> write) => (_isWriting ? _next : _pending).Add(write);

    /// <summary>Writes what was collected, in its order, and then <paramref name="write"/>, all or nothing. It stays collected until that is on disk.</summary>
    public async Task<T> CommitAsync<T>(Func<DbTransaction, Task<T>> write, Dialect dialect, CancellationToken cancellationToken)
    {
        var written = 0;
        var result = await dialect.CommitAsync(
            async transaction =>
            {
                written = await WriteAsync(transaction);
                return await write(transaction);
            },
            cancellationToken);
        _pending.RemoveRange(0, written);
        _pending.AddRange(_next);
        _next.Clear();
        return result;
    }

    private async Task<int> WriteAsync(DbTransaction transaction)
    {
        // What a transaction that was undone had left for the one after it.
        _next.Clear();
        _isWriting = true;
        try
        {
            foreach (var pending in _pending)
            {
                await pending(transaction);
            }

            return _pending.Count;
        }
        finally
        {
            _isWriting = false;
        }
    }

    /// <summary>Nothing is collected any more, and what was not written is dropped.</summary>
    public void End() => _isOver = true;
}
