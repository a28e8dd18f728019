using TeamsPolicyBot.Answers.About;

namespace TeamsPolicyBot.Tests.Answers.About;

/// <summary>Questions about an answer, the policy and the bot, told from questions to the policy.</summary>
public sealed class AboutRecognizerTests
{
    [Theory]
    [InlineData("which section is that in?", AboutKind.Where)]
    [InlineData("ok, and where is that written down", AboutKind.Where)]
    [InlineData("says who", AboutKind.Where)]
    [InlineData("is this still up to date?", AboutKind.When)]
    [InlineData("when was the policy last reviewed", AboutKind.When)]
    [InlineData("how old is it", AboutKind.When)]
    [InlineData("who owns the policy", AboutKind.Owner)]
    [InlineData("how many pages is it", AboutKind.Length)]
    [InlineData("show me the whole policy please", AboutKind.All)]
    [InlineData("can I read all of it", AboutKind.All)]
    [InlineData("what does that even mean", AboutKind.Simpler)]
    [InlineData("in plain English please", AboutKind.Simpler)]
    [InlineData("tl;dr", AboutKind.Simpler)]
    [InlineData("so who should I speak to then", AboutKind.AskWhom)]
    [InlineData("have you got their email", AboutKind.Contact)]
    [InlineData("can my manager see this?", AboutKind.Private)]
    [InlineData("who sees what I type", AboutKind.Private)]
    [InlineData("are you going to tell my manager", AboutKind.Private)]
    [InlineData("please don't tell my boss", AboutKind.NotManager)]
    [InlineData("I'd rather my manager didn't know", AboutKind.NotManager)]
    [InlineData("will my boss find out", AboutKind.NotManager)]
    [InlineData("is she going to be told", AboutKind.NotManager)]
    [InlineData("I don't want to cause any trouble", AboutKind.NotManager)]
    [InlineData("which number", AboutKind.Contact)]
    [InlineData("are you sure?", AboutKind.Decide)]
    [InlineData("are you allowed to decide this", AboutKind.Decide)]
    [InlineData("does it apply to volunteers as well", AboutKind.Scope)]
    [InlineData("why not?", AboutKind.Why)]
    [InlineData("so what's the harm in a kind word", AboutKind.Why)]
    [InlineData("since when?", AboutKind.When)]
    [InlineData("is that a hard and fast rule or only guidance?", AboutKind.Must)]
    [InlineData("is it just a recommendation", AboutKind.Must)]
    [InlineData("is that a rule or the law", AboutKind.Law)]
    [InlineData("what happens to her if she keeps doing it", AboutKind.Consequence)]
    [InlineData("have you got a form for that", AboutKind.Send)]
    [InlineData("who judges what's too much", AboutKind.AskWhom)]
    [InlineData("who has to approve it in the end", AboutKind.AskWhom)]
    [InlineData("and who gives the final say", AboutKind.AskWhom)]
    [InlineData("who in legal should I email", AboutKind.AskWhom)]
    [InlineData("will you let my boss know what I asked", AboutKind.Private)]
    [InlineData("will they discipline me for that", AboutKind.Consequence)]
    [InlineData("what might happen to her", AboutKind.Consequence)]
    [InlineData("who may then?", AboutKind.AskWhom)]
    [InlineData("could I appeal to somebody about this", AboutKind.AskWhom)]
    public void It_is_understood_what_is_asked_about_an_answer(string message, AboutKind kind) =>
        Assert.Equal(kind, AboutRecognizer.Embedded.Recognise(message)?.Kind);

    [Theory]
    [InlineData("what counts as harassment?", "harassment")]
    [InlineData("what is meant by inappropriate", "inappropriate")]
    public void A_word_is_asked_about(string message, string term) =>
        Assert.Equal(new TeamsPolicyBot.Answers.About.About(AboutKind.Define, term), AboutRecognizer.Embedded.Recognise(message));

    [Theory]
    [InlineData("can I say my manager is useless")]
    [InlineData("who do I ask before I post a photo of a pupil")]
    [InlineData("is my facebook private if I use it at work")]
    [InlineData("can I moan about my boss without my manager knowing")]
    [InlineData("when can I use facebook")]
    [InlineData("what happens if a resident complains about my post")]
    [InlineData("who can set up a facebook page")]
    [InlineData("who has to agree before I film a pupil")]
    [InlineData("is there a rule on logos")]
    [InlineData("")]
    [InlineData("🙂")]
    public void A_question_to_the_policy_is_none(string message) => Assert.Null(AboutRecognizer.Embedded.Recognise(message));
}
