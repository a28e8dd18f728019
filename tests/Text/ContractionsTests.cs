using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Tests.Text;

public sealed class ContractionsTests
{
    [Theory]
    [InlineData("ive posted it and they hasnt", "i've posted it and they hasn't")]
    [InlineData("Dont", "Don't")]
    [InlineData("THATS mine", "THAT'S mine")]
    [InlineData("its well worn, were told", "its well worn, were told")]
    [InlineData("they don't", "they don't")]
    public void An_apostrophe_that_was_left_out_is_put_back(string typed, string restored) =>
        Assert.Equal(restored, Contractions.Restore(typed));

    [Theory]
    [InlineData("don't", "do not")]
    [InlineData("dont", "do not")]
    [InlineData("can't", "can not")]
    [InlineData("wont", "will not")]
    [InlineData("we'll", "we will")]
    [InlineData("we've", "we have")]
    [InlineData("lets", "let us")]
    public void A_contraction_is_written_out(string word, string words) => Assert.Equal(words.Split(' '), Contractions.WrittenOut(word));

    [Theory]
    [InlineData("well")]
    [InlineData("were")]
    [InlineData("its")]
    [InlineData("photo")]
    public void A_word_of_its_own_is_none(string word) => Assert.Null(Contractions.WrittenOut(word));
}
