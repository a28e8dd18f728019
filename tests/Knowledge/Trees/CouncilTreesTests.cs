using TeamsPolicyBot.Knowledge;
using TeamsPolicyBot.Knowledge.Releases;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Knowledge.Trees;

public sealed class CouncilTreesTests
{
    public static TheoryData<string> Councils => [.. KnowledgeFolder.Organisations(Repository.Knowledge)];

    [Theory]
    [MemberData(nameof(Councils))]
    public void Every_councils_trees_are_good_and_end_where_its_journeys_say(string council)
    {
        var loaded = KnowledgeFolder.Load(Repository.Knowledge, council);

        Assert.True(loaded.Faults.Count == 0, string.Join("\n", loaded.Faults));
        Assert.Equal(["already-posted", "can-i-post", "set-up-account", "someone-contacted-me"], loaded.Release!.Trees.Select(tree => tree.Id));
    }
}
