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

    [Theory]
    [InlineData("conversations.md")] // of a question
    [InlineData("cases.md")] // of a case
    public void A_path_through_the_code_is_at_most_25_files_and_all_of_them_are_there(string name)
    {
        var page = Path.Combine(Repository.Root, "docs", "design", name);
        var files = PathRow()
            .Matches(File.ReadAllText(page))
            .Select(match => Path.GetFullPath(match.Groups["file"].Value, Path.GetDirectoryName(page)!))
            .ToList();

        Assert.InRange(files.Count, 15, 25);
        Assert.All(files, file => Assert.True(File.Exists(file), file));
    }

    [Fact]
    public void No_change_takes_more_than_five_files_beside_words_and_tests()
    {
        var docs = Path.Combine(Repository.Root, "docs");
        var changes = File.ReadAllText(Path.Combine(docs, "changing.md")).Split("\n## ").Skip(1).ToList();

        Assert.True(changes.Count > 7, "The page is written in another way now.");
        Assert.All(changes, change =>
        {
            var files = Link().Matches(change).Select(match => Path.GetFullPath(match.Groups["file"].Value, docs)).Distinct().ToList();
            Assert.All(files, file => Assert.True(Path.Exists(file), file));
            Assert.True(files.Count(file => file.EndsWith(".cs", StringComparison.Ordinal)) <= 5, change);
        });
    }

    [Fact]
    public void The_first_page_leads_to_every_other_and_names_no_file_that_is_not_there()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));
        var links = Link()
            .Matches(page)
            .Select(match => match.Groups["file"].Value)
            .Where(link => !link.Contains("://", StringComparison.Ordinal))
            .ToHashSet();
        var pages = Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'));

        Assert.Empty(pages.Except(links).Order());
        Assert.All(links.Concat(FileOfACommand().Matches(page).Select(match => match.Groups["file"].Value)), link =>
            Assert.True(Path.Exists(Path.Combine(Repository.Root, link)), link)
        );
    }

    /// <summary>The names under which the code reads settings.</summary>
    internal static IReadOnlyList<string> SettingsRead() =>
    [
        .. Directory.EnumerateFiles(Repository.Bot, "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => SettingRead().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups["key"].Value)
            .Distinct(),
    ];

    [GeneratedRegex(@"\]\((?<file>[^)#]+)\)")]
    private static partial Regex Link();

    /// <summary>A file of the repository that an example of a command reads.</summary>
    [GeneratedRegex(@"^dotnet run .*?(?<file>tests/[\w./-]+)", RegexOptions.Multiline)]
    private static partial Regex FileOfACommand();

    [GeneratedRegex(@"^\| \d+ \| \[\w+\]\((?<file>[^)]+)\)", RegexOptions.Multiline)]
    private static partial Regex PathRow();

    [GeneratedRegex(
        """(?:[cC]onfiguration\[|(?:Text|Flag|WholeNumber)\(configuration, |GetSection\(|GetConnectionString\(|GetValue<\w+>\()"(?<key>[A-Za-z_:]+)"""
    )]
    private static partial Regex SettingRead();
}
