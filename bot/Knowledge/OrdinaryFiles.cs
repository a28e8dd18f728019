namespace TeamsPolicyBot.Knowledge;

/// <summary>Reads a folder in which anything may lie: links that lead round in a circle, pipes and devices that never end.</summary>
internal static class OrdinaryFiles
{
    /// <summary>More than the longest policy with room to spare.</summary>
    private const int MostBytes = 5 * 1024 * 1024;

    /// <summary>The files below a folder. A folder that is a link is not followed: it may lead back here.</summary>
    /// <param name="knowledge">The knowledge folder, for the names of faults.</param>
    public static IEnumerable<string> Under(string root, string knowledge, ICollection<Fault> skipped)
    {
        var folders = new Stack<string>([root]);
        while (folders.TryPop(out var folder))
        {
            foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos().OrderBy(entry => entry.Name, StringComparer.Ordinal))
            {
                if (entry is not DirectoryInfo)
                {
                    yield return entry.FullName;
                }
                else if (entry.LinkTarget is null)
                {
                    folders.Push(entry.FullName);
                }
                else if (!entry.Name.StartsWith('.'))
                {
                    skipped.Add(
                        new Fault(
                            NameOf(entry.FullName, knowledge), 1, "This folder is a link to another one, and is not followed.",
                            "Copy the folder here in its place.")
                    );
                }
            }
        }
    }

    /// <summary>A file's name relative to the knowledge folder, with forward slashes.</summary>
    public static string NameOf(string path, string knowledge) =>
        Path.GetRelativePath(knowledge, path).Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>The bytes of a file; null, with a fault, for what is no file or too large for one.</summary>
    public static byte[]? Read(string path, string name, ICollection<Fault> skipped)
    {
        var length = LengthOf(path);
        if (length > MostBytes)
        {
            skipped.Add(
                new Fault(
                    name, 1, $"The file is larger than {MostBytes / 1024 / 1024} MB, and is not read.",
                    "Keep in it what belongs to the policy, without pictures.")
            );
            return null;
        }

        // Pipes and devices say that they are empty; only what says so can be one.
        if (length > 0)
        {
            return File.ReadAllBytes(path);
        }

        if (IsOrdinary(path))
        {
            return [];
        }

        skipped.Add(
            new Fault(
                name, 1, "This is no file but a pipe, a device or the like, and is not read.", "Remove it, or put a file in its place.")
        );
        return null;
    }

    /// <summary>Of the file itself where the path is a link to it.</summary>
    private static long LengthOf(string path) =>
        File.ResolveLinkTarget(path, returnFinalTarget: true) is { } target
            ? new FileInfo(target.FullName).Length
            : new FileInfo(path).Length;

    /// <summary>
    /// Whether what is said to be empty is an empty file. Opened for writing too, a pipe does not wait for its other end.
    /// </summary>
    private static bool IsOrdinary(string path)
    {
        try
        {
            using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
            return RandomAccess.GetLength(handle) == 0 && RandomAccess.Read(handle, new byte[1], 0) == 0;
        }
        catch (NotSupportedException)
        {
            return false;
        }
        catch (UnauthorizedAccessException)
        {
            // Nobody makes a device that may be read and not written into a knowledge folder; an empty file on a read-only disk is common.
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
