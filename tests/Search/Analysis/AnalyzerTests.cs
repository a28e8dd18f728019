using TeamsPolicyBot.Search.Analysis;

namespace TeamsPolicyBot.Tests.Search.Analysis;

public sealed class AnalyzerTests
{
    [Theory]
    [InlineData("Don’t post it!", "don't post it")] // a typographic apostrophe is an apostrophe
    [InlineData("the council's logo", "the council logo")] // a possessive is the word
    [InlineData("the councils’ logos", "the councils logos")] // a plural's apostrophe ends the word
    [InlineData("e-mail", "e mail")] // a hyphen parts words; the vocabulary joins them
    [InlineData("www.medway.gov.uk", "www.medway.gov.uk")] // full stops between letters belong to the word
    [InlineData("6.2 and 3,000", "6.2 and 3,000")] // and between digits
    [InlineData("snake_case", "snake_case")] // an underscore joins
    [InlineData("and/or", "and or")]
    [InlineData("ok?!  :-)", "ok")] // punctuation is no word
    [InlineData("🎉🎉", "")] // nor are emoji
    [InlineData("社交", "社 交")] // an ideograph is a word by itself
    [InlineData("", "")]
    public void English_words_of(string text, string words) => Assert.Equal(words, string.Join(' ', Analyzer.English.Words(text)));

    [Fact]
    public void A_word_longer_than_the_longest_token_is_cut() =>
        Assert.Equal([255, 45], Analyzer.English.Words(new string('a', 300)).Select(word => word.Length));

    [Fact]
    public void Broken_surrogates_are_no_words() => Assert.Equal(["a", "b"], Analyzer.English.Words("a \uD83C b \uDF89"));
}
