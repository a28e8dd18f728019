using System.Text.RegularExpressions;
using TeamsPolicyBot.Advice.DraftCheck;
using TeamsPolicyBot.Tests.Support;
using TeamsPolicyBot.Words;

namespace TeamsPolicyBot.Tests.Words;

public sealed partial class WordsTests
{
    private static readonly Languages TwoLanguages = new(
        new Dictionary<string, IReadOnlyDictionary<string, string>>
        {
            ["en-GB"] = new Dictionary<string, string>
            {
                ["hello"] = "Hello {0}",
                ["bye"] = "Goodbye",
                ["case.one"] = "{0} case",
                ["case.other"] = "{0} cases",
            },
            ["cy-GB"] = new Dictionary<string, string> { ["hello"] = "Helo {0}" },
        }
    );

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

    [Fact]
    public async Task Somebody_whose_Teams_is_in_Welsh_is_answered_in_Welsh_and_understood_in_both_languages()
    {
        await using var town = await TeamsTown.CreateAsync();
        town.Locale = "cy-GB";

        Assert.StartsWith("Beth allwch chi ei ofyn i mi", (await town.SayAsync("ann", "cymorth"))[0], StringComparison.Ordinal);
        Assert.StartsWith("Beth allwch chi ei ofyn i mi", (await town.SayAsync("ann", "HELP"))[0], StringComparison.Ordinal);
        await town.SayAsync("ann", "ga i bostio hwn?");
        Assert.Equal(
            "Wedi stopio. Nid oes dim ohono wedi'i anfon at neb, ac nid wyf wedi cadw dim ohono.", (await town.SayAsync("ann", "canslo"))[0]
        );

        town.Locale = "en-US";
        Assert.StartsWith("What you can ask me", (await town.SayAsync("bob", "help"))[0], StringComparison.Ordinal);
        Assert.DoesNotContain("Wedi stopio", (await town.SayAsync("bob", "canslo"))[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Passing_on_is_interrupted_and_skipped_in_the_persons_own_words()
    {
        await using var town = await TeamsTown.CreateAsync();
        await town.SetUpCommsDeskAsync("carol");
        town.Locale = "cy-GB";
        await town.SayAsync("ann", "gofyn i berson");

        Assert.StartsWith("Atebwch y cwestiwn", (await town.SayAsync("ann", "cymorth"))[0], StringComparison.Ordinal);
        Assert.Equal("Dyma'r cwestiwn cyntaf.", (await town.SayAsync("ann", "yn ôl"))[0]);
        await town.SayAsync("ann", "May I post a picture?");
        await town.SayAsync("ann", "1");
        Assert.StartsWith("Pryd mae angen yr ateb arnoch?", (await town.SayAsync("ann", "hepgor"))[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_a_draft_check_finds_has_a_name_in_the_words_the_same_as_where_text_is_masked()
    {
        var found = Councils.Ids.SelectMany(council =>
            PersonalData.Detectors(Councils.Release(council).Words).Concat(Wording.Detectors(Councils.Release(council).Words))
        );

        Assert.All(found.DistinctBy(detector => detector.Name), detector =>
            Assert.Equal(detector.Says, Languages.Embedded.For("en-GB")[$"found.{detector.Name}"])
        );
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
        Assert.Empty(
            defined.Where(key => !used.Contains(key) && !prefixes.Any(prefix => key.StartsWith(prefix, StringComparison.Ordinal))).Order());
    }

    /// <summary>
    /// A key as <c>words["a.b"]</c> or <c>words.Format("a.b", ...)</c> or as a constant named like <c>FooKey = "a.b"</c>.
    /// </summary>
    [GeneratedRegex("""(?:[wW]ords\[|[wW]ords\.(?:Format|Next)\(\s*|[(](?=\s*"typed\.)|Typed\s=\s)"(?<key>[a-z][a-z0-9.-]+)"(?!\s*\+)""")]
    private static partial Regex KeyInUse();

    [GeneratedRegex("""[wW]ords\.Count\(\s*"(?<key>[a-z][a-z0-9.-]+)""")]
    private static partial Regex CountInUse();

    /// <summary>A key whose end is known only at run time: <c>words[$"verdict.{...}"]</c>.</summary>
    [GeneratedRegex("""[wW]ords(?:\[|\.Format\(\s*|\.Typed\()\$"(?<prefix>[a-z][a-z0-9.-]*)\{""")]
    private static partial Regex PrefixInUse();
}
