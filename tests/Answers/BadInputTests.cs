using TeamsPolicyBot.Answers;
using TeamsPolicyBot.Answers.Model;
using TeamsPolicyBot.Search;
using TeamsPolicyBot.Search.Model;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Answers;

/// <summary>Whatever is typed ends in a state, and nothing of it is a query syntax.</summary>
public sealed class BadInputTests
{
    private const int Long = 4_000;
    private const int Longest = 1_000;

    private static readonly IReadOnlyList<PolicyAnswerer> Answerers =
        [.. Councils.Ids.Select(id => PolicyAnswerer.Create(Councils.Release(id)))];

    private static readonly SearchIndex Index = SearchIndex.Build(
    [
        new SearchDocument("logo", "", "Badge", "The logo stays where it is.", []),
        new SearchDocument("photo", "", "Pictures", "A photo of the bank.", ["can i take a photo"]),
        new SearchDocument("both", "", "Logo", "A photo of it.", []),
    ]);

    [Theory]
    [InlineData("\"logo photo\"", "logo photo", "quotation marks ask for no phrase")]
    [InlineData("logo AND photo", "logo and photo", "AND asks for no more than 'and'")]
    [InlineData("logo OR NOT photo", "logo or not photo", "nor do OR and NOT")]
    [InlineData("+logo -photo !bank", "logo photo bank", "nothing must or must not be there")]
    [InlineData("logo~2 photo^9", "logo 2 photo 9", "a number makes no word vaguer and none weightier")]
    [InlineData("[bank TO logo] {a TO photo}", "bank to logo a to photo", "a range is its words")]
    [InlineData("(logo && (photo || bank", "logo photo bank", "a bracket need not be closed")]
    [InlineData("\\logo \\\"photo", "logo photo", "a backslash hides nothing")]
    public void An_operator_of_Lucenes_finds_what_its_words_find(string typed, string words, string because) =>
        Assert.True(Found(words).SequenceEqual(Found(typed)), because);

    [Theory]
    [InlineData("lo*")]
    [InlineData("*")]
    [InlineData("*:*")]
    [InlineData("ph?t?")]
    [InlineData("/ph.*/")]
    [InlineData("_id:photo")]
    public void A_pattern_finds_nothing(string typed) => Assert.Empty(Found(typed));

    [Fact]
    public void One_letter_is_never_answered() => Assert.All(
        "abcdefghijklmnopqrstuvwxyz0123456789éßŵñ".SelectMany(letter => new[] { $"{letter}", $"{letter}?", $"{letter} {letter}" }),
        typed => Assert.All(StatesOf(typed), state => Assert.True(state is AnswerState.Unsure or AnswerState.NotPolicy, typed)));

    [Theory]
    [InlineData("a")]
    [InlineData("photo ")]
    [InlineData("\"a* AND b~ [a TO b] ")]
    [InlineData("фото ")]
    [InlineData("写真")]
    [InlineData("a\u0301")]
    [InlineData("😀a")]
    [InlineData("\ud83da ")]
    public void What_is_too_long_is_told_so_and_as_much_as_may_be_asked_ends_in_a_state(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, Long));

        Assert.All(StatesOf(text[..Long]), state => Assert.Equal(AnswerState.TooLong, state));
        Assert.All(StatesOf(text[..Longest]), state => Assert.NotEqual(AnswerState.TooLong, state));
        Assert.All(Answerers, answerer => Assert.NotNull(answerer.Explain(text[..Longest])));
    }

    [Theory]
    [InlineData("Могу ли я опубликовать фото?", "Cyrillic")]
    [InlineData("Μπορώ να ανεβάσω φωτογραφία;", "Greek")]
    [InlineData("האם מותר לי לפרסם תמונה?", "Hebrew")]
    [InlineData("هل يمكنني نشر صورة؟", "Arabic")]
    [InlineData("क्या मैं फोटो पोस्ट कर सकता हूँ?", "Devanagari")]
    [InlineData("ฉันโพสต์รูปได้ไหม", "Thai")]
    [InlineData("写真を投稿してもいいですか", "Japanese")]
    [InlineData("사진을 올려도 되나요", "Korean")]
    public void Another_script_is_told_from_a_question(string typed, string script) =>
        Assert.All(StatesOf(typed), state => Assert.True(state == AnswerState.NotPolicy, script));

    private static IEnumerable<AnswerState> StatesOf(string typed) => Answerers.Select(answerer => answerer.Answer(typed).State);

    private static IEnumerable<(int Doc, double Score)> Found(string typed) =>
        Index.Search(typed, 10).Hits.Select(hit => (hit.Doc, hit.Score));
}
