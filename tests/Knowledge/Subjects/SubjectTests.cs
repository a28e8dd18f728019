using TeamsPolicyBot.Knowledge;
using TeamsPolicyBot.Knowledge.Releases;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Knowledge.Subjects;

/// <summary>
/// What councils share stands once: a clause takes its subjects' ways of asking, and a council is silent on the subjects that it lists.
/// </summary>
public sealed class SubjectTests
{
    private const string Subjects = "shared/subjects/people.yaml";
    private const string Notes = "smallton/policies/posting.notes.yaml";
    private const string Silences = "smallton/silent-on.yaml";

    private const string Library = """
        photographs:
          title: photographs of others
          asked-as: [can i post a picture of somebody, snaps of the team]
        logo:
          title: using the logo
          words: [logo, crest, photograph]
          asked-as: [use our badge on my page]
        pay:
          title: pay
          silent: everywhere
          asked-as: [when is pay day]
        """;

    [Fact]
    public void A_clause_takes_its_subjects_ways_of_asking_after_its_own()
    {
        var result = Load((Notes, "1.1: {starts: Ask everybody, subjects: [photographs], asked-as: [snaps of the team, group picture]}"));

        var note = result.Release!.Clauses.Single(clause => clause.Address == "posting/1.1").Note;
        Assert.Equal(["snaps of the team", "group picture", "can i post a picture of somebody"], note.AskedAs);
        Assert.Equal(["photographs"], note.Subjects);
    }

    [Fact]
    public void A_listed_subject_is_a_silence_without_the_words_that_stand_in_a_policy()
    {
        var result = Load((Notes, ""), (Silences, "- subjects: [logo]"));

        var silence = result.Release!.Silences.Single(silence => silence.SubjectId == "logo");
        Assert.Equal("The policy does not say anything about using the logo.", silence.Say);
        Assert.Equal(["logo", "crest"], silence.Words);
        Assert.Equal(["use our badge on my page"], silence.AskedAs);
    }

    [Fact]
    public void A_council_may_say_it_in_its_own_words() =>
        Assert.Equal(
            "Ask the press office about the logo.",
            Load((Notes, ""), (Silences, "- {subjects: [logo], say: Ask the press office about the logo.}"))
                .Release!.Silences.Single(silence => silence.SubjectId == "logo")
                .Say
        );

    [Fact]
    public void A_subject_that_nobody_lists_is_no_silence() =>
        Assert.DoesNotContain(Load((Notes, "")).Release!.Silences, silence => silence.SubjectId == "logo");

    [Theory]
    [InlineData("", true)]
    [InlineData("1.1: {starts: Ask everybody, subjects: [pay]}", false)]
    public void What_no_such_policy_settles_is_silent_everywhere_unless_a_clause_claims_it(string notes, bool isSilent) =>
        Assert.Equal(isSilent, Load((Notes, notes)).Release!.Silences.Any(silence => silence.SubjectId == "pay"));

    [Theory]
    [InlineData(
        Notes, "1.1: {starts: Ask everybody, subjects: [photograph]}", "There is no subject \"photograph\".",
        "Did you mean \"photographs\"?")]
    [InlineData(Silences, "- subjects: [lgo]", "There is no subject \"lgo\".", "Did you mean \"logo\"?")]
    [InlineData(Silences, "- {subjects: [logo], words: [crest]}", "\"words\" is not a key that is known here.", "subjects, say")]
    [InlineData("shared/subjects/things.yaml", "logo: {title: the crest}", "There are two subjects \"logo\".", "Join them")]
    [InlineData("shared/subjects/things.yaml", "tea: {asked-as: [kettle]}", "\"title\" is missing.", "title: ...")]
    public void A_slip_is_told(string file, string text, string what, string mend)
    {
        var fault = Assert.Single(Load((file, text)).Faults);

        Assert.Equal((file, what), (fault.File, fault.What));
        Assert.Contains(mend, fault.Mend, StringComparison.Ordinal);
    }

    [Fact]
    public void A_subject_cannot_be_settled_and_silent() => Assert.Contains(
        Load((Notes, "1.1: {starts: Ask everybody, subjects: [logo]}"), (Silences, "- subjects: [logo]")).Faults,
        fault => fault.What == "The policies are not silent on \"logo\": posting/1.1 has this subject.");

    private static LoadResult Load(params (string Name, string? Text)[] files) =>
        KnowledgeLoader.Load(SmallCouncil.With([(Subjects, Library), .. files]));
}
