using TeamsPolicyBot.Answers;
using TeamsPolicyBot.Answers.Model;
using TeamsPolicyBot.Answers.Questions;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Answers.Questions;

/// <summary>The questions in a message, and the newest part of a pasted thread.</summary>
public sealed class QuestionsTests
{
    [Theory]
    [InlineData(
        "can I install software on my work laptop and do I need a footer on a personal e-mail?", 2, "two that different clauses settle")]
    [InlineData("Can I install software on my work laptop? Can I send an email to all staff?", 2, "two sentences")]
    [InlineData("can I install software on my work laptop? is that ok?", 1, "the second asks nothing of its own")]
    [InlineData("can I install software and apps on my work laptop", 1, "one question with an and")]
    [InlineData("Hi, I work in housing. Can I install software on my work laptop?", 1, "an introduction and a question")]
    public void A_message_has_as_many_questions_as_find_clauses_of_their_own(string message, int count, string because)
    {
        var answerer = PolicyAnswerer.Create(Councils.Release("medway"));

        Assert.True(count == QuestionParts.Of(message, answerer.Answer).Count, because);
    }

    [Theory]
    [InlineData("can i add a service user on facebook? i do the teas at the day centre and drive the van", "can i add a service user on facebook?")]
    [InlineData("i do the teas. i drive the van. it snowed", "i do the teas. i drive the van. it snowed")]
    [InlineData("A colleague has put up a picture of the two of us. Can he do that?", "A colleague has put up a picture of the two of us. Can he do that?")]
    public void Beside_circumstances_the_question_is_asked(string message, string asked)
    {
        var answerer = PolicyAnswerer.Create(Councils.Release("milton-keynes"));

        Assert.Equal([asked], QuestionParts.Of(message, answerer.Answer));
    }

    [Fact]
    public void In_a_pasted_thread_the_newest_part_counts()
    {
        const string Thread = """
            From: Sam Field <sam@example.org>
            Sent: 3 March 2026 10:04
            To: Policy
            Subject: RE: laptop

            Can I install a drawing program on my laptop?

            Regards,
            Sam

            From: Kim Hill <kim@example.org>
            Sent: 2 March 2026 09:00
            Subject: laptop

            Please do not tweet about the by-election.
            """;

        Assert.Equal("Can I install a drawing program on my laptop?", NewestPart.Of(Thread));
    }

    [Theory]
    [InlineData("can I post this?\n\nit is a photo of the new leisure centre, and the pool, and everybody who has worked on it")]
    [InlineData("short")]
    [InlineData("")]
    public void What_is_no_thread_stays_as_it_is(string message) => Assert.Equal(message, NewestPart.Of(message));

    [Theory]
    [InlineData(
        "On Mon, 2 Mar 2026 at 10:00, Kim <kim@example.org> wrote:\n> is this allowed\n> please say quickly, I have to know it today, thank you very much"
    )]
    public void A_thread_without_own_words_stays_as_it_is(string message) => Assert.NotEmpty(NewestPart.Of(message));
}
