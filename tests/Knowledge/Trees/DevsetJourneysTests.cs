using System.Text.Json;
using System.Text.RegularExpressions;
using TeamsPolicyBot.Advice;
using TeamsPolicyBot.Knowledge;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Knowledge.Releases;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Knowledge.Trees;

/// <summary>
/// Walks fifty verdict cases as somebody would answer who knows only the case, and compares with the verdicts and clauses of another hand.
/// </summary>
public sealed partial class DevsetJourneysTests
{
    private static readonly Dictionary<string, JsonElement> Cases = Lines("verdicts.jsonl");
    private static readonly Dictionary<string, JsonElement> Journeys = Lines("journeys.jsonl");
    private static readonly Dictionary<string, KnowledgeRelease> Releases = KnowledgeFolder.Organisations(Repository.Knowledge)
        .ToDictionary(council => council, council => KnowledgeFolder.Load(Repository.Knowledge, council).Release!);

    public static TheoryData<string> Ids => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_case_ends_in_its_verdict_with_a_clause_that_supports_it(string id)
    {
        var (expected, release) = (Cases[id], Releases[Cases[id].GetProperty("org").GetString()!]);
        var walk = TreeWalker.Replay(release.Trees.Single(tree => tree.Id == "can-i-post"), Answers(Journeys[id]));
        var cited = release
            .Clauses.Where(clause => walk.Deciding!.Cites.Contains(clause.Address))
            .Select(clause => Squash(clause.Quotation))
            .ToList();

        Assert.Equal(expected.GetProperty("expected").GetString(), walk.Verdict?.Word());
        Assert.Contains(Texts(expected.GetProperty("gold")), gold =>
            cited.Any(quotation => quotation.Contains(gold, StringComparison.Ordinal))
        );
        Assert.Equal(expected.GetProperty("ask_whom").GetString(), walk.Desk);
        Assert.InRange(walk.Answers.Count, 1, 8);
    }

    private static IReadOnlyList<Answer> Answers(JsonElement journey) =>
        [.. journey.GetProperty("answers").EnumerateObject().Select(answer => new Answer(answer.Name, Texts(answer.Value)))];

    private static List<string> Texts(JsonElement list) => [.. list.EnumerateArray().Select(item => item.GetString()!)];

    private static Dictionary<string, JsonElement> Lines(string file) =>
        File.ReadLines(Repository.Data("devset", file))
            .Select(line => JsonDocument.Parse(line).RootElement)
            .ToDictionary(element => element.GetProperty("id").GetString()!);

    private static string Squash(string text) => Spaces().Replace(text, " ");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
