using System.Text.Json.Nodes;
using TeamsPolicyBot.Cards;
using TeamsPolicyBot.Cards.Answers;
using TeamsPolicyBot.Cards.Cases;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Tests.Cases;
using TeamsPolicyBot.Tests.Support;
using TeamsPolicyBot.Words;

namespace TeamsPolicyBot.Tests.Cards.Answers;

/// <summary>The cards for people in distress, and for matters that must not reach a manager, as they were looked at.</summary>
public sealed class CareCardTests
{
    private static readonly Uri Chat = new("https://teams.microsoft.com/l/chat/0/0?users=28%3Abot");

    private static readonly Dictionary<string, Func<JsonObject>> Cards = new()
    {
        ["care-suicide"] = () => CareCard.Create(Kind("milton-keynes", "suicide"), In("milton-keynes"), "q1"),
        ["care-bullying-with-clause"] = () => CareCard.Create(Kind("melton", "bullying"), In("melton"), "q1"),
        ["care-nobody-known"] = () => CareCard.Create(Kind("nw-leicestershire", "abuse"), In("nw-leicestershire"), "q1"),
        ["care-anger"] = () => CareCard.Create(Kind("medway", "anger"), In("medway"), "q1"),
        ["care-in-a-channel"] = () => CareCard.Elsewhere(In("medway") with { PersonalChat = Chat }),
        ["matter-place-known"] = () => Matter("milton-keynes", "whistleblowing"),
        ["matter-with-clause"] = () => Matter("melton", "harassment"),
        ["matter-place-unknown"] = () => Matter("brighton-hove", "safeguarding"),
        ["matter-preview-comms"] = () => Preview(Example.Opened(Assignment.ToComms, reference: "")),
        ["matter-preview-manager"] = () => Preview(Example.Opened(Example.WithManager, reference: "")),
    };

    public static TheoryData<string> Names => [.. Cards.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_card_is_as_it_was_when_it_was_looked_at(string name) => Golden.Check(name, Cards[name]());

    [Fact]
    public void The_way_to_a_person_stands_on_every_card_and_never_on_one_that_others_read()
    {
        foreach (var council in Councils.Ids)
        {
            Assert.All(
                Councils.Release(council).Care.Kinds,
                kind => Assert.Equal("ask-a-person", (string?)CareCard.Create(kind, In(council), "q1")["actions"]![0]!["data"]!["action"]));
        }

        Assert.DoesNotContain(
            "ask-a-person", CareCard.Elsewhere(In("medway") with { PersonalChat = Chat }).ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("suicide", true, true)]
    [InlineData("suicide", false, false)]
    [InlineData("bullying", true, false)]
    public void What_to_do_first_is_said_again_only_to_words_that_tell_of_danger_to_life(string kind, bool isSaidAgain, bool says)
    {
        var card = CareCard.More(Kind("melton", kind), In("melton"), "q1", 1, isSaidAgain).ToJsonString();

        Assert.Equal(says, card.Contains("999", StringComparison.Ordinal));
        Assert.Contains("ask-a-person", card, StringComparison.Ordinal);
    }

    private static CareKind Kind(string council, string id) => Assert.Single(Councils.Release(council).Care.Kinds, kind => kind.Id == id);

    private static JsonObject Matter(string council, string id)
    {
        var release = Councils.Release(council);
        var matter = release.Matters.Find(id)!;
        var places = ManagerRule.Places(matter.Help, release.Organisation);
        return MatterCard.Create(matter, places, new HashSet<string>(), In(council));
    }

    private static JsonObject Preview(CaseOpened opened) =>
        PreviewCard.Create(Case.From([opened]), null, "bullying or harassment", hasToInstall: false, hasCommsDesk: true, WithNotice("medway"));

    /// <summary>The example's policy is of no council: the notice is about all.</summary>
    private static CardContext WithNotice(string council) =>
        In(council) is var context ? context with { Organisation = context.Organisation with { NoticeOf = [] } } : context;

    private static CardContext In(string council)
    {
        var release = Councils.Release(council);
        return new CardContext(Languages.Embedded.For("en-GB"), release.Organisation, new DateOnly(2026, 11, 20))
        {
            FindClause = address => release.Clauses.FirstOrDefault(clause => clause.Address == address),
        };
    }
}
