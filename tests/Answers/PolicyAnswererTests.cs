using TeamsPolicyBot.Answers;
using TeamsPolicyBot.Answers.Model;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Answers;

public sealed class PolicyAnswererTests
{
    private static readonly Dictionary<string, PolicyAnswerer> Answerers = Councils.Ids.ToDictionary(
        id => id, id => PolicyAnswerer.Create(Councils.Release(id)));

    public static TheoryData<string> Organisations => [.. Councils.Ids];

    /// <summary>The same question gets each council's own rule, or is told that there is none.</summary>
    [Theory]
    [InlineData("milton-keynes", "may I put the council's logo on my blog", "personal-internet-presence/guidance/2")]
    [InlineData("brighton-hove", "may I put the council's logo on my blog", "social-networking-policy/guidelines/6")]
    [InlineData("medway", "may I put the council's logo on my blog", null)]
    [InlineData("melton", "may I put the council's logo on my blog", null)]
    [InlineData("nw-leicestershire", "look up people who applied for a job on facebook", "social-media-policy/6.1")]
    [InlineData("milton-keynes", "look up people who applied for a job on facebook", null)]
    [InlineData("medway", "install software on my work laptop", "internet-email-social-media/3.2")]
    public void A_question_is_answered_from_the_own_council_only(string organisation, string question, string? address)
    {
        var answer = Answerers[organisation].Answer(question);

        if (address is null)
        {
            Assert.Equal(AnswerState.Unsure, answer.State);
            Assert.NotNull(answer.Silence);
            Assert.Empty(answer.Shown);
        }
        else
        {
            Assert.Contains(answer.Shown, clause => clause.Address == address);
        }
    }

    [Theory]
    [InlineData("", AnswerState.Empty, "nothing at all")]
    [InlineData("   \n\t ", AnswerState.Empty, "white space")]
    [InlineData("🎉🎉🎉", AnswerState.Empty, "emoji")]
    [InlineData("?!...", AnswerState.Empty, "marks")]
    [InlineData("the of and to what can I my", AnswerState.Unsure, "only stop words")]
    [InlineData("我可以在脸书上添加客户吗", AnswerState.NotPolicy, "another script")]
    [InlineData("هل يمكنني النشر", AnswerState.NotPolicy, "a script from right to left")]
    [InlineData("qwertzuiop asdfghjkl", AnswerState.Unsure, "words nobody knows")]
    [InlineData("hello", AnswerState.NotPolicy, "a greeting")]
    public void Odd_input_ends_in_a_friendly_state(string question, AnswerState state, string because) =>
        Assert.All(Answerers.Values, answerer => Assert.True(state == answerer.Answer(question).State, because));

    [Fact]
    public void Mark_up_is_words_like_any_other() =>
        Assert.All(Answerers.Values, answerer =>
            Assert.Contains(answerer.Answer("<script>alert('x')</script>").State, new[] { AnswerState.Unsure, AnswerState.Candidates })
        );

    [Fact]
    public void A_very_long_question_is_told_so() =>
        Assert.Equal(AnswerState.TooLong, Answerers["medway"].Answer(new string('a', 4_000)).State);

    [Fact]
    public void Marks_in_a_question_change_nothing()
    {
        var plain = Answerers["milton-keynes"].Answer("can I use the logo");
        var marked = Answerers["milton-keynes"].Answer("**can** I _use_ the [logo]");

        Assert.Equal(plain.State, marked.State);
    }

    [Theory]
    [MemberData(nameof(Organisations))]
    public void Every_clause_shown_is_a_clause_in_force_letter_for_letter(string organisation)
    {
        var inForce = Councils.Release(organisation).Clauses.ToDictionary(clause => clause.Address, clause => clause.Quotation);
        var phrasings = Councils.Release(organisation).Clauses.SelectMany(clause => clause.Note.AskedAs);

        Assert.All(phrasings.SelectMany(phrasing => Answerers[organisation].Answer(phrasing).Shown), shown =>
            Assert.Equal(inForce[shown.Address], shown.Quotation));
    }

    [Theory]
    [MemberData(nameof(Organisations))]
    public void A_state_shows_as_many_clauses_as_its_card_quotes(string organisation)
    {
        var answers = Councils
            .Release(organisation)
            .Clauses.SelectMany(clause => clause.Note.AskedAs)
            .Select(Answerers[organisation].Answer);

        Assert.All(answers, answer => Assert.InRange(answer.Shown.Count, Fewest(answer.State), Most(answer.State)));
    }

    private static int Fewest(AnswerState state) => state switch { AnswerState.Answered => 1, AnswerState.Candidates => 2, _ => 0 };

    private static int Most(AnswerState state) => state switch { AnswerState.Answered => 3, AnswerState.Candidates => 4, _ => 0 };
}
