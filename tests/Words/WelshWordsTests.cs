using System.Text.RegularExpressions;
using TeamsPolicyBot.Words;

namespace TeamsPolicyBot.Tests.Words;

/// <summary>The Welsh words beside the English ones: as many, with the same gaps and signs, and none left in English by accident.</summary>
public sealed partial class WelshWordsTests
{
    private static readonly BotWords English = Languages.Embedded.For("en-GB");

    private static readonly BotWords Welsh = Languages.Embedded.For("cy-GB");

    /// <summary>Nothing but gaps and signs: the same in every language.</summary>
    private static readonly string[] WithoutWords =
    [
        "candidates.number", "follow-up.part", "case.history.line", "case.list-line",
    ];

    public static TheoryData<string> AllKeys => [.. Keys];

    private static IEnumerable<string> Keys => Welsh.Keys.Intersect(English.Keys).Order(StringComparer.Ordinal);

    [Fact]
    public void Nothing_is_lacking() =>
        Assert.True(
            !Welsh.Lacking.Any(),
            $"bot/Words/cy-GB.json lacks these, which are said in English until somebody translates them: {string.Join(", ", Welsh.Lacking)}"
        );

    [Fact]
    public void Nothing_is_there_that_nobody_asks_for() => Assert.Empty(Welsh.Keys.Except(English.Keys));

    [Theory]
    [MemberData(nameof(AllKeys))]
    public void Gaps_and_markup_are_those_of_the_English_words(string key)
    {
        Assert.Equal(Gaps(English[key]), Gaps(Welsh[key]));
        Assert.Equal(Markup(English[key]), Markup(Welsh[key]));
        Assert.Equal(English[key].Count(character => character == '\n'), Welsh[key].Count(character => character == '\n'));
    }

    [Fact]
    public void What_is_the_same_in_both_has_no_words() =>
        Assert.Equal(
            WithoutWords.Order(StringComparer.Ordinal), Keys.Where(key => English[key] == Welsh[key]).Order(StringComparer.Ordinal));

    [Fact]
    public void Words_that_take_turns_are_as_many() =>
        Assert.All(Keys.Where(key => !IsTyped(key)), key => Assert.Equal(English[key].Split('|').Length, Welsh[key].Split('|').Length));

    /// <summary>A button that another text names in italics has that name: "pwyswch *Gofyn i berson*".</summary>
    [Fact]
    public void What_a_text_tells_people_to_press_or_write_is_there()
    {
        var labels = Welsh
            .Keys.SelectMany(key => IsTyped(key) ? Welsh.Typed(key) : [Welsh[key]])
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var named = Welsh
            .Keys.Where(key => !IsTyped(key))
            .SelectMany(key => Named().Matches(Welsh[key]))
            .Select(match => match.Groups["label"].Value);

        // The trees' own option is English, as the trees are.
        Assert.Empty(named.Except(labels, StringComparer.OrdinalIgnoreCase).Except(["I'm not sure"]));
    }

    private static bool IsTyped(string key) => key.StartsWith("typed.", StringComparison.Ordinal);

    private static IEnumerable<string> Gaps(string text) =>
        Gap().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);

    private static IEnumerable<string> Markup(string text) =>
        Sign().Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\d[^}]*\}")]
    private static partial Regex Gap();

    [GeneratedRegex(@"\*|\]\(|[✔±✖]")]
    private static partial Regex Sign();

    [GeneratedRegex(@"\*(?<label>[^*{}]+)\*")]
    private static partial Regex Named();
}
