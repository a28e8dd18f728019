using System.Text.Json.Nodes;
using TeamsPolicyBot.Answers;
using TeamsPolicyBot.Answers.Model;
using TeamsPolicyBot.Conversations.Features;
using TeamsPolicyBot.Tests.Support;
using TeamsPolicyBot.Words;

namespace TeamsPolicyBot.Tests.Manifest;

/// <summary>Whatever Teams offers people to say, the bot understands.</summary>
public sealed class ManifestCommandsTests
{
    private static readonly JsonNode Manifest = JsonNode.Parse(
        File.ReadAllText(Path.Combine(Repository.Root, "manifest", "manifest.json")))!;

    private static readonly IReadOnlyList<JsonNode> CommandLists =
    [
        .. Manifest["bots"]![0]!["commandLists"]!.AsArray().Select(list => list!),
    ];

    private static readonly BotWords English = Languages.Embedded.For("en-GB");

    public static TheoryData<string> Councils => [.. Support.Councils.Ids];

    [Fact]
    public async Task Every_command_of_the_personal_chat_is_a_word_of_a_feature()
    {
        await using var town = await TeamsTown.CreateAsync();
        Assert.All(Commands("personal"), command => Assert.True(IsIn(town.Get<FeatureTable>(), Places.Personal, command), command));
    }

    [Fact]
    public async Task Every_command_of_a_channel_or_group_chat_is_a_word_of_a_feature()
    {
        await using var town = await TeamsTown.CreateAsync();
        Assert.All(Commands("team").Concat(Commands("groupChat")), command =>
            Assert.True(IsIn(town.Get<FeatureTable>(), Places.Group | Places.Desk, command), command)
        );
        Assert.StartsWith("What you can ask me", (await town.SayInChannelAsync("ann", "Help"))[0], StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Councils))]
    public void Every_question_offered_finds_something_in_every_councils_policies(string council)
    {
        var answerer = PolicyAnswerer.Create(Support.Councils.Release(council));

        Assert.All(Questions(), question =>
            Assert.Contains(answerer.Answer(question).State, new[] { AnswerState.Answered, AnswerState.Candidates })
        );
    }

    [Fact]
    public void The_language_file_says_what_the_manifest_says()
    {
        var language = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "manifest", "en-gb.json")))!.AsObject();

        foreach (var (key, text) in language.Where(pair => pair.Key != "$schema"))
        {
            Assert.Equal((string?)At(key), (string?)text);
        }

        Assert.Equal(
            CommandLists.Sum(list => list["commands"]!.AsArray().Count),
            language.Count(pair =>
                pair.Key.StartsWith("bots[0]", StringComparison.Ordinal) && pair.Key.EndsWith(".title", StringComparison.Ordinal)
            )
        );
    }

    [Fact]
    public void No_scope_names_a_command_twice_or_with_a_slash() => Assert.All(CommandLists, list =>
    {
        var titles = list["commands"]!.AsArray().Select(command => (string)command!["title"]!).ToList();
        Assert.Equal(titles.Distinct(StringComparer.OrdinalIgnoreCase), titles);
        Assert.DoesNotContain(titles, title => title.StartsWith('/'));
    });

    private static bool IsIn(FeatureTable features, Places places, string command) =>
        features.Recognise(command, English) is { } intent && (features.Find(intent.Action)!.Places & places) != Places.None;

    private static IEnumerable<string> Commands(string scope) => CommandLists
        .Where(list => list["scopes"]!.AsArray().Any(one => (string?)one == scope))
        .SelectMany(list => list["commands"]!.AsArray())
        .Where(command => command!["prompt"] is null)
        .Select(command => (string)command!["title"]!);

    private static IEnumerable<string> Questions() => CommandLists
        .SelectMany(list => list["commands"]!.AsArray())
        .Select(command => (string?)command!["prompt"])
        .OfType<string>()
        .Distinct();

    private static JsonNode? At(string path) =>
        path.Replace("[", ".", StringComparison.Ordinal)
            .Replace("]", "", StringComparison.Ordinal)
            .Split('.')
            .Aggregate((JsonNode?)Manifest, (node, name) => int.TryParse(name, out var number) ? node?[number] : node?[name]);
}
