using TeamsPolicyBot.Answers;
using TeamsPolicyBot.Answers.Model;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Answers;

/// <summary>"The policy does not say anything about ..." is said of what was asked, and of nothing else.</summary>
public sealed class SubjectPhrasesTests
{
    [Theory]
    [InlineData("photos of Parks & Leisure staff", null, "a department's name is no car park")]
    [InlineData("call me", null, "one everyday word makes no subject")]
    [InlineData("I want to post about the radio controlled car club", null, "one word among many is a mention")]
    [InlineData("can I put the pension team's event on the council page", null, "a team's name is no question about its work")]
    [InlineData("when do I get my pension", "pensions", "one word with little beside it is the subject")]
    [InlineData("parking permit for staff", "parking and travel to work", "this is the subject")]
    [InlineData("can I get a parking space at work", "parking and travel to work", "in other words too")]
    public void A_subject_is_named_where_the_question_is_about_it(string question, string? topic, string because)
    {
        var answer = PolicyAnswerer.Create(Councils.Release("brighton-hove")).Answer(question);

        Assert.True(answer.Silence?.Topic == topic, $"{because}: {answer.State} {answer.Silence?.Topic}");
    }
}
