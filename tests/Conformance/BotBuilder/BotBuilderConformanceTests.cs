using System.Text.Json.Nodes;
using TeamsPolicyBot.BotFramework.Dialogs.Choices;
using TeamsPolicyBot.BotFramework.Dialogs.Prompts;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Conformance.BotBuilder;

/// <summary>The same conversations, choices and confirmations through this library and through the official JavaScript SDK.</summary>
[Trait("Category", "Slow")]
public sealed class BotBuilderConformanceTests(ConformanceReport report) : IClassFixture<ConformanceReport>
{
    /// <summary>Scripts in whose random walks no deliberate difference can show.</summary>
    private static readonly string[] Walked = ["waterfalls.json", "prompts.json", "components.json"];

    [NodeFact]
    public Task Conversations_run_as_in_the_official_sdk() => CompareAsync("conversation", [.. Conversations()], atLeast: 60);

    [NodeFact]
    public Task Random_walks_through_the_conversations_go_as_in_the_official_sdk() => CompareAsync("walk", [.. Walks(seed: 20160, count: 60)], atLeast: 180);

    private async Task CompareAsync(string kind, List<(string Name, JsonObject Script)> conversations, int atLeast)
    {
        var theirs = await SdkPeer.Program.AskAsync([.. conversations.Select(conversation => Question("conversation", conversation.Script))]);

        var comparison = new Comparison(kind);
        foreach (var ((name, script), transcript) in conversations.Zip(theirs))
        {
            var ours = await new ScriptedConversation(script["dialogs"]!.AsArray(), (string?)script["channel"] ?? "test").RunAsync(script["turns"]!.AsArray());
            comparison.Add(name, ours, transcript);
        }

        Assert.True(conversations.Count >= atLeast);
        comparison.Report(report.Output);
    }

    [NodeFact]
    public Task Choices_are_recognised_as_in_the_official_sdk() => CompareChoicesAsync("choice", [.. Choices()]);

    [NodeFact]
    public Task Random_utterances_choose_as_in_the_official_sdk() => CompareChoicesAsync("utterance", [.. RandomUtterances.Make(seed: 20161, count: 600)]);

    private async Task CompareChoicesAsync(string kind, List<JsonObject> cases)
    {
        var theirs = await SdkPeer.Program.AskAsync([.. cases.Select(case_ => Question("choices", case_))]);

        var comparison = new Comparison(kind);
        foreach (var (asked, found) in cases.Zip(theirs))
        {
            comparison.Add($"{asked["utterance"]} of {string.Join('|', asked["choices"]!.AsArray())}", Recognize(asked), found);
        }

        Assert.True(cases.Count >= 100);
        comparison.Report(report.Output);
    }

    [NodeFact]
    public async Task Yes_and_no_are_recognised_as_in_the_official_sdk()
    {
        var utterances = Read("confirmations.json").AsArray().Select(utterance => (string)utterance!).ToList();
        var theirs = await SdkPeer.Program.AskAsync([.. utterances.Select(utterance => Question("confirm", new JsonObject { ["utterance"] = utterance }))]);

        var comparison = new Comparison("confirm");
        foreach (var (utterance, answer) in utterances.Zip(theirs))
        {
            comparison.Add(utterance, new JsonObject { ["answer"] = new ConfirmPrompt("confirm").Recognize(utterance) is { Succeeded: true, Value: var value } ? value : null }, answer);
        }

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
            string[] turns = [.. script["conversations"]!.AsObject().SelectMany(conversation => conversation.Value!.AsArray()).Select(turn => (string)turn!).Distinct()];
            for (var walk = 0; walk < count; walk++)
            {
                string[] path = [.. Enumerable.Range(0, 12).Select(_ => turns[chance.Next(turns.Length)])];
                yield return (string.Join(" > ", path), new JsonObject { ["dialogs"] = script["dialogs"]!.DeepClone(), ["turns"] = new JsonArray([.. path.Select(turn => (JsonNode)turn)]) });
            }
        }
    }

    private static IEnumerable<JsonObject> Choices() =>
        from list in Read("choices.json").AsArray()
        from utterance in list!["utterances"]!.AsArray()
        select new JsonObject { ["utterance"] = (string)utterance!, ["choices"] = list["choices"]!.DeepClone(), ["options"] = list["options"]?.DeepClone() };

    private static JsonArray Recognize(JsonObject asked)
    {
        var options = new FindChoicesOptions
        {
            AllowPartialMatches = (bool?)asked["options"]?["allowPartialMatches"] ?? false,
            MaxTokenDistance = (int?)asked["options"]?["maxTokenDistance"] ?? 2,
        };
        Choice[] choices = [.. asked["choices"]!.AsArray().Select(choice => (Choice)(string)choice!)];
        return new([.. ChoiceRecognizers.RecognizeChoices((string)asked["utterance"]!, choices, options).Select(Found)]);
    }

    private static JsonNode Found(ModelResult<FoundChoice> found)
    {
        var node = new JsonObject
        {
            ["text"] = found.Text,
            ["start"] = found.Start,
            ["end"] = found.End,
            ["value"] = found.Resolution.Value,
            ["index"] = found.Resolution.Index,
            ["score"] = found.Resolution.Score,
        };
        if (found.Resolution.Synonym is { } synonym)
        {
            node["synonym"] = synonym;
        }

        return node;
    }

    private static JsonObject Question(string kind, JsonObject asked)
    {
        var question = asked.DeepClone().AsObject();
        question["kind"] = kind;
        return question;
    }

    private static JsonNode Read(string file) => JsonNode.Parse(File.ReadAllText(Path.Combine(SdkPeer.Folder, file)))!;
}
