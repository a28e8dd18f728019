using TeamsPolicyBot.Advice;

namespace TeamsPolicyBot.Tests.Advice;

public sealed class OptionRecognizerTests
{
    [Theory]
    [InlineData("account", "My own", "own")] // the label
    [InlineData("account", "MINE", "own")] // another word for it
    [InlineData("account", "2", "council")] // its number
    [InlineData("account", "council", "council")] // its id
    [InlineData("account", "a council acount", "council")] // a slip
    [InlineData("account", "im not sure", "unsure")]
    [InlineData("account", "I don't know", "unsure")] // said in other words
    [InlineData("account", "7", "")] // no such number
    [InlineData("account", "can I post on a Sunday?", "")] // a question, not an answer
    [InlineData("account", "own and council", "")] // one choice only
    [InlineData("account", "", "")]
    [InlineData("content", "picture, logo", "photo+logo")]
    [InlineData("content", "1 and 2", "photo+logo")]
    [InlineData("content", "logo, whatever", "")] // half understood is not understood
    public void A_typed_answer_is_understood_or_not_an_answer(string question, string text, string options) =>
        Assert.Equal(options, string.Join('+', OptionRecognizer.Recognize(SampleTree.Good.Find(question)!, text)));
}
