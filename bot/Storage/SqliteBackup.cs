using Dapper;
using Microsoft.Data.Sqlite;

namespace TeamsPolicyBot.Storage;

/// <summary>Copies the database while the bot runs, and brings a copy back (SQLite's online backup).</summary>
internal static class SqliteBackup
{
    /// <summary>The database and what SQLite keeps beside it.</summary>
    private static readonly string[] Files = ["", "-wal", "-shm"];

    /// <summary>
    /// Writes a whole, checked copy of the database to a new file. The bot may go on meanwhile; the copy is of one moment.
    /// </summary>
    /// <param name="path">The database.</param>
    /// <param name="target">The copy; it must not exist.</param>
    /// <exception cref="StorageException">The database is missing, damaged or cannot be read.</exception>
    /// <exception cref="IOException">The copy cannot be written.</exception>
    public static void Write(string path, string target)
    {
        Check(path);
        var unfinished = target + ".part";
        try
        {
            Copy(path, unfinished);
            Check(unfinished);
            File.Move(unfinished, target);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>
    /// Puts a copy in the database's place; what was there is kept beside it under the returned name, null where nothing was.
    /// </summary>
    /// <exception cref="StorageException">The copy is no whole database of this program, or a bot is running on the one that is
    /// there.</exception>
    public static string? Restore(string source, string path, DateTimeOffset now)
    {
        Check(source);
        var unfinished = path + ".part";
        File.Delete(unfinished);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        Copy(source, unfinished);
        var kept = PutAside(path, now);
        File.Move(unfinished, path);
        return kept;
    }

    /// <summary>Whether a file is a database of this program, whole, page by page.</summary>
    /// <exception cref="StorageException">It is not.</exception>
    public static void Check(string path)
    {
        if (!File.Exists(path) || new FileInfo(path).Length == 0)
        {
            throw new StorageException(StorageFault.Damaged, $"There is no database in {path}.");
        }

        try
        {
            using var connection = Open(path, SqliteOpenMode.ReadOnly);
            var found = connection.ExecuteScalar<string>("PRAGMA quick_check(1)");
            var tables = connection.ExecuteScalar<long>("SELECT COUNT(*) FROM sqlite_master WHERE name = 'migrations'");
            if (found != "ok" || tables == 0)
            {
                throw new StorageException(
                    StorageFault.Damaged, tables == 0 ? $"{path} is no database of this bot." : $"{path} is damaged: {found}.");
            }
        }
        catch (SqliteException exception)
        {
            throw new StorageException(StorageFault.Damaged, $"{path} cannot be read as a database: {exception.Message}");
        }
    }

    private static void Copy(string from, string to)
    {
        try
        {
            using var source = Open(from, SqliteOpenMode.ReadOnly);
            using var target = Open(to, SqliteOpenMode.ReadWriteCreate);
            source.BackupDatabase(target);
        }
        catch (SqliteException exception)
        {
            File.Delete(to);
            throw new IOException($"{to} cannot be written: {exception.Message}", exception);
        }
    }

    private static string? PutAside(string path, DateTimeOffset now)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        RefuseWhereInUse(path);
        var kept = $"{path}.before-restore-{now:yyyyMMddTHHmmss}";
        foreach (var ending in Files.Where(ending => File.Exists(path + ending)))
        {
            File.Move(path + ending, kept + ending);
        }

        return kept;
    }

    private static void RefuseWhereInUse(string path)
    {
        if (SqliteFile.IsInUse(path))
        {
            throw new StorageException(StorageFault.Locked, $"A bot is running on {path}. Stop it first, then restore.");
        }
    }

    private static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = path,
                Mode = mode,
                Pooling = false,
            }.ToString()
        );
        connection.Open();
        return connection;
    }
}
