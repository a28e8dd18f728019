using System.Text.RegularExpressions;
using TeamsPolicyBot.Tests.Support;
using TeamsPolicyBot.Words;

namespace TeamsPolicyBot.Tests.Words;

public sealed partial class WordsTests
{
    private static readonly Languages TwoLanguages = new(new Dictionary<string, IReadOnlyDictionary<string, string>>
    {
        ["en-GB"] = new Dictionary<string, string> { ["hello"] = "Hello {0}", ["bye"] = "Goodbye", ["case.one"] = "{0} case", ["case.other"] = "{0} cases" },
        ["cy-GB"] = new Dictionary<string, string> { ["hello"] = "Helo {0}" },
    });

    [Theory]
    [InlineData("cy-GB", "Helo Sam", "the language itself")]
    [InlineData("CY-gb", "Helo Sam", "tags are compared without case")]
    [InlineData("cy", "Helo Sam", "the same language without a country")]
    [InlineData("en-US", "Hello Sam", "another country's English")]
    [InlineData("tlh", "Hello Sam", "a language nobody has written")]
    [InlineData("", "Hello Sam", "no locale")]
    [InlineData(null, "Hello Sam", "a missing locale")]
    [InlineData("not a locale at all", "Hello Sam", "nonsense never throws")]
    public void A_second_language_is_picked_up_by_the_users_locale(string? locale, string said, string because) =>
        Assert.True(said == TwoLanguages.For(locale).Format("hello", "Sam"), because);

    [Fact]
    public void A_language_lists_what_it_lacks_and_says_it_in_the_default_language()
    {
        var welsh = TwoLanguages.For("cy-GB");

        Assert.Equal(["bye", "case.one", "case.other"], welsh.Lacking);
        Assert.Equal("Goodbye", welsh["bye"]);
        Assert.Empty(TwoLanguages.For("en-GB").Lacking);
    }

    [Theory]
    [InlineData(0, "0 cases")]
    [InlineData(1, "1 case")]
    [InlineData(2, "2 cases")]
    public void One_and_many_have_their_own_forms(int count, string said) =>
        Assert.Equal(said, TwoLanguages.For("en-GB").Count("case", count));

    [Fact]
    public void Every_key_the_program_uses_is_in_the_default_language_and_every_key_there_is_used()
    {
        var defined = Languages.Embedded.For("en-GB").Keys.ToHashSet();
        var source = string.Concat(Directory.EnumerateFiles(Repository.Bot, "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));
        var used = KeyInUse().Matches(source).Select(match => match.Groups["key"].Value).ToHashSet();
        var counted = CountInUse().Matches(source).Select(match => match.Groups["key"].Value);
        used.UnionWith(counted.SelectMany(key => new[] { $"{key}.one", $"{key}.other" }));
        var prefixes = PrefixInUse().Matches(source).Select(match => match.Groups["prefix"].Value).ToList();

        Assert.Empty(used.Where(key => !defined.Contains(key)).Order());
        Assert.Empty(defined.Where(key => !used.Contains(key) && !prefixes.Any(prefix => key.StartsWith(prefix, StringComparison.Ordinal))).Order());
    }

    /// <summary>A key as <c>words["a.b"]</c> or <c>words.Format("a.b", ...)</c> or as a constant named like <c>FooKey = "a.b"</c>.</summary>
    [GeneratedRegex("""(?:[wW]ords\[|[wW]ords\.Format\(\s*)"(?<key>[a-z][a-z0-9.-]+)"(?!\s*\+)""")]
    private static partial Regex KeyInUse();

    [GeneratedRegex("""[wW]ords\.Count\(\s*"(?<key>[a-z][a-z0-9.-]+)""")]
    private static partial Regex CountInUse();

    /// <summary>A key whose end is known only at run time: <c>words[$"verdict.{...}"]</c>.</summary>
    [GeneratedRegex("""[wW]ords(?:\[|\.Format\(\s*)\$"(?<prefix>[a-z][a-z0-9.-]*)\{""")]
    private static partial Regex PrefixInUse();
}
