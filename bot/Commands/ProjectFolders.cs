namespace TeamsPolicyBot.Commands;

/// <summary>Where the knowledge and the data lie. Both are printed at start.</summary>
/// <param name="Knowledge">The comms teams' folder, one sub-folder a council.</param>
/// <param name="Data">The bot's own: database, last good releases, <c>managers.csv</c>.</param>
public sealed record ProjectFolders(string Knowledge, string Data)
{
    private const string SolutionFile = "TeamsPolicyBot.sln";

    /// <summary>
    /// Settings win, relative to the caller's folder. Without them: beside the solution file, looked for upwards from
    /// the caller's folder and then from the program's; in a published bot: beside the program.
    /// </summary>
    public static ProjectFolders Resolve(string? knowledgeSetting, string? dataSetting)
    {
        var home = Home();
        return new ProjectFolders(
            Path.GetFullPath(NullIfBlank(knowledgeSetting) ?? Path.Combine(home, "knowledge")),
            Path.GetFullPath(NullIfBlank(dataSetting) ?? Path.Combine(home, "data")));
    }

    private static string Home() =>
        FolderWithSolution(Environment.CurrentDirectory)
        ?? FolderWithSolution(AppContext.BaseDirectory)
        ?? AppContext.BaseDirectory;

    private static string? FolderWithSolution(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, SolutionFile)))
            {
                return folder.FullName;
            }
        }

        return null;
    }

    private static string? NullIfBlank(string? setting) => string.IsNullOrWhiteSpace(setting) ? null : setting;
}
