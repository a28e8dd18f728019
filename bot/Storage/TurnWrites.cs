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

    private readonly List<Func<WriteStatement?>> _pending = [];
    private readonly List<Func<WriteStatement?>> _next = [];
    private bool _isTaking;
    private bool _isOver;

    /// <summary>The turn that is on; null outside turns.</summary>
    public static TurnWrites? Current => Ambient.Value is { _isOver: false } turn ? turn : null;

    /// <summary>Whether something waits to be written.</summary>
    public bool HasPending => _pending.Count > 0;

    /// <summary>Whether the bot has done what it does in this turn: what is written from now on ends it.</summary>
    public bool IsEnding { get; set; }

    /// <summary>Whether part of it is on disk for good.</summary>
    public bool IsPartlyDone { get; private set; }

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

    /// <summary>Collects a statement.</summary>
    /// <param name="write">Asked when it is time to write; null writes nothing. What it adds itself belongs to the transaction after this
    /// one.</param>
    public void Add(Func<WriteStatement?> write) => (_isTaking ? _next : _pending).Add(write);

    /// <summary>
    /// Writes what was collected, in its order, then <paramref name="last"/> and <paramref name="write"/>, all or nothing. It stays
    /// collected until that is on disk.
    /// </summary>
    public async Task<T> CommitAsync<T>(
        IReadOnlyList<WriteStatement> last, Func<DbTransaction, Task<T>> write, Dialect dialect, CancellationToken cancellationToken)
    {
        var count = _pending.Count;
        var result = await dialect.CommitAsync([.. Take(), .. last], write, cancellationToken);
        IsPartlyDone = true;
        _pending.RemoveRange(0, count);
        _pending.AddRange(_next);
        _next.Clear();
        return result;
    }

    private List<WriteStatement> Take()
    {
        // What a transaction that failed had left for the one after it.
        _next.Clear();
        _isTaking = true;
        List<WriteStatement> statements = [.. _pending.Select(write => write()).OfType<WriteStatement>()];
        _isTaking = false;
        return statements;
    }

    /// <summary>Nothing is collected any more, and what was not written is dropped.</summary>
    public void End() => _isOver = true;
}
