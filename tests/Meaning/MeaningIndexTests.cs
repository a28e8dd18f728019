using TeamsPolicyBot.Meaning;
using Xunit;

namespace TeamsPolicyBot.Tests.Meaning;

public sealed class MeaningIndexTests
{
    private static readonly MeaningIndex Index = new(
    [
        ["Do not use the council's logo on a personal page."],
        ["Employees must not accept presents from suppliers.", "Report what you were offered."],
        ["Reset your password every ninety days."],
    ]);

    [Theory]
    [InlineData("can I put the crest on my facebook", 0)]
    [InlineData("a contractor gave me a bottle of wine", 1)]
    [InlineData("my login has run out", 2)]
    public void The_document_that_means_what_is_asked_is_nearest(string question, int document)
    {
        var likeness = Index.Likeness(RecentQuestions.Shared.Of(question));

        Assert.Equal(document, Array.IndexOf(likeness, likeness.Max()));
    }

    [Fact]
    public void The_nearest_of_a_documents_texts_counts() =>
        Assert.Equal(1, Index.Likeness(RecentQuestions.Shared.Of("Report what you were offered."))[1], 1e-4);

    /// <summary>More than are kept, so the first is made again.</summary>
    [Fact]
    public void A_question_asked_again_much_later_is_answered_the_same()
    {
        var first = Index.Likeness(RecentQuestions.Shared.Of("a contractor gave me a bottle of wine"));
        foreach (var number in Enumerable.Range(0, 520))
        {
            RecentQuestions.Shared.Of($"question {number}");
        }

        Assert.Equal(first, Index.Likeness(RecentQuestions.Shared.Of("a contractor gave me a bottle of wine")));
    }
}
