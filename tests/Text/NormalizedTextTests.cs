using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Tests.Text;

public sealed class NormalizedTextTests
{
    [Theory]
    [InlineData("plain words, 12 of them.", "plain words, 12 of them.", "ASCII stays")]
    [InlineData("07700\u00a0900\u202f123", "07700 900 123", "no-break spaces of Word")]
    [InlineData("07700 \u00a0  900", "07700 900", "a run of spaces is one")]
    [InlineData("one \r\n\r\n two", "one\ntwo", "a run with a line feed is a line feed")]
    [InlineData("01273\u2013960\u2014123\u2011x\u2212y", "01273-960-123-x-y", "en, em, no-break dashes and minus")]
    [InlineData(
        "sue\u200b@\u2060exa\u00admple.com\ufeff", "sue@example.com", "zero-width space, word joiner, soft hyphen, byte order mark")]
    [InlineData("\u202e07700\u202c", "07700", "marks that turn the direction")]
    [InlineData("ＡＢ１２３＠ｅｘ．ｃｏｍ", "AB123@ex.com", "full-width")]
    [InlineData("АВ 12 С", "AB 12 C", "Cyrillic look-alikes")]
    [InlineData("ΜΕ4 4ΤR", "ME4 4TR", "Greek look-alikes")]
    [InlineData("٠٧٧٠٠", "07700", "digits of another script")]
    [InlineData("0\ufe0f\u20e37\ufe0f\u20e3", "07", "keycap digits")]
    [InlineData("𝟎𝟕 𝐀𝐁", "07 AB", "mathematical letters")]
    [InlineData("don’t", "don't", "the apostrophe of Word")]
    [InlineData("cafe\u0301 Siân", "café Siân", "marks are composed")]
    [InlineData("943\u00b7476", "943.476", "a middle dot")]
    [InlineData("ﬁnance", "finance", "a ligature is its letters")]
    [InlineData("a\ud800b", "ab", "half a surrogate pair is nothing")]
    [InlineData("", "", "nothing is nothing")]
    public void Text_has_its_plain_form(string typed, string plain, string why) =>
        Assert.True(NormalizedText.Of(typed).Value == plain, $"{why}: {NormalizedText.Of(typed).Value}");

    [Theory]
    [InlineData("ring 07700\u00a0\u00a0900\u2013123 now", "07700 900-123", "07700\u00a0\u00a0900\u2013123")]
    [InlineData("\u200b\u200bsue@\u200bexample.com\u200b!", "sue@example.com", "sue@\u200bexample.com")]
    [InlineData("the ﬁnance team", "fin", "ﬁn")]
    [InlineData("the cafe\u0301 there", "café", "cafe\u0301")]
    [InlineData("x 𝟎𝟕 y", "07", "𝟎𝟕")]
    public void A_part_leads_back_to_the_characters_as_typed(string typed, string part, string original)
    {
        var text = NormalizedText.Of(typed);

        var (start, length) = text.Origin(text.Value.IndexOf(part, StringComparison.Ordinal), part.Length);

        Assert.Equal(original, typed.Substring(start, length));
    }

    [Fact]
    public void A_letter_under_ten_thousand_marks_ends_with_its_thirtieth()
    {
        var text = NormalizedText.Of("a" + string.Concat(Enumerable.Repeat("\u0323\u0301", 5000)) + "b");

        Assert.EndsWith("b", text.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_letter_keeps_the_marks_that_languages_put_on_it_and_no_more()
    {
        Assert.Equal("Siân", CombiningMarks.Limit("Siân"));
        Assert.Equal("a" + new string('\u0301', CombiningMarks.Most) + "b", CombiningMarks.Limit("a" + new string('\u0301', 5000) + "b"));
    }
}
