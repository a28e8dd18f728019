using System.Data;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace TeamsPolicyBot.Storage;

/// <summary>
/// A connection that stays open and keeps its statements prepared: disposing of it gives it back to <see cref="SqliteConnections"/>. Most
/// of
/// the price of a small statement is its parsing, and a new command is parsed anew each time.
/// </summary>
/// <param name="generation">Of the pool when it was opened: after a file was given up, its connections are closed when they come
/// back.</param>
internal sealed class KeptConnection(string connectionString, int generation, Action<KeptConnection> giveBack)
    : SqliteConnection(connectionString)
{
    /// <summary>More texts than the program has; what is built at run time pushes out the rest.</summary>
    private const int MostStatements = 200;

    private readonly Dictionary<string, SqliteCommand> _statements = [];
    private bool _isOver;

    public int Generation => generation;

    /// <summary>Whether no transaction is open, as far as the database knows: it ends one by itself when the disk is full.</summary>
    public bool IsAtRest => raw.sqlite3_get_autocommit(Handle!) != 0;

    /// <inheritdoc/>
    public override SqliteCommand CreateCommand() =>
        new KeptCommand(this)
        {
            Connection = this,
            Transaction = Transaction,
            CommandTimeout = DefaultTimeout,
        };

    /// <summary>Closes it for good.</summary>
    public void CloseForGood()
    {
        _isOver = true;
        Dispose();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing && !_isOver)
        {
            giveBack(this);
            return;
        }

        base.Dispose(disposing);
    }

    private SqliteDataReader Run(KeptCommand command, CommandBehavior behavior)
    {
        var statement = StatementOf(command.CommandText);
        statement.Transaction = command.Transaction;
        statement.Parameters.Clear();
        foreach (SqliteParameter parameter in command.Parameters)
        {
            statement.Parameters.Add(parameter);
        }

        try
        {
            return statement.ExecuteReader(behavior);
        }
        catch
        {
            _statements.Remove(command.CommandText);
            statement.Dispose();
            throw;
        }
    }

    private SqliteCommand StatementOf(string sql)
    {
        if (_statements.TryGetValue(sql, out var known))
        {
            return known;
        }

        if (_statements.Count >= MostStatements)
        {
            foreach (var statement in _statements.Values)
            {
                statement.Dispose();
            }

            _statements.Clear();
        }

        return _statements[sql] = new SqliteCommand(sql, this) { CommandTimeout = DefaultTimeout };
    }

    /// <summary>What a caller fills in; the statement behind it stays.</summary>
    private sealed class KeptCommand(KeptConnection owner) : SqliteCommand
    {
        /// <inheritdoc/>
        public override SqliteDataReader ExecuteReader(CommandBehavior behavior) => owner.Run(this, behavior);
    }
}
