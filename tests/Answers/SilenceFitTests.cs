using TeamsPolicyBot.Answers;
using TeamsPolicyBot.Answers.Indexing;
using TeamsPolicyBot.Answers.Model;
using TeamsPolicyBot.Answers.Silences;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Search.Analysis;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Answers;

public sealed class SilenceFitTests
{
    private static readonly Silence Press = new("the press", ["journalist"], "No word on the press.")
    {
        AskedAs = ["a newspaper wants to print my tweet", "the local paper rang me"],
    };

    private static readonly KnowledgeRelease Release = Councils.Release("brighton-hove") with { Silences = [Press] };

    [Theory]
    [InlineData("our local paper has rung me", true, "asked as the subject is asked for")]
    [InlineData("a newspaper would like to print something I tweeted", true, "asked nearly as the subject is")]
    [InlineData("can I edit a wikipedia page from my desk", false, "a clause is asked for in this way")]
    [InlineData("may I tweet for the council without training", false, "shares a word with the subject, and more with a clause")]
    public void A_subject_competes_with_the_clauses(string question, bool isSilent, string because) =>
        Assert.True(isSilent == (Fit(Release, question).Leading == Press), because);

    [Theory]
    [InlineData(10, 10, 0, "as well as the best clause")]
    [InlineData(21, 10, .69, "twice as well")]
    [InlineData(10, 21, -.69, "half as well")]
    [InlineData(90, 0, 1, "no clause has a word of it: as sure as it gets")]
    [InlineData(1, 90, -1.5, "next to nothing")]
    public void The_lead_of_a_subject_says_how_much_better_it_fits(double subject, double clause, double lead, string because) =>
        Assert.True(Math.Abs(lead - SilenceFit.Of(Press, subject, clause).Lead) < .05, because);

    [Fact]
    public void Where_no_subject_has_a_word_of_the_question_none_leads() =>
        Assert.Equal(SilenceFit.None, Fit(Release, "wikipedia"));

    [Fact]
    public void A_subject_changes_nothing_in_how_clauses_rank()
    {
        const string Question = "can my boss see what I post";
        var without = PolicyAnswerer.Create(Release with { Silences = [] }).Measure(Question);

        Assert.Equal(without.Ranked, PolicyAnswerer.Create(Release).Measure(Question).Ranked);
    }

    private static SilenceFit Fit(KnowledgeRelease release, string question) =>
        SilenceFit.Of(
            ClauseIndex.Build(release, SilencesInForce.Of(release)).Search(question, 10),
            [.. release.Silences.Select(silence => new SubjectPhrases(silence))], EnglishWords.Of(question));
}
