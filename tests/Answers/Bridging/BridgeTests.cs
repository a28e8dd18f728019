using TeamsPolicyBot.Answers.Bridging;
using TeamsPolicyBot.Knowledge;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Knowledge.Vocabularies;
using TeamsPolicyBot.Search;
using TeamsPolicyBot.Search.Model;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Answers.Bridging;

public sealed class BridgeTests
{
    private static readonly Vocabulary Shared = VocabularyFile.Read(
        VocabularyFile.Name,
        File.ReadAllText(Path.Combine(Repository.Root, "knowledge", KnowledgeFiles.Shared, VocabularyFile.Name)),
        []);

    /// <summary>Where this fails, notes have changed: run the benchmarks with the word bridge, and calibrate.</summary>
    [Fact]
    public void The_file_is_what_the_councils_notes_teach() => Assert.Equal(
        SharedBridge.Write(BridgeTraining.Train([.. Councils.Ids.Order(StringComparer.Ordinal).Select(Councils.Release)], Shared)),
        SharedBridge.Text);

    [Fact]
    public void A_file_is_read_as_it_was_written() =>
        Assert.Equal(SharedBridge.Write(SharedBridge.Current), SharedBridge.Write(SharedBridge.Parse(SharedBridge.Text)));

    [Fact]
    public void Staffs_words_lead_to_the_clause_that_says_it_otherwise()
    {
        SearchDocument[] documents =
        [
            new("kind", "", "", "Respect the privacy of others.", []),
            new("harsh", "", "", "Disparaging remarks harm us.", []),
        ];
        var bridge = new Bridge(new Dictionary<string, IReadOnlyList<BridgeSpan>> { ["slag"] = [new("disparag", 40)] });
        var index = SearchIndex.Build(documents, bridge: bridge);

        Assert.Equal(1, Assert.Single(index.Search("slagging", 5).Hits).Doc);
        Assert.Contains("in words that staff of other councils mean by it", index.Explain("slagging", 1), StringComparison.Ordinal);
        Assert.Empty(SearchIndex.Build(documents).Search("slagging", 5).Hits);
    }
}
