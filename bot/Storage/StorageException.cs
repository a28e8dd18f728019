namespace TeamsPolicyBot.Storage;

/// <summary>Why the database could not do what it was asked.</summary>
public enum StorageFault
{
    /// <summary>Another writer held the lock for longer than the busy timeout, or two writers waited for each other.</summary>
    Locked,

    /// <summary>No connection could be made or it broke: the server is down, the network is, or the file cannot be opened.</summary>
    Unreachable,

    /// <summary>The disk, or the size set for the database, is used up. Nothing of the transaction was kept.</summary>
    Full,

    /// <summary>The database's file was there and is gone, or is no database any more.</summary>
    Damaged,

    /// <summary>The database can be read and not written: its file or disk is read-only.</summary>
    ReadOnly,
}

/// <summary>
/// The database refused for a reason outside the program; the transaction left nothing behind. The message is for an administrator.
/// </summary>
internal sealed class StorageException : Exception
{
    public StorageException(StorageFault fault, Exception? cause = null)
        : base(Explain(fault), cause) => Fault = fault;

    /// <param name="message">What is the matter and what to do, where more is known than the fault.</param>
    public StorageException(StorageFault fault, string message)
        : base(message) => Fault = fault;

    public StorageFault Fault { get; }

    private static string Explain(StorageFault fault) =>
        fault switch
        {
            StorageFault.Locked => "The database is locked by another writer. Nothing was saved; trying again is safe.",
            StorageFault.Unreachable =>
                "The database cannot be reached. Nothing was saved; check that it is running and that the connection settings are right.",
            StorageFault.ReadOnly =>
                "The database cannot be written. Nothing was saved; see that the bot may write its data folder, and that the disk is not read-only.",
            StorageFault.Damaged =>
                "The database's file is missing or damaged. Nothing was saved; stop the bot and bring a backup back with the command: restore FILE.",
            _ => "The database is full. Nothing was saved; free disk space or raise the database's size limit.",
        };
}
