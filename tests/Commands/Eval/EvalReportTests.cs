using TeamsPolicyBot.Commands;
using TeamsPolicyBot.Commands.Eval;

namespace TeamsPolicyBot.Tests.Commands.Eval;

public sealed class EvalReportTests
{
    private static readonly CitedClause Right = new("p/1", "P, 1", "Ask  everybody\nin a photograph first.");
    private static readonly CitedClause Wrong = new("p/2", "P, 2", "Never post pictures of clients.");

    [Fact]
    public void A_hit_is_a_gold_excerpt_in_a_ranked_clause_white_space_collapsed()
    {
        var result = Result("Answered", [Wrong], [Wrong, Right]);

        Assert.Equal(2, result.Rank);
        Assert.Null(result.ShownRank);
    }

    [Fact]
    public void The_buckets_of_answerable_questions_add_up_to_all_of_them()
    {
        var report = EvalReport.Print(EvalSummary.Of(
        [
            Result("Answered", [Right], [Right]),
            Result("Answered", [Wrong], [Wrong, Right]),
            Result("Candidates", [Wrong, Right], [Wrong, Right]),
            Result("Unsure", [], [Right]),
            Result("TooLong", [], []),
        ]));

        Assert.Contains("all                              5   0.400   0.800   0.800", report, StringComparison.Ordinal);
        Assert.Contains("Answered right                 1    20.0 %", report, StringComparison.Ordinal);
        Assert.Contains("Answered wrong                 1    20.0 %", report, StringComparison.Ordinal);
        Assert.Contains("Candidates with gold           1    20.0 %", report, StringComparison.Ordinal);
        Assert.Contains("Unsure                         1    20.0 %", report, StringComparison.Ordinal);
        Assert.Contains("other                          1    20.0 %", report, StringComparison.Ordinal);
    }

    private static EvalResult Result(string state, CitedClause[] shown, CitedClause[] ranked) => new(
        new EvalQuestion("q", "smallton", "Whom do I ask?", true, ["Ask everybody in a photograph first."], "plain"),
        new EvalAnswer("q", "smallton", state, .5, shown, ranked));
}
