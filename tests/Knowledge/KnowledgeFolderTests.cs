using TeamsPolicyBot.Answers;
using TeamsPolicyBot.Answers.Acceptance;
using TeamsPolicyBot.Knowledge;
using TeamsPolicyBot.Knowledge.Releases;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Knowledge;

public sealed class KnowledgeFolderTests
{
    private static readonly string[] Five = ["brighton-hove", "medway", "melton", "milton-keynes", "nw-leicestershire"];

    public static TheoryData<string> Organisations => [.. Five];

    [Fact]
    public void The_folder_holds_five_councils() => Assert.Equal(Five, KnowledgeFolder.Organisations(Repository.Knowledge));

    [Theory]
    [MemberData(nameof(Organisations))]
    public void Every_council_loads_without_a_fault(string organisation)
    {
        var result = KnowledgeFolder.Load(Repository.Knowledge, organisation);

        Assert.Empty(result.Faults);
        Assert.NotNull(result.Release);
        Assert.NotEmpty(result.Release.Clauses);
    }

    [Theory]
    [MemberData(nameof(Organisations))]
    public void Every_council_tests_its_own_knowledge_and_the_tests_hold(string organisation)
    {
        var release = Councils.Release(organisation);

        Assert.NotEmpty(release.Tests);
        Assert.Empty(QuestionTests.Run(release, PolicyAnswerer.Create(release)));
    }
}
