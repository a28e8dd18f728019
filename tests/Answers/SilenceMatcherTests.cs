using TeamsPolicyBot.Answers;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Search.Analysis;

namespace TeamsPolicyBot.Tests.Answers;

public sealed class SilenceMatcherTests
{
    private static readonly SilenceMatcher Matcher = new(
    [
        new Silence("the logo", ["logo"], "No word on the logo."),
        new Silence("records", ["keep records", "retention"], "No word on records."),
        new Silence("job applicants", ["job applicants", "before the interview"], "No word on applicants."),
        new Silence("installing", ["install"], "No word on software."),
    ]);

    [Theory]
    [InlineData("can I use the LOGO?", "the logo", "letters' case does not matter")]
    [InlineData("how long do you keep a record of my visits", "records", "articles are passed over, words are stemmed")]
    [InlineData("may I look up a job applicant", "job applicants", "one or many")]
    [InlineData("can I google her before our interview", "job applicants", "possessives are passed over")]
    [InlineData("may I google her before the intervew", "job applicants", "one letter is missing in a word nobody knows")]
    [InlineData("may I post this on insta", null, "'insta' is a known word and no misspelt 'install'")]
    [InlineData("may I keep my old records player", null, "the words do not follow each other")]
    [InlineData("may I add a client", null, "another subject")]
    public void A_subject_is_found_by_its_phrases(string question, string? topic, string because) =>
        Assert.True(topic == Matcher.Find(EnglishWords.Of(question), new HashSet<string> { "intervew" })?.Silence.Topic, because);
}
