using System.Text.RegularExpressions;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Text;

/// <summary>
/// No regular expression of the program can run for ever: each is generated from source, and has a time limit or no backtracking.
/// </summary>
public sealed partial class RegularExpressionTests
{
    private static readonly IReadOnlyList<(string File, string Text)> Sources =
        [.. Directory.EnumerateFiles(Repository.Bot, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(file => (Path.GetRelativePath(Repository.Root, file), File.ReadAllText(file)))];

    private static readonly string[] Limits = ["TextLimits.RegexMilliseconds", "matchTimeoutMilliseconds:", "RegexOptions.NonBacktracking"];

    [Fact]
    public void Each_has_a_limit()
    {
        var all = Sources.SelectMany(source => Generated().Matches(source.Text).Select(match => (source.File, Line: match.Value))).ToList();

        Assert.NotEmpty(all);
        Assert.DoesNotContain(all, one => !Limits.Any(limit => one.Line.Contains(limit, StringComparison.Ordinal)));
    }

    /// <summary>Where patterns stand in a file of words, the program builds them once.</summary>
    private static readonly string[] FromWords = [Path.Combine("bot", "Text", "PatternFile.cs")];

    [Fact]
    public void None_is_made_while_the_program_runs_but_from_a_file_of_words() =>
        Assert.Equal(FromWords, Sources.Where(source => MadeAtRunTime().IsMatch(source.Text)).Select(source => source.File));

    [Fact]
    public void One_from_a_file_of_words_has_a_limit() =>
        Assert.All(
            Sources.Where(source => FromWords.Contains(source.File)), source =>
                Assert.Equal(source.Text.Split("new Regex(").Length, source.Text.Split("TextLimits.RegexMilliseconds)").Length)
        );

    [GeneratedRegex(@"\[GeneratedRegex\(.*?\)\]\s*\n", RegexOptions.Singleline, 1000)]
    private static partial Regex Generated();

    [GeneratedRegex(@"new Regex\(|\bRegex\.(?:IsMatch|Match|Matches|Replace|Split|Count)\(", RegexOptions.None, 1000)]
    private static partial Regex MadeAtRunTime();
}
