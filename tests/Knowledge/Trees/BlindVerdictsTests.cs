using System.Text.Json;
using System.Text.RegularExpressions;
using TeamsPolicyBot.Advice;
using TeamsPolicyBot.Knowledge;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Knowledge.Releases;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Knowledge.Trees;

/// <summary>
/// Sixty cases by a writer who had seen the policies alone, with the answers that a second stranger, who had not seen the
/// verdicts, gave to the trees. What came of it at first stands in docs/design/advice.md; this is the floor under it.
/// </summary>
public sealed partial class BlindVerdictsTests
{
    private static readonly Dictionary<string, KnowledgeRelease> Releases = KnowledgeFolder.Organisations(Repository.Knowledge)
        .ToDictionary(council => council, council => KnowledgeFolder.Load(Repository.Knowledge, council).Release!);

    private static readonly List<JsonElement> Cases =
    [
        .. File.ReadLines(Repository.Data("blind", "verdicts.jsonl")).Select(line => JsonDocument.Parse(line).RootElement),
    ];

    [Fact]
    public void Nine_in_ten_end_in_their_verdict() =>
        Assert.InRange(Cases.Count(one => Texts(one, "expected").Contains(Walk(one).Verdict?.Word() ?? "")), 54, Cases.Count);

    [Fact]
    public void Four_in_five_decide_by_a_clause_that_bears_the_verdict() =>
        Assert.InRange(Cases.Count(HasGold), 48, Cases.Count);

    [Fact]
    public void Nothing_forbidden_is_allowed() =>
        Assert.DoesNotContain(Cases, one => Texts(one, "expected") is ["not-allowed"] && Walk(one).Verdict == Verdict.Allowed);

    private static Walk Walk(JsonElement one)
    {
        var tree = Releases[one.GetProperty("org").GetString()!].Trees.Single(tree => tree.Id == one.GetProperty("tree").GetString());
        return TreeWalker.Replay(
            tree,
            [
                .. one.GetProperty("answers")
                    .EnumerateObject()
                    .Select(answer => new Answer(answer.Name, [.. answer.Value.EnumerateArray().Select(option => option.GetString()!)])),
            ]
        );
    }

    private static bool HasGold(JsonElement one)
    {
        var cites = Walk(one).Deciding?.Cites ?? [];
        var quotations = Releases[one.GetProperty("org").GetString()!]
            .Clauses.Where(clause => cites.Contains(clause.Address))
            .Select(clause => Squash(clause.Quotation))
            .ToList();
        return Texts(one, "gold").Exists(gold => quotations.Exists(quotation => quotation.Contains(gold, StringComparison.Ordinal)));
    }

    private static List<string> Texts(JsonElement one, string name) =>
        [.. one.GetProperty(name).EnumerateArray().Select(item => item.GetString()!)];

    private static string Squash(string text) => Spaces().Replace(text, " ");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
