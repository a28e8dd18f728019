using System.Data.Common;
using TeamsPolicyBot.BotFramework.Builder;

namespace TeamsPolicyBot.Storage;

/// <summary>The few things in which the two databases differ.</summary>
internal abstract class Dialect
{
    /// <summary>The database of the settings.</summary>
    /// <param name="postgreSql"><c>ConnectionStrings:PostgreSQL</c>; without it a SQLite file in the data folder.</param>
    /// <exception cref="ArgumentException">The connection string is none.</exception>
    public static Dialect Of(string? postgreSql, string dataFolder) =>
        string.IsNullOrEmpty(postgreSql) ? new SqliteDialect(Path.Combine(dataFolder, "bot.db")) : new PostgreSqlDialect(postgreSql);

    /// <summary>What is printed at start and by the self-test: the kind of database and where it is, without credentials.</summary>
    public abstract string Description { get; }

    /// <summary>Column definition of a key that the database counts up itself; replaces <c>{identity}</c> in migrations.</summary>
    public abstract string Identity { get; }

    /// <summary>Ends a SELECT that claims rows: rows that another instance has locked are left to it.</summary>
    public abstract string SkipLocked { get; }

    /// <summary>A statement that makes instances which migrate at the same time wait for one another, within the transaction.</summary>
    public abstract string? MigrationLock { get; }

    /// <summary>Makes text of a parameter that is UTF-8.</summary>
    public abstract string TextOf(string parameter);

    /// <summary>A column of text as UTF-8.</summary>
    public abstract string BytesOf(string column);

    /// <summary>Lets one turn at a time into a conversation, over all instances that share the database.</summary>
    public abstract IConversationLock ConversationLock { get; }

    /// <summary>An open connection, ready to use; the caller disposes of it.</summary>
    public abstract Task<DbConnection> OpenAsync(CancellationToken cancellationToken);

    /// <summary>Writes all or nothing: done when it is on disk, undone when <paramref name="write"/> throws.</summary>
    /// <param name="statements">Run first.</param>
    /// <param name="write">May be run again where its transaction was undone through no fault of its own.</param>
    public abstract Task<T> CommitAsync<T>(
        IReadOnlyList<WriteStatement> statements, Func<DbTransaction, Task<T>> write, CancellationToken cancellationToken);

    /// <summary>
    /// Called when the database was out of reach: connections that lay idle meanwhile are dead, and would each fail one more turn.
    /// </summary>
    public virtual void DropIdleConnections()
    {
    }

    /// <summary>Looks at what the last start left behind, before anything is opened.</summary>
    /// <exception cref="StorageException">The database was there before, and is missing, empty or damaged: to begin anew would lose every
    /// case without a word.</exception>
    public virtual void CheckBeforeStart()
    {
    }

    /// <summary>Called when the schema is up to date: from now on the database is expected to be there.</summary>
    public virtual void Started()
    {
    }

    /// <summary>Removes what was deleted from the files beside the tables, where there are such files.</summary>
    public virtual Task EraseTracesAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>What a database error means, or null where it is a fault of the program.</summary>
    public abstract StorageFault? FaultOf(Exception exception);
}
