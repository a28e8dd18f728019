using TeamsPolicyBot.Knowledge.Policies;

namespace TeamsPolicyBot.Tests.Knowledge.Policies;

/// <summary>The small rules about words, numbers and dates, one line for each case.</summary>
public sealed class WordingTests
{
    [Theory]
    [InlineData("Employees should:", "Employees should:", "one sentence")]
    [InlineData("They are ambassadors. Therefore they must:", "Therefore they must:", "the last of two")]
    [InlineData("Is it public? Assume so! Never post:", "Never post:", "question and exclamation marks end sentences too")]
    [InlineData("Some sites, e.g. Facebook and X, are:", "Some sites, e.g. Facebook and X, are:", "an abbreviation before a capital")]
    [InlineData("See Mr. Smith. He keeps:", "He keeps:", "a title")]
    [InlineData("They said “No.” Then they:", "Then they:", "a full stop inside quotation marks")]
    [InlineData(
        "that they give out. social sites allow this. In addition, employees should:", "In addition, employees should:",
        "a sentence that begins small")]
    [InlineData("Paragraph 3.7 lists:", "Paragraph 3.7 lists:", "a point inside a number")]
    public void The_lead_in_is_the_last_sentence(string paragraph, string leadIn, string because) =>
        Assert.True(leadIn == LeadIn.Of(paragraph), $"{because}: {LeadIn.Of(paragraph)}");

    [Theory]
    [InlineData("5.7.3 Employees should:", "5.7.3", "Employees should:")]
    [InlineData("1.1. With a full stop", "1.1", "With a full stop")]
    [InlineData("10.2\tAfter a tab", "10.2", "After a tab")]
    [InlineData("2026 was a year", null, "2026 was a year")]
    [InlineData("3.5 % of all", "3.5", "% of all")]
    [InlineData("1.1", null, "1.1")]
    public void A_printed_number_has_a_point_inside_and_words_after_it(string text, string? number, string words) =>
        Assert.Equal((number, words), PrintedNumber.Split(text));

    [Theory]
    [InlineData(1, "1st")]
    [InlineData(2, "2nd")]
    [InlineData(3, "3rd")]
    [InlineData(4, "4th")]
    [InlineData(11, "11th")]
    [InlineData(12, "12th")]
    [InlineData(13, "13th")]
    [InlineData(21, "21st")]
    [InlineData(112, "112th")]
    public void Ordinals_are_written_as_in_English(int number, string ordinal) => Assert.Equal(ordinal, Naming.Ordinal(number));

    [Theory]
    [InlineData("POLICY", "Policy")]
    [InlineData("SOCIAL MEDIA", "Social media")]
    [InlineData("Social Media", "Social Media")]
    [InlineData("", "")]
    public void Only_capitals_throughout_become_sentence_case(string words, string sentence) =>
        Assert.Equal(sentence, Naming.SentenceCase(words));

    [Theory]
    [InlineData("November 2016", "2016-11-30")]
    [InlineData("February 2024", "2024-02-29")]
    [InlineData("30 November 2016", "2016-11-30")]
    [InlineData("1/2/2017", "2017-02-01")]
    [InlineData("2016-11-30", "2016-11-30")]
    [InlineData("2016", "2016-12-31")]
    [InlineData("next autumn", null)]
    [InlineData("31 February 2016", null)]
    public void A_printed_date_has_a_last_day(string printed, string? day) =>
        Assert.Equal(day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd", null), PrintedDate.LastDay(printed));
}
