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
}

/// <summary>The database refused for a reason outside the program; the transaction left nothing behind. The message is for an administrator.</summary>
internal sealed class StorageException(StorageFault fault, Exception cause) : Exception(Explain(fault), cause)
{
    public StorageFault Fault { get; } = fault;

    private static string Explain(StorageFault fault) => fault switch
    {
        StorageFault.Locked => "The database is locked by another writer. Nothing was saved; trying again is safe.",
        StorageFault.Unreachable => "The database cannot be reached. Nothing was saved; check that it is running and that the connection settings are right.",
        _ => "The database is full. Nothing was saved; free disk space or raise the database's size limit.",
    };
}
