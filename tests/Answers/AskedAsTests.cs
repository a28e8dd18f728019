using TeamsPolicyBot.Answers;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Answers;

/// <summary>Whoever writes down how people ask must be able to trust that it is found.</summary>
public sealed class AskedAsTests
{
    [Theory]
    [InlineData("milton-keynes")]
    [InlineData("melton")]
    [InlineData("brighton-hove")]
    [InlineData("nw-leicestershire")]
    [InlineData("medway")]
    public void Every_way_of_asking_finds_its_clause_among_three_when_typed_as_written(string council)
    {
        var release = Councils.Release(council);
        var answerer = PolicyAnswerer.Create(release);

        Assert.All(
            release.Clauses.SelectMany(clause => clause.Note.AskedAs, (clause, question) => (clause.Address, Question: question)),
            asked => Assert.Contains(asked.Address, answerer.Search(asked.Question, 3).Select(clause => clause.Address)));
    }
}
