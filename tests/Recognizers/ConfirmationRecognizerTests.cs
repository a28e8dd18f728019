using TeamsPolicyBot.Recognizers;

namespace TeamsPolicyBot.Tests.Recognizers;

public sealed class ConfirmationRecognizerTests
{
    [Theory]
    [InlineData("yes")]
    [InlineData("Yes please!")]
    [InlineData("yep, thanks")]
    [InlineData("ok go on then")]
    [InlineData("OK, go ahead")]
    [InlineData("y")]
    [InlineData("sure, that's fine")]
    [InlineData("Yes, please do. Thank you")]
    [InlineData("of course")]
    [InlineData("👍🏽")]
    [InlineData("👌 great")]
    [InlineData("wrth gwrs, plis")]
    [InlineData("ydw, diolch")]
    [InlineData("ｙｅｓ")] // full-width letters of an Asian keyboard
    internal void Is_a_yes(string text) => Assert.Equal(Confirmation.Yes, ConfirmationRecognizer.Recognize(text));

    [Theory]
    [InlineData("no")]
    [InlineData("No.")]
    [InlineData("nope")]
    [InlineData("nah mate")]
    [InlineData("no sorry")]
    [InlineData("please don't")]
    [InlineData("absolutely not")]
    [InlineData("i'd rather not")]
    [InlineData("not ok")]
    [InlineData("I don't agree")]
    [InlineData("dim o gwbl, sori")]
    [InlineData("Nac ydw")]
    [InlineData("👎")]
    internal void Is_a_no(string text) => Assert.Equal(Confirmation.No, ConfirmationRecognizer.Recognize(text));

    [Theory]
    [InlineData("no thanks")]
    [InlineData("no thank you")]
    [InlineData("cancel")]
    [InlineData("cancel that please")]
    [InlineData("stop")]
    [InlineData("never mind")]
    [InlineData("forget it")]
    [InlineData("leave it")]
    [InlineData("oh just leave it")]
    [InlineData("don't send it")]
    [InlineData("dont send it")]
    [InlineData("don’t send it please")] // a phone's own apostrophe
    [InlineData("no, don't send it")]
    [InlineData("never send it")]
    [InlineData("i've changed my mind")]
    [InlineData("canslo")]
    [InlineData("na, dim diolch")]
    [InlineData("peidiwch â’i anfon")]
    internal void Wants_to_stop(string text) => Assert.Equal(Confirmation.Cancel, ConfirmationRecognizer.Recognize(text));

    [Theory]
    [InlineData("maybe")]
    [InlineData("not sure")]
    [InlineData("not yet")]
    [InlineData("dydw i ddim yn gwybod")]
    [InlineData("ie, ond heb fy enw")]
    [InlineData("one moment please")]
    [InlineData("one sec")]
    [InlineData("hang on")]
    [InlineData("give me 1 minute")]
    [InlineData("first let me check with Anna")]
    [InlineData("I have 2 questions first")]
    [InlineData("yes if Anna agrees")]
    [InlineData("yes but not today")]
    [InlineData("no dont stop")]
    [InlineData("no, don't cancel it")]
    [InlineData("never stop")]
    [InlineData("ok, later")]
    [InlineData("yes and no")]
    [InlineData("no, yes")]
    [InlineData("👍👎")]
    [InlineData("i think so")]
    [InlineData("not really")]
    [InlineData("yes, unless it is too late")]
    internal void Is_undecided(string text) => Assert.Equal(Confirmation.Doubtful, ConfirmationRecognizer.Recognize(text));

    [Theory]
    [InlineData("yes?")]
    [InlineData("is it safe to send it")]
    [InlineData("who will see it if I send it?")]
    [InlineData("what happens then")]
    [InlineData("can i post a photo of a client")]
    [InlineData("ok and who decides")]
    [InlineData("?")]
    internal void Asks_something(string text) => Assert.Equal(Confirmation.Question, ConfirmationRecognizer.Recognize(text));

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("know")]
    [InlineData("yes my manager is David")] // more than a yes
    [InlineData("no problem")] // a no in a yes
    [InlineData("na")] // a slip in English; Welsh where Teams is Welsh
    [InlineData("thanks")]
    [InlineData("ok computer")]
    internal void Is_none_of_these(string text) => Assert.Equal(Confirmation.NotUnderstood, ConfirmationRecognizer.Recognize(text));

    [Fact]
    public void What_is_too_long_to_be_an_answer_is_not_read()
    {
        Assert.Equal(Confirmation.NotUnderstood, ConfirmationRecognizer.Recognize(string.Concat(Enumerable.Repeat("yes ", 2000))));
        Assert.Equal(Confirmation.NotUnderstood, ConfirmationRecognizer.Recognize("\ud800"));
    }
}
