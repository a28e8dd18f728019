using System.Text.Json.Nodes;
using TeamsPolicyBot.Answers.Model;
using TeamsPolicyBot.Answers.Questions;
using TeamsPolicyBot.Cards;
using TeamsPolicyBot.Cards.Answers;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Tests.Support;
using TeamsPolicyBot.Words;

namespace TeamsPolicyBot.Tests.Cards.Answers;

public sealed class AnswerCardTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);
    private static readonly Clause ListItem = Councils.Clause("medway", "internet-email-social-media/5.7.3/6");
    private static readonly Clause Conflicting = Councils.Clause("brighton-hove", "social-networking-policy/guidelines/9");
    private static readonly Clause Related = Councils.Clause("brighton-hove", "social-networking-policy/guidelines/10");

    private static readonly Dictionary<string, Func<JsonObject>> Cards = new()
    {
        ["answer-conflict-and-related"] = () => AnswerCard.Create(Answered(Conflicting, Related), In("brighton-hove"), "q1"),
        ["answer-past-review-with-lead-in"] = () => AnswerCard.Create(Answered(ListItem), In("medway"), "q1"),
        ["answer-in-a-channel"] = () =>
            AnswerCard.Create(
                Answered(ListItem), In("medway") with
                {
                    PersonalChat = new Uri("https://teams.microsoft.com/l/chat/0/0?users=28%3Abot"),
                },
                "q1"
            ),
        ["candidates"] = () =>
            CandidatesCard.Create(
                new Answer(AnswerState.Candidates, .5, [Conflicting, Related], [Conflicting, Related]), In("brighton-hove"), "q1"),
        ["unsure-nearest"] = () => UnsureCard.Create(
            new Answer(AnswerState.Unsure, .1, [], []) { Nearest = [.. Councils.Release("melton").Clauses.Skip(12).Take(2)] }, In("melton"), "q1"),
        ["unsure"] = () => UnsureCard.Create(new Answer(AnswerState.Unsure, .1, [], []), In("melton"), "q1"),
        ["unsure-silent"] = () =>
            UnsureCard.Create(new Answer(AnswerState.Unsure, .1, [], [], Councils.Release("melton").Silences[0]), In("melton"), "q1"),
        ["unsure-left-open"] = () =>
            UnsureCard.Create(
                new Answer(AnswerState.Unsure, .9, [], [Conflicting]) { LeftOpen = Detail.Amount }, In("brighton-hove"), "q1"),
        ["help"] = () =>
            HelpCard.Create(
                In("nw-leicestershire") with
                {
                    PolicyTitles = ["Social Media Policy"],
                    Examples = ["can I look at facebook on my phone at work", "may I swear on my own page"],
                    CanBeTyped = () => ["someone contacted me", "my cases"],
                }
            ),
        ["help-in-a-channel"] = () =>
            HelpCard.Create(
                In("nw-leicestershire") with
                {
                    PersonalChat = new Uri("https://teams.microsoft.com/l/chat/0/0?users=28%3Abot"),
                }
            ),
        ["welcome"] = () => HelpCard.Welcome(In("milton-keynes")),
    };

    public static TheoryData<string> Names => [.. Cards.Keys];

    [Theory]
    [InlineData("internet-email-social-media", true, "the policy that it is about")]
    [InlineData("drones", false, "a policy that came later")]
    public void A_notice_stands_below_the_policy_that_it_is_about_and_no_other(string policy, bool isSaid, string because)
    {
        var clause = ListItem with { Policy = ListItem.Policy with { Id = policy, ReviewDueBy = Today.AddYears(-1) } };
        var card = (string)AnswerCard.Create(Answered(clause), In("medway"), "q1")["fallbackText"]!;

        Assert.True(isSaid == card.Contains("Sample knowledge", StringComparison.Ordinal), $"{because}: {card}");
        Assert.True(isSaid != card.Contains("was due for review", StringComparison.Ordinal), $"{because}: {card}");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_card_is_the_one_that_was_looked_at(string name) => Golden.Check(name, Cards[name]());

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_card_has_a_text_form_and_wraps_its_text(string name)
    {
        var card = Cards[name]();

        Assert.False(string.IsNullOrWhiteSpace((string?)card["fallbackText"]));
        Assert.All(Nodes(card).Where(node => (string?)node["type"] == "TextBlock"), block => Assert.True((bool?)block["wrap"]));
    }

    [Fact]
    public void A_quotation_is_the_clause_letter_for_letter_with_its_lead_in_marked_as_added()
    {
        var runs = Nodes(AnswerCard.Create(Answered(ListItem), In("medway"), "q1"))
            .Where(node => (string?)node["type"] == "TextRun")
            .ToList();

        Assert.Equal(ListItem.LeadIn + " ", (string?)runs[0]["text"]);
        Assert.True((bool?)runs[0]["italic"]);
        Assert.Equal(ListItem.Words, (string?)runs[1]["text"]);
    }

    [Theory]
    [InlineData("2. Flying a drone", "1: Flying a drone")]
    [InlineData("Part 3: 4.2 Over people", "1: Over people")]
    [InlineData("2026 at a glance", "1: 2026 at a glance")]
    public void A_choice_has_its_own_number_and_not_the_headings_too(string heading, string says)
    {
        var clause = Related with { Heading = heading, Note = ClauseNote.None };

        var card = CandidatesCard.Create(
            new Answer(AnswerState.Candidates, .5, [clause, Conflicting], [clause, Conflicting]), In("brighton-hove"), "q1");

        Assert.Equal(says, (string?)card["actions"]![0]!["title"]);
        Assert.Contains(says, (string)card["fallbackText"]!, StringComparison.Ordinal);
    }

    private static Answer Answered(params Clause[] shown) => new(AnswerState.Answered, .9, shown, shown);

    private static CardContext In(string organisation) =>
        new(Languages.Embedded.For("en-GB"), Councils.Release(organisation).Organisation, Today)
        {
            FindClause = address => Councils.Release(organisation).Clauses.FirstOrDefault(clause => clause.Address == address),
        };

    private static IEnumerable<JsonObject> Nodes(JsonNode? node) => node switch
    {
        JsonObject json => json.SelectMany(member => Nodes(member.Value)).Prepend(json),
        JsonArray array => array.SelectMany(Nodes),
        _ => [],
    };
}
