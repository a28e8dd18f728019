using System.Text.RegularExpressions;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests;

/// <summary>What the guides promise to be complete about.</summary>
public sealed partial class DocumentationTests
{
    [Fact]
    public void Every_setting_that_the_program_reads_is_explained_to_administrators()
    {
        var guide = File.ReadAllText(Path.Combine(Repository.Root, "docs", "admin-guide.md"));
        var settings = SettingsRead();

        Assert.True(settings.Count > 20, "The settings are read in another way now; look for that one.");
        Assert.Empty(settings.Where(setting => !guide.Contains(setting, StringComparison.Ordinal)).Order());
    }

    [Fact]
    public void The_path_of_a_question_is_at_most_25_files_and_all_of_them_are_there()
    {
        var page = Path.Combine(Repository.Root, "docs", "design", "conversations.md");
        var files = PathRow().Matches(File.ReadAllText(page)).Select(match => Path.GetFullPath(match.Groups["file"].Value, Path.GetDirectoryName(page)!)).ToList();

        Assert.InRange(files.Count, 15, 25);
        Assert.All(files, file => Assert.True(File.Exists(file), file));
    }

    /// <summary>The names under which the code reads settings.</summary>
    internal static IReadOnlyList<string> SettingsRead() =>
    [
        .. Directory.EnumerateFiles(Repository.Bot, "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => SettingRead().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups["key"].Value)
            .Distinct(),
    ];

    [GeneratedRegex(@"^\| \d+ \| \[\w+\]\((?<file>[^)]+)\)", RegexOptions.Multiline)]
    private static partial Regex PathRow();

    [GeneratedRegex("""(?:[cC]onfiguration\[|(?:Text|Flag|WholeNumber)\(configuration, |GetSection\(|GetConnectionString\(|GetValue<\w+>\()"(?<key>[A-Za-z_:]+)""")]
    private static partial Regex SettingRead();
}
