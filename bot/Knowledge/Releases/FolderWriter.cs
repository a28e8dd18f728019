namespace TeamsPolicyBot.Knowledge.Releases;

/// <summary>Writes an organisation's own files into the knowledge folder, as an editor would. What councils share is left alone.</summary>
internal static class FolderWriter
{
    /// <summary>Makes the organisation's folder hold exactly these files.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public static void Restore(string folder, KnowledgeFiles files)
    {
        var own = $"{files.OrganisationId}/";
        var there = KnowledgeFiles.Read(folder, files.OrganisationId);
        foreach (var name in files.Names.Where(name => name.StartsWith(own, StringComparison.Ordinal)))
        {
            if (!there.Names.Contains(name) || !there.Bytes(name).AsSpan().SequenceEqual(files.Bytes(name)))
            {
                Write(folder, name, files.Bytes(name));
            }
        }

        foreach (var name in there.Names.Except(files.Names).Where(name => name.StartsWith(own, StringComparison.Ordinal)))
        {
            File.Delete(Path.Combine(folder, name));
        }
    }

    /// <summary>Writes a file at once or not at all.</summary>
    /// <param name="name">Relative to the knowledge folder, with forward slashes.</param>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public static void Write(string folder, string name, byte[] bytes)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var beginning = Path.Combine(Path.GetDirectoryName(path)!, $".{Guid.NewGuid():N}");
        File.WriteAllBytes(beginning, bytes);
        File.Move(beginning, path, overwrite: true);
    }
}
