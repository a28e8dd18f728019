namespace TeamsPolicyBot.Knowledge;

/// <summary>The comms teams' folder: one sub-folder for each organisation, and <c>shared</c>.</summary>
public static class KnowledgeFolder
{
    /// <summary>The organisations' ids: the names of the sub-folders, in alphabetical order.</summary>
    public static IReadOnlyList<string> Organisations(string folder) => Directory.Exists(folder)
        ? [.. Directory.EnumerateDirectories(folder)
            .Select(path => Path.GetFileName(path)!)
            .Where(name => name != KnowledgeFiles.Shared && !name.StartsWith('.'))
            .Order(StringComparer.Ordinal)]
        : [];

    /// <summary>Reads and checks one organisation.</summary>
    /// <exception cref="IOException">A file cannot be read at this moment.</exception>
    public static LoadResult Load(string folder, string organisationId) => KnowledgeLoader.Load(KnowledgeFiles.Read(folder, organisationId));
}
