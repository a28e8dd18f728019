using System.Text;
using System.Text.RegularExpressions;
using TeamsPolicyBot.Knowledge;
using TeamsPolicyBot.Knowledge.Releases;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Knowledge;

/// <summary>The examples in the comms officers' guide are files that work.</summary>
public sealed partial class ReadmeTests
{
    [Fact]
    public void The_examples_of_the_guide_make_one_council_without_a_fault()
    {
        var examples = Fenced()
            .Matches(File.ReadAllText(Path.Combine(Repository.Knowledge, "README.md")))
            .Select(match => match.Groups["text"].Value)
            .ToList();
        string[] names =
        [
            "smallton/policies/posting.md", "smallton/policies/posting.notes.yaml", "shared/subjects/all.yaml", "smallton/council.yaml",
            "smallton/vocabulary.yaml", "smallton/silent-on.yaml", "shared/trees/already-posted.yaml", "smallton/trees/already-posted.yaml",
            "smallton/trees/can-i-post.yaml", "smallton/calendar.yaml", "smallton/tests.yaml",
        ];
        Assert.Equal(names.Length, examples.Count);

        var files = names.Zip(examples).Select(pair => KeyValuePair.Create(pair.First, Encoding.UTF8.GetBytes(pair.Second)));
        var result = KnowledgeLoader.Load(new KnowledgeFiles("smallton", files));

        Assert.Empty(result.Faults);
        Assert.Equal(
            [
                "posting/1.1", "posting/1.2", "posting/1.2/1", "posting/1.2/2", "posting/guidance/1", "posting/guidance/2",
                "posting/guidance/3",
            ],
            result.Release!.Clauses.Select(clause => clause.Address)
        );
    }

    [GeneratedRegex("```(markdown|yaml)\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fenced();
}
