using System.Text.RegularExpressions;
using TeamsPolicyBot.Tests.Support;
using TeamsPolicyBot.Words;

namespace TeamsPolicyBot.Tests.Words;

/// <summary>Plain English as the GOV.UK style guide asks for: a reading age of nine, sentences of at most 25 words.</summary>
public sealed partial class ReadingAgeTests
{
    private const int LongestSentence = 25;

    /// <summary>What the bot says; what people type is theirs.</summary>
    public static TheoryData<string> Keys => [.. Said.Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Said =>
        Languages.Embedded.For("en-GB").Keys.Where(key => !key.StartsWith("typed.", StringComparison.Ordinal));

    [Fact]
    public void The_bots_own_words_can_be_read_at_nine()
    {
        var words = Languages.Embedded.For("en-GB");

        Assert.InRange(ReadingAge.Of(Said.Select(key => Filled(words[key]))), 5, 9);
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void No_sentence_is_longer_than_25_words(string key) =>
        Assert.DoesNotContain(ReadingAge.Sentences(Filled(Languages.Embedded.For("en-GB")[key])), sentence =>
            ReadingAge.Words(sentence).Count > LongestSentence
        );

    [Theory]
    [InlineData("The cat sat on the mat. It was warm.", 0, 6, "a first reader")]
    [InlineData(
        "Can I post this picture? Ask your manager first, and do not post before you have the answer.", 5, 9, "how the bot means to speak")]
    [InlineData(
        "Notwithstanding the aforementioned provisions, authorisation for dissemination of organisational communications necessitates managerial consideration.",
        20, 60, "how nobody should")]
    public void The_measure_tells_plain_from_official(string text, double least, double most, string because)
    {
        var age = ReadingAge.Of([text]);

        Assert.True(age >= least && age <= most, $"{because}: {age:0.0}");
    }

    [Theory]
    [InlineData("post", 1)]
    [InlineData("asked", 1)]
    [InlineData("policy", 3)]
    [InlineData("manager", 3)]
    [InlineData("the", 1)]
    public void Syllables_are_counted_by_ear(string word, int syllables) => Assert.Equal(syllables, ReadingAge.Syllables(word));

    /// <summary>With something short in the gaps, as a name or a number would be.</summary>
    private static string Filled(string text) => Gap().Replace(text, "Sam");

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Gap();
}
