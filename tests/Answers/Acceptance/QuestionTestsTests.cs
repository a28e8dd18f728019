using TeamsPolicyBot.Answers;
using TeamsPolicyBot.Answers.Acceptance;
using TeamsPolicyBot.Answers.Model;
using TeamsPolicyBot.Knowledge;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Answers.Acceptance;

/// <summary>Expectations are taken from what the bot says, met and unmet, so that better answers do not break these tests.</summary>
public sealed class QuestionTestsTests
{
    private const string Question = "can i add a client on facebook";
    private const string Nonsense = "xylophone zebra quartz";

    private static readonly KnowledgeRelease Release = Councils.Release("brighton-hove");
    private static readonly PolicyAnswerer Answerer = PolicyAnswerer.Create(Release);
    private static readonly string First = Answerer.Answer(Question).Shown[0].Address;
    private static readonly string Other = Release
        .Clauses.First(clause => Answerer.Answer(Question).Shown.All(shown => shown.Address != clause.Address))
        .Address;

    [Fact]
    public void A_test_that_is_met_is_no_fault() => Assert.Empty(Run(Test(Question) with { Cites = [First], NotCites = [Other] }));

    [Fact]
    public void A_clause_that_is_not_quoted_is_told_with_what_is_quoted_instead()
    {
        var fault = Assert.Single(Run(Test(Question) with { Cites = [Other] }));

        Assert.Equal(("brighton-hove/tests.yaml", 7), (fault.File, fault.Line));
        Assert.Contains(First, fault.What, StringComparison.Ordinal);
        Assert.Contains(Other, fault.What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_clause_that_must_not_be_quoted_is_told() => Assert.Single(Run(Test(Question) with { NotCites = [First] }));

    [Fact]
    public void An_answer_where_the_bot_should_be_unsure_is_told() => Assert.Single(Run(Test(Question) with { Unsure = true }));

    [Fact]
    public void An_unsure_bot_meets_a_test_that_expects_it() => Assert.Empty(Run(Test(Nonsense) with { Unsure = true }));

    [Fact]
    public void An_unsure_bot_cites_nothing() =>
        Assert.Contains("Unsure", Assert.Single(Run(Test(Nonsense) with { Cites = [First] })).What, StringComparison.Ordinal);

    [Fact]
    public void The_desk_for_what_the_policies_do_not_say_is_compared()
    {
        Assert.Empty(Run(Test(Nonsense) with { Desk = "manager" }));
        Assert.Single(Run(Test(Nonsense) with { Desk = "comms" }));
    }

    private static QuestionTest Test(string question) => new(question, [], [], false, null, new FilePlace("brighton-hove/tests.yaml", 7));

    private static IReadOnlyList<Fault> Run(QuestionTest test) => QuestionTests.Run(Release with { Tests = [test] }, Answerer);
}
