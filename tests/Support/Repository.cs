namespace TeamsPolicyBot.Tests.Support;

/// <summary>Where things of this repository lie on disk.</summary>
internal static class Repository
{
    /// <summary>The folder with the solution file.</summary>
    public static string Root { get; } = FindRoot();

    public static string Bot => Path.Combine(Root, "bot");

    public static string Knowledge => Path.Combine(Root, "knowledge");

    /// <summary>A file or folder under <c>tests/Data</c>.</summary>
    public static string Data(params string[] parts) => Path.Combine([Root, "tests", "Data", .. parts]);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "TeamsPolicyBot.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests run from a checkout: TeamsPolicyBot.sln was not found in any parent folder.");
    }
}
