using System.Text.Json.Nodes;
using TeamsPolicyBot.Advice;
using TeamsPolicyBot.Advice.DraftCheck;
using TeamsPolicyBot.Cards;
using TeamsPolicyBot.Cards.Walks;
using TeamsPolicyBot.Conversations.CanIPost;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Tests.Support;
using TeamsPolicyBot.Words;

namespace TeamsPolicyBot.Tests.Cards.Walks;

public sealed class WalkCardsTests
{
    private const string Draft = "<at>Ann</at> [see](https://example.org) Mrs Joan Smith, 01634 960123";
    private static readonly DateTimeOffset Monday = new(2026, 11, 2, 10, 0, 0, TimeSpan.Zero);

    private static readonly Dictionary<string, Func<JsonObject>> Cards = new()
    {
        ["walk-draft-request"] = () => DraftCards.Request(Context("medway"), "walk-1"),
        ["walk-draft-findings"] = () => DraftCards.Findings(Draft, Found("medway"), hasPicture: true, [Rule("medway", "5.6.3")], Context("medway")),
        ["walk-draft-nothing"] = () => DraftCards.Findings("Sunset in Skegness.", [], hasPicture: false, [], Context("medway")),
        ["walk-question-first"] = () => Question("brighton-hove", ""),
        ["walk-question-many"] = () => Question("medway", "account=own"),
        ["walk-question-banner"] = () => Question("melton", "account=own,content=people", "Pre-election period until 6 May."),
        ["walk-verdict-allowed"] = () => Verdict("milton-keynes", "account=own,content=employer,device=own"),
        ["walk-verdict-allowed-with-changes"] = () =>
            Verdict("medway", "account=own,content=client+details,client=part,details=part,device=own"),
        ["walk-verdict-ask-silent"] = () => Verdict("nw-leicestershire", "account=own,content=press,device=own"),
        ["walk-verdict-not-allowed"] = () => Verdict("brighton-hove", "account=own,content=employer,employer=whole,device=own"),
        ["walk-receipt"] = () => VerdictCard.Receipt(Receipt("medway", Ended("medway", "account=new,new-for=public")), Context("medway")),
    };

    public static TheoryData<string> Names => [.. Cards.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_card_is_as_it_was_when_it_was_looked_at(string name) => Golden.Check(name, Cards[name]());

    [Fact]
    public void What_a_person_typed_is_never_markup()
    {
        var blocks = Nodes(Cards["walk-draft-findings"]())
            .Where(node => (string?)(node["type"] as JsonValue) == "TextBlock")
            .Select(node => (string?)node["text"]);

        Assert.DoesNotContain(blocks, text =>
            text!.Contains("example.org", StringComparison.Ordinal) || text.Contains("<at>", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void The_marked_draft_is_the_whole_draft() =>
        Assert.Equal(Draft, string.Concat(DraftCards.Marked(Draft, Found("medway")).Select(run => run.Text)));

    [Theory]
    [InlineData("walk-verdict-allowed", "✔ Yes, you may")]
    [InlineData("walk-verdict-allowed-with-changes", "± Yes, after a change")]
    [InlineData("walk-verdict-ask-silent", "? Ask first")]
    [InlineData("walk-verdict-not-allowed", "✖ No, do not")]
    public void A_verdict_is_said_in_a_sign_and_in_words(string name, string heading) =>
        Assert.Equal(heading, (string?)Cards[name]()["body"]![0]!["text"]);

    [Theory]
    [MemberData(nameof(Names))]
    public void No_card_says_that_words_are_in_force_and_are_not_the_councils_policy(string name)
    {
        var text = (string?)Cards[name]()["fallbackText"] ?? "";

        Assert.False(
            text.Contains("not the council's current policy", StringComparison.Ordinal)
                && text.Contains("in force", StringComparison.Ordinal),
            text
        );
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_stem_is_quoted_without_its_list(string name)
    {
        var quotations = Nodes(Cards[name]())
            .Where(node => (string?)(node["style"] as JsonValue) == "emphasis")
            .SelectMany(Nodes)
            .Select(node => (string?)(node["text"] as JsonValue))
            .OfType<string>();

        Assert.All(quotations, text => Assert.False(text.TrimEnd().EndsWith(':'), text));
    }

    [Fact]
    public void Every_question_of_every_council_makes_a_card()
    {
        foreach (var release in Councils.Ids.Select(Councils.Release))
        {
            foreach (
                var question in release.Trees.SelectMany(tree =>
                    tree.Questions.Select(question => new QuestionView("walk-1", tree, question, [], [], [new("account", ["own"])], [], []))
                )
            )
            {
                var card = QuestionCard.Create(question, Context(release.Organisation.Id));
                Assert.InRange(((JsonArray)card["actions"]!).Count, 1, AdaptiveCard.MostActions);
                Assert.InRange(InSight(card), 2, 9);
            }
        }
    }

    [Fact]
    public void What_is_ticked_under_something_else_is_in_sight()
    {
        var tree = Councils.Release("medway").Trees.Single(tree => tree.Id == "can-i-post");
        var card = QuestionCard.Create(
            new QuestionView("walk-1", tree, tree.Find("content")!, [], ["client", "logo"], [], [], []), Context("medway"));

        var lists = Nodes(card).Where(node => (string?)node["type"] == "Input.ChoiceSet").ToList();
        Assert.Equal(["client", "logo"], lists.Select(list => (string?)list["value"]));
        Assert.True((bool?)Nodes(card).Single(node => (string?)node["id"] == "more")["isVisible"]);
    }

    [Fact]
    public void In_words_the_rest_of_a_long_list_is_numbered_on()
    {
        var text = (string)Cards["walk-question-many"]()["fallbackText"]!;

        var options = Councils.Release("medway").Trees.Single(tree => tree.Id == "can-i-post").Find("content")!.Options;
        Assert.All(options.Index(), pair => Assert.Contains($"{pair.Index + 1}. {pair.Item.Label}", text, StringComparison.Ordinal));
    }

    /// <summary>Choices and buttons among the elements, without what is not opened yet.</summary>
    private static int InSight(JsonObject card) =>
        card["body"]!
            .AsArray()
            .OfType<JsonObject>()
            .Sum(element =>
                (string?)element["type"] switch
                {
                    "Input.ChoiceSet" => element["choices"]!.AsArray().Count,
                    "ActionSet" => element["actions"]!.AsArray().Count,
                    "Container" when (bool?)element["isVisible"] != false => 100,
                    _ => 0,
                }
            );

    private static CardContext Context(string council) =>
        new(Languages.Embedded.For("en-GB"), Councils.Release(council).Organisation, new DateOnly(2026, 11, 2));

    private static IReadOnlyList<DraftFinding> Found(string council) => new DraftChecker(Councils.Release(council).Words).Check(Draft);

    private static Clause Rule(string council, string place) =>
        Councils.Release(council).Clauses.First(clause => clause.Address.EndsWith($"/{place}", StringComparison.Ordinal));

    private static JsonObject Question(string council, string answers, params string[] banners)
    {
        var (release, walk) = (Councils.Release(council), Ended(council, answers));
        var suggested = DraftChecker
            .Suggest(walk.Open!, Found(council))
            .Select(pair => (pair.Option, $"Your draft contains {pair.Because[0].Says}: {pair.Because[0].Text}"));
        var cited = release.Clauses.Where(clause => walk.Open!.Cites.Contains(clause.Address));
        return QuestionCard.Create(
            new QuestionView("walk-1", walk.Tree, walk.Open!, [.. suggested], [], walk.Answers, [.. cited], banners), Context(council));
    }

    private static JsonObject Verdict(string council, string answers)
    {
        var walk = Ended(council, answers);
        return VerdictCard.Create(
            Receipt(council, walk), walk, [], walk.Verdict == TeamsPolicyBot.Advice.Verdict.Ask ? DraftEnd.Waits : DraftEnd.Erased,
            Context(council));
    }

    private static Receipt Receipt(string council, Walk walk) =>
        ReceiptWriter.Write(walk, Councils.Release(council) with { Hash = new string('a', 64) }, Monday, new DateOnly(2026, 11, 2)) with
        {
            Reference = "R-7K3F2",
        };

    private static Walk Ended(string council, string answers) =>
        TreeWalker.Replay(
            Councils.Release(council).Trees.Single(tree => tree.Id == "can-i-post"), TeamsPolicyBot.Tests.Advice.SampleTree.Said(answers));

    private static IEnumerable<JsonObject> Nodes(JsonNode? node) => node switch
    {
        JsonObject element => element.SelectMany(pair => Nodes(pair.Value)).Prepend(element),
        JsonArray array => array.SelectMany(Nodes),
        _ => [],
    };
}
