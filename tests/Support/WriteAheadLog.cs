using System.Buffers.Binary;

namespace TeamsPolicyBot.Tests.Support;

/// <summary>What SQLite has written ahead (SQLite's file format, section 4.1).</summary>
internal static class WriteAheadLog
{
    /// <summary>How many transactions were committed since the log began anew: frames that name the size of the database.</summary>
    /// <param name="path">The database's file.</param>
    public static int Commits(string path)
    {
        using var log = new FileStream(path + "-wal", FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new BinaryReader(log);
        var header = reader.ReadBytes(32);
        var frame = 24 + (int)BinaryPrimitives.ReadUInt32BigEndian(header.AsSpan(8));
        var commits = 0;
        while (reader.ReadBytes(frame) is { Length: var length } bytes && length == frame)
        {
            commits +=
                bytes.AsSpan(8, 8).SequenceEqual(header.AsSpan(16, 8)) && BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(4)) > 0 ? 1 : 0;
        }

        return commits;
    }
}
