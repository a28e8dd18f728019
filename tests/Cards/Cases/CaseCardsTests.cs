using System.Text.Json.Nodes;
using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Connector;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Cards;
using TeamsPolicyBot.Cards.Cases;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Tests.Cases;
using TeamsPolicyBot.Tests.Support;
using TeamsPolicyBot.Words;

namespace TeamsPolicyBot.Tests.Cards.Cases;

public sealed class CaseCardsTests
{
    private static readonly CardContext Context = new(Languages.Embedded.For("en-GB"), Example.Organisation, new DateOnly(2026, 11, 2));
    private static readonly DateTimeOffset Later = Example.Monday.AddHours(1);
    private static readonly Assignment Unchecked = new(Desks.Manager, [Example.Manager], ManagerSource.Asker);

    private static readonly Dictionary<string, Func<JsonObject>> Cards = new()
    {
        ["case-manager-draft"] = () => DeskCard.Create(Example.Case(), Context, forComms: false),
        ["case-manager-question"] = () => DeskCard.Create(Question(), Context, forComms: false),
        ["case-manager-decided"] = () => DeskCard.Create(Decided(), Context, forComms: false),
        ["case-manager-gone"] = () => DeskCard.Create(HandedOver(), Context, forComms: false),
        ["case-comms-open"] = () => DeskCard.Create(HandedOver(), Context, forComms: true),
        ["case-comms-claimed"] = () => DeskCard.Create(Example.CommsCase(new CaseClaimed(Later, Example.Comms)), Context, forComms: true),
        ["case-comms-copy"] = () => DeskCard.Create(Case.From([Example.Opened(Unchecked)]), Context, forComms: true),
        ["case-asker-open"] = () => AskerStatusCard.Create(Example.Case(), Context),
        ["case-asker-decided"] = () => AskerStatusCard.Create(Decided(), Context),
        ["case-asker-asked"] = () => AskerStatusCard.Create(Asked(), Context),
        ["case-news-decided"] = () => AskerNewsCard.Create(Decided(), Context),
        ["case-news-asked"] = () => AskerNewsCard.Create(Asked(), Context),
        ["case-news-answered"] = () =>
            AskerNewsCard.Answered(
                new AskerAsked(Later, Example.Manager, "Have they all agreed?"), new AskerAnswered(Later, Example.Asker, "Yes."), Asked(),
                Context),
        ["case-news-handed-over"] = () => AskerNewsCard.Create(HandedOver(), Context),
        ["case-news-expired-draft"] = () => AskerNewsCard.Create(Example.Case(new CaseExpired(Later)), Context),
        ["case-news-undeliverable-draft"] = () => AskerNewsCard.Create(Example.Case(new CaseUndeliverable(Later)), Context),
        ["case-news-expired-question"] = () => AskerNewsCard.Create(Question().With(new CaseExpired(Later)), Context),
        ["case-comms-undeliverable"] = () => DeskCard.Create(Example.CommsCase(new CaseUndeliverable(Later)), Context, forComms: true),
        ["case-asker-withdrawn"] = () => AskerStatusCard.Create(Example.Case(new CaseWithdrawn(Later, Example.Asker)), Context),
        ["case-comms-decided"] = () =>
            DeskCard.Create(Example.CommsCase(new CaseDecided(Later, Example.Comms, Decision.DoNotPost, null)), Context, forComms: true),
        ["case-comms-confirmed"] = () =>
            DeskCard.Create(Case.From([Example.Opened(Unchecked), new ManagerConfirmed(Later, Example.Comms)]), Context, forComms: true),
        ["case-asker-long-way"] = () => AskerStatusCard.Create(LongWay(), Context),
        ["case-comms-long-way"] = () => DeskCard.Create(LongWay(), Context, forComms: true),
        ["case-preview"] = () =>
            PreviewCard.Create(
                Case.From([Example.Opened(Unchecked, reference: "")]), null, null, hasToInstall: false, hasCommsDesk: true, Context),
        ["case-list"] = () => CaseListCard.Create([Example.Case(), Decided(), Question()], Context),
        ["case-list-none"] = () => CaseListCard.Create([], Context),
        ["case-desk-news-reminder"] = () => DeskNewsCard.Create(Example.Case(new DeskReminded(Later)), Context),
    };

    public static TheoryData<string> Names => [.. Cards.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_card_is_as_it_was_when_it_was_looked_at(string name) => Golden.Check(name, Cards[name]());

    [Fact]
    public void A_council_with_a_notice_says_it_in_place_of_what_is_in_force()
    {
        var noticed = Context with { Organisation = Example.Organisation with { Notice = "Sample knowledge." } };

        Assert.Contains(
            "still in force", (string?)DeskCard.Create(Example.Case(), Context, forComms: false)["fallbackText"], StringComparison.Ordinal);
        Assert.DoesNotContain(
            "still in force", (string?)DeskCard.Create(Example.Case(), noticed, forComms: false)["fallbackText"], StringComparison.Ordinal);
        Assert.Contains(
            "Sample knowledge.", (string?)DeskCard.Create(Example.Case(), noticed, forComms: false)["fallbackText"],
            StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_card_has_a_text_form_at_most_six_actions_and_a_label_on_every_input(string name)
    {
        var card = Cards[name]();

        Assert.NotEqual("", (string?)card["fallbackText"]);
        Assert.All(Nodes(card), node =>
        {
            Assert.True((node["actions"] as JsonArray)?.Count is null or <= 6);
            Assert.True(((string?)node["type"])?.StartsWith("Input.", StringComparison.Ordinal) != true || node["label"] is not null);
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_button_carries_ids_and_no_words_of_anybody(string name)
    {
        var allowed = new[] { Actions.Key, CaseActions.Case, CaseActions.Decision };

        Assert.All(Nodes(Cards[name]()).Select(node => node["data"]).OfType<JsonObject>(), data =>
            Assert.Empty(data.Select(pair => pair.Key).Except(allowed))
        );
    }

    [Fact]
    public void What_a_person_typed_is_never_markup_on_somebody_elses_card()
    {
        const string markup = "**bold** [click](https://evil.example) <at>everybody</at>";
        var content = Example.Draft with { Draft = markup, Message = markup };
        var opened = Example.Opened(content: content) with { Asker = Example.Asker with { Name = markup } };
        var @case = Case.From([opened, new AskerAsked(Later, Example.Manager, markup), new AskerAnswered(Later, Example.Asker, markup)]);

        var texts = new[]
        {
            DeskCard.Create(@case, Context, false),
            DeskCard.Create(@case, Context, true),
            AskerStatusCard.Create(@case, Context),
            AskerNewsCard.Create(@case, Context),
        }
            .SelectMany(Nodes)
            .Where(node => (string?)node["type"] == "TextBlock")
            .Select(node => (string?)node["text"]);

        Assert.All(texts, text => Assert.DoesNotContain("**bold**", text, StringComparison.Ordinal));
        Assert.All(texts, text => Assert.DoesNotContain("<at>", text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_name_that_is_withheld_stands_on_no_card_of_the_desk()
    {
        var @case = Case.From([Example.Opened() with { NameWithheld = true }, new DeskReminded(Later)]);

        foreach (
            var card in new[]
            {
                DeskCard.Create(@case, Context, false),
                DeskCard.Create(@case, Context, true),
                DeskNewsCard.Create(@case, Context),
            }
        )
        {
            Assert.DoesNotContain(Example.Asker.Name!, card.ToJsonString(), StringComparison.Ordinal);
            Assert.DoesNotContain($"\"{Example.Asker.ObjectId}\"", card.ToJsonString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_preview_shows_the_very_elements_the_other_person_gets()
    {
        var @case = Example.Case();
        var card = DeskCard.Create(@case, Context, forComms: false).ToJsonString();

        var preview = DeskCard
            .Preview(@case, Context)
            .SelectMany(element => element["facts"] is JsonArray facts ? facts.OfType<JsonObject>() : [element]);
        Assert.All(preview, element => Assert.Contains(element.ToJsonString(), card, StringComparison.Ordinal));
    }

    [Fact]
    public void The_largest_case_stays_within_what_teams_accepts()
    {
        var draft = new string('☃', Decisions.MostBytes / 3);
        var words = new string('☃', Decisions.MostNoteBytes / 3);
        var clause = Example.Draft.Clauses[0] with { Quotation = new string('x', 1500) };
        var @case = Case.From([
            Example.Opened(content: Example.Draft with { Draft = draft, Message = words, Clauses = [clause, clause, clause] }),
            new AskerAsked(Later, Example.Manager, words),
            new AskerAnswered(Later, Example.Asker, words),
        ]);

        foreach (
            var card in new[]
            {
                DeskCard.Create(@case, Context, true),
                DeskCard.Create(@case, Context, false),
                AskerStatusCard.Create(@case, Context),
                AskerNewsCard.Create(@case, Context),
            }
        )
        {
            Assert.InRange(
                OutgoingActivity.ToBody(MessageFactory.Attachment(Attachment.AdaptiveCard(card))).Length, 1, OutgoingActivity.MaxCardBytes);
        }
    }

    [Fact]
    public void Every_change_is_shown_with_who_and_when()
    {
        var @case = LongWay();

        foreach (
            var (lines, asker) in new[]
            {
                (CaseHistory.Lines(@case, Context, forAsker: false), "Ada Asker"),
                (CaseHistory.Lines(@case, Context, forAsker: true), "You"),
            }
        )
        {
            Assert.Equal(
                [
                    $"Monday 2 November, 10:00: {asker} asked.",
                    "Monday 2 November, 11:00: Mo Manager asked something first.",
                    $"Monday 2 November, 11:00: {asker} answered.",
                    "Monday 2 November, 11:00: There was no answer in time, so it went to the communications team.",
                    "Monday 2 November, 11:00: Kim Comms took it.",
                    "Monday 2 November, 11:00: Kim Comms decided: OK to post.",
                ],
                lines);
        }
    }

    [Fact]
    public void The_history_of_a_case_that_goes_to_and_fro_is_cut_to_its_newest_lines()
    {
        var @case = Example.CommsCase([
            .. Enumerable
                .Range(0, 30)
                .SelectMany(_ => new CaseEvent[] { new CaseClaimed(Later, Example.Comms), new CaseUnclaimed(Later, Example.Comms) }),
        ]);

        Assert.Equal(CaseHistory.Most, CaseHistory.Lines(@case, Context, forAsker: false).Count());
    }

    private static Case LongWay() => Example.Case(
        new AskerAsked(Later, Example.Manager, "Have they all agreed?"),
        new AskerAnswered(Later, Example.Asker, "Yes, in writing."),
        new CaseHandedOver(Later, null, Assignment.ToComms, HandOverReason.NoAnswerInTime),
        new CaseClaimed(Later, Example.Comms),
        new CaseDecided(Later, Example.Comms, Decision.Ok, null));

    private static Case Question() => Case.From([Example.Opened(content: Example.Question)]);

    private static Case Decided() => Example.Case(new CaseDecided(Later, Example.Manager, Decision.OkWithChanges, "Leave out the names."));

    private static Case Asked() => Example.Case(new AskerAsked(Later, Example.Manager, "Have they all agreed?"));

    private static Case HandedOver() => Example.Case(new CaseHandedOver(Later, null, Assignment.ToComms, HandOverReason.NoAnswerInTime));

    private static IEnumerable<JsonObject> Nodes(JsonNode? node) => node switch
    {
        JsonObject inner => [inner, .. inner.SelectMany(pair => Nodes(pair.Value))],
        JsonArray array => array.SelectMany(Nodes),
        _ => [],
    };
}
