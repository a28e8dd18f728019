using System.Text.RegularExpressions;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Text;

/// <summary>No regular expression of the program can run for ever: each is generated from source, and has a time limit or no backtracking.</summary>
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

    [Fact]
    public void None_is_made_while_the_program_runs() =>
        Assert.DoesNotContain(Sources, source => MadeAtRunTime().IsMatch(source.Text));

    [GeneratedRegex(@"\[GeneratedRegex\(.*?\)\]\s*\n", RegexOptions.Singleline, 1000)]
    private static partial Regex Generated();

    [GeneratedRegex(@"new Regex\(|\bRegex\.(?:IsMatch|Match|Matches|Replace|Split|Count)\(", RegexOptions.None, 1000)]
    private static partial Regex MadeAtRunTime();
}
