using System.Text.Json.Nodes;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Conformance.BotBuilder;

/// <summary>
/// The same conversations through this library and through the official JavaScript SDK. What a typed answer means is this library's own:
/// see Recognizers.
/// </summary>
[Trait("Category", "Slow")]
public sealed class BotBuilderConformanceTests(ConformanceReport report) : IClassFixture<ConformanceReport>
{
    /// <summary>Scripts in whose random walks no deliberate difference can show.</summary>
    private static readonly string[] Walked = ["waterfalls.json", "prompts.json", "components.json"];

    [NodeFact]
    public Task Conversations_run_as_in_the_official_sdk() => CompareAsync("conversation", [.. Conversations()], atLeast: 60);

    [NodeFact]
    public Task Random_walks_through_the_conversations_go_as_in_the_official_sdk() =>
        CompareAsync("walk", [.. Walks(seed: 20160, count: 60)], atLeast: 180);

    private async Task CompareAsync(string kind, List<(string Name, JsonObject Script)> conversations, int atLeast)
    {
        var theirs = await SdkPeer.Program.AskAsync([
            .. conversations.Select(conversation => Question("conversation", conversation.Script)),
        ]);

        var comparison = new Comparison(kind);
        foreach (var ((name, script), transcript) in conversations.Zip(theirs))
        {
            var ours = await new ScriptedConversation(script["dialogs"]!.AsArray(), (string?)script["channel"] ?? "test").RunAsync(
                script["turns"]!.AsArray());
            comparison.Add(name, ours, transcript);
        }

        Assert.True(conversations.Count >= atLeast);
        comparison.Report(report.Output);
    }

    [Fact]
    public void The_table_of_differences_is_short_and_says_why()
    {
        Assert.True(SdkDifferences.Table.Length <= 15);
        Assert.All(SdkDifferences.Table, row => Assert.False(string.IsNullOrWhiteSpace(row.Why) || row.Cases.Length == 0, row.What));
        Assert.Equal(SdkDifferences.Explained.Distinct().Count(), SdkDifferences.Explained.Count());
    }

    private static IEnumerable<(string Name, JsonObject Script)> Conversations() =>
        from file in Directory.EnumerateFiles(Path.Combine(SdkPeer.Folder, "Scripts"), "*.json").Order(StringComparer.Ordinal)
        let script = Read(file)
        from conversation in script["conversations"]!.AsObject()
        select (conversation.Key, new JsonObject
        {
            ["channel"] = (string?)script["channel"] ?? "test",
            ["dialogs"] = script["dialogs"]!.DeepClone(),
            ["turns"] = conversation.Value!.DeepClone(),
        });

    /// <summary>Conversations made of the turns of a script's conversations, in an order that nobody thought of.</summary>
    private static IEnumerable<(string Name, JsonObject Script)> Walks(int seed, int count)
    {
        var chance = new Random(seed);
        foreach (var script in Walked.Select(file => Read(Path.Combine("Scripts", file))))
        {
            string[] turns =
            [
                .. script["conversations"]!
                    .AsObject()
                    .SelectMany(conversation => conversation.Value!.AsArray())
                    .Select(turn => (string)turn!)
                    .Distinct(),
            ];
            for (var walk = 0; walk < count; walk++)
            {
                string[] path = [.. Enumerable.Range(0, 12).Select(_ => turns[chance.Next(turns.Length)])];
                yield return (
                    string.Join(" > ", path), new JsonObject
                    {
                        ["dialogs"] = script["dialogs"]!.DeepClone(),
                        ["turns"] = new JsonArray([.. path.Select(turn => (JsonNode)turn)]),
                    }
                );
            }
        }
    }

    private static JsonObject Question(string kind, JsonObject asked)
    {
        var question = asked.DeepClone().AsObject();
        question["kind"] = kind;
        return question;
    }

    private static JsonNode Read(string file) => JsonNode.Parse(File.ReadAllText(Path.Combine(SdkPeer.Folder, file)))!;
}
