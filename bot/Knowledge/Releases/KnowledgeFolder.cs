
namespace TeamsPolicyBot.Knowledge.Releases;

/// <summary>The comms teams' folder: one sub-folder for each organisation, and <c>shared</c>.</summary>
public static class KnowledgeFolder
{
    /// <summary>The sub-folder of what councils share.</summary>
    public const string SharedName = KnowledgeFiles.Shared;

    /// <summary>The organisations' ids: the names of the sub-folders, in alphabetical order.</summary>
    public static IReadOnlyList<string> Organisations(string folder) => Directory.Exists(folder)
        ? [.. Directory.EnumerateDirectories(folder)
            .Select(path => Path.GetFileName(path)!)
            .Where(name => name != KnowledgeFiles.Shared && !name.StartsWith('.'))
            .Order(StringComparer.Ordinal)]
        : [];

    /// <summary>Reads and checks one organisation.</summary>
    public static LoadResult Load(string folder, string organisationId)
    {
        try
        {
            return KnowledgeLoader.Load(KnowledgeFiles.Read(folder, organisationId));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new LoadResult(null, [KnowledgeFiles.Unreadable(organisationId)]);
        }
    }
}
