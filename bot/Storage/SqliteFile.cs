using System.Buffers.Binary;

namespace TeamsPolicyBot.Storage;

/// <summary>
/// Whether the database's file is the one of the last start. Beside it lies a small text file from the first start on; so a
/// database that has vanished is told from one that never was, and no bot begins anew in silence with all cases gone.
/// </summary>
internal static class SqliteFile
{
    private const int HeaderBytes = 100;

    private static ReadOnlySpan<byte> Magic => "SQLite format 3\0"u8;

    /// <summary>The file that says that there is a database.</summary>
    public static string MarkerOf(string path) => path + ".in-use.txt";

    /// <summary>Leaves the word that there is a database from now on, and that it is in use until the result is disposed of.</summary>
    public static IDisposable Hold(string path)
    {
        var marker = MarkerOf(path);
        if (!File.Exists(marker))
        {
            File.WriteAllText(
                marker,
                $"{Path.GetFileName(path)} beside this file holds the bot's cases. While this file is here, the bot does not start without it.\n"
            );
        }

        return new FileStream(marker, FileMode.Open, FileAccess.Read, FileShare.Read);
    }

    /// <summary>Whether a bot, in this process or another one, has the database open.</summary>
    public static bool IsInUse(string path)
    {
        try
        {
            using var marker = new FileStream(MarkerOf(path), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return false;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    /// <exception cref="StorageException">There was a database, and it is missing, empty, cut short or no database.</exception>
    public static void Check(string path)
    {
        var wasThere = File.Exists(MarkerOf(path));
        var file = new FileInfo(path);
        if (wasThere && (!file.Exists || file.Length == 0))
        {
            throw Refusal(
                path, file.Exists ? "is empty" : "is missing", $"To begin anew without the cases there were, delete {MarkerOf(path)} first."
            );
        }

        if (file is { Exists: true, Length: > 0 } && FaultOf(path, file.Length) is { } fault)
        {
            throw Refusal(path, fault, $"To begin anew without the cases there were, move it and {MarkerOf(path)} away.");
        }
    }

    /// <summary>
    /// What is wrong with a file that should be a database; null where it looks like a whole one. The header tells how many pages there
    /// should be (SQLite's file format, section 1.3).
    /// </summary>
    public static string? FaultOf(string path, long length)
    {
        Span<byte> header = stackalloc byte[HeaderBytes];
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        if (stream.ReadAtLeast(header, HeaderBytes, throwOnEndOfStream: false) < HeaderBytes || !header.StartsWith(Magic))
        {
            return "is no database";
        }

        var pageSize = BinaryPrimitives.ReadUInt16BigEndian(header[16..]) is var size && size == 1 ? 65536L : size;
        var pages = (long)BinaryPrimitives.ReadUInt32BigEndian(header[28..]);
        var isCounted = header.Slice(24, 4).SequenceEqual(header.Slice(92, 4));
        return isCounted && length < pages * pageSize && !IsWholeWithItsLog(path)
            ? $"is cut short: {length} bytes of {pages * pageSize} are there"
            : null;
    }

    /// <summary>
    /// Whether the pages that are missing stand in the write-ahead log: so it is where the program was killed, or the power went, while
    /// the log was brought into the file, whose header comes first.
    /// </summary>
    private static bool IsWholeWithItsLog(string path)
    {
        if (new FileInfo(path + "-wal") is not { Exists: true, Length: > 0 })
        {
            return false;
        }

        try
        {
            SqliteBackup.Check(path);
            return true;
        }
        catch (StorageException)
        {
            return false;
        }
    }

    private static StorageException Refusal(string path, string fault, string anew) =>
        new(
            StorageFault.Damaged,
            $"The database {path} {fault}, and it was there when the bot last ran. Put it back, or bring a backup back with the command: restore FILE. {anew}"
        );
}
