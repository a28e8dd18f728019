using TeamsPolicyBot.Answers;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Answers;

/// <summary>
/// Whoever writes down how people ask must be able to trust that it is found: for the clause itself, or for a shared subject, which several
/// clauses of a council may settle.
/// </summary>
public sealed class AskedAsTests
{
    [Theory]
    [InlineData("milton-keynes")]
    [InlineData("melton")]
    [InlineData("brighton-hove")]
    [InlineData("nw-leicestershire")]
    [InlineData("medway")]
    public void Every_way_of_asking_finds_a_clause_that_has_it_among_three_when_typed_as_written(string council)
    {
        var release = Councils.Release(council);
        var answerer = PolicyAnswerer.Create(release);

        Assert.All(release.Clauses.SelectMany(clause => clause.Note.AskedAs).Distinct(StringComparer.OrdinalIgnoreCase), question =>
            Assert.Contains(answerer.Search(question, 3), clause =>
                clause.Note.AskedAs.Contains(question, StringComparer.OrdinalIgnoreCase)
            )
        );
    }
}
