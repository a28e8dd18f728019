using TeamsPolicyBot.Knowledge;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Knowledge;

public sealed class KnowledgeFolderTests
{
    private static readonly string[] Councils = ["brighton-hove", "medway", "melton", "milton-keynes", "nw-leicestershire"];

    public static TheoryData<string> Organisations => [.. Councils];

    [Fact]
    public void The_folder_holds_five_councils() => Assert.Equal(Councils, KnowledgeFolder.Organisations(Repository.Knowledge));

    [Theory]
    [MemberData(nameof(Organisations))]
    public void Every_council_loads_without_a_fault(string organisation)
    {
        var result = KnowledgeFolder.Load(Repository.Knowledge, organisation);

        Assert.Empty(result.Faults);
        Assert.NotNull(result.Release);
        Assert.NotEmpty(result.Release.Clauses);
    }
}
