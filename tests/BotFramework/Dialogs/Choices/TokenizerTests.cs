using TeamsPolicyBot.BotFramework.Dialogs.Choices;

namespace TeamsPolicyBot.Tests.BotFramework.Dialogs.Choices;

/// <summary>Cases of the SDK's ChoicesTokenizerTests (protocol section 8.6).</summary>
public sealed class TokenizerTests
{
    public static TheoryData<string, string, string> Texts => new()
    {
        { "white space", "how now brown cow", "0-2 how|4-6 now|8-12 brown|14-16 cow" },
        { "punctuation", "how-now.brown:cow ?", "0-2 how|4-6 now|8-12 brown|14-16 cow" },
        { "one word", "food", "0-3 food" },
        { "an emoji alone", "food 💥👍😀", "0-3 food|5-6 💥|7-8 👍|9-10 😀" },
        { "an emoji within a word", "fo💥od", "0-1 fo|2-3 💥|4-5 od" },
        { "capitals are compared small", "FOOD", "0-3 food" },
        { "accents belong to words", "Café Ärger", "0-3 café|5-9 ärger" },
        { "figures belong to words", "route 66b", "0-4 route|6-8 66b" },
        { "an apostrophe breaks", "don't", "0-2 don|4-4 t" },
        { "only punctuation", " .,;:!? ", "" },
        { "nothing", "", "" },
        { "script without spaces", "日本語", "0-2 日本語" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_is_cut_into_words(string why, string text, string tokens) =>
        Assert.True(string.Join('|', Tokenizer.DefaultTokenizer(text).Select(token => $"{token.Start}-{token.End} {token.Normalized}")) == tokens, why);

    [Fact]
    public void A_word_stays_as_written_beside_its_normal_form() => Assert.Equal("FOOD", Tokenizer.DefaultTokenizer("FOOD")[0].Text);

    [Fact]
    public void No_text_has_no_words() => Assert.Empty(Tokenizer.DefaultTokenizer(null));
}
