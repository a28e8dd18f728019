using System.Text.RegularExpressions;
using TeamsPolicyBot.Advice;
using TeamsPolicyBot.Answers;
using TeamsPolicyBot.Cards.Answers;
using TeamsPolicyBot.Cards.Cases;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Cases.Handling;
using TeamsPolicyBot.Cases.Store;
using TeamsPolicyBot.Knowledge.Releases;
using TeamsPolicyBot.Storage;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Conversations.Cases;

/// <summary>What stays after a case: precedents, holds, and what "forget me" leaves.</summary>
public sealed class KeepingTests
{
    private const string Quotation = "Ask everybody in a photograph first.";

    [DatabaseFact]
    public async Task A_kept_decision_is_shown_beside_its_clause_in_its_own_council(DatabaseKind kind)
    {
        await using var town = await TownAsync(kind);
        var @case = await DecidedAsync(town);

        Assert.Contains(
            "Kept", (await town.SayInChannelAsync("kim", $"keep {@case.Reference}: School visits need a yes from the school."))[0],
            StringComparison.Ordinal);

        var card = await AskAboutPhotographsAsync(town, TeamsTown.Tenant);
        Assert.Contains("Decided before: School visits need a yes from the school", card, StringComparison.Ordinal);
        Assert.DoesNotContain("Decided before", await AskAboutPhotographsAsync(town, TeamsTown.OtherTenant), StringComparison.Ordinal);

        town.Clock.Advance(PrecedentStore.Lifetime);
        Assert.DoesNotContain("Decided before", await AskAboutPhotographsAsync(town, TeamsTown.Tenant), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_precedent_is_suspended_when_the_text_of_its_clause_changes()
    {
        await using var town = await TownAsync(DatabaseKind.Sqlite);
        var store = town.Get<PrecedentStore>();

        await store.KeepAsync(new Precedent(TeamsTown.Council, "posting/1.1", Precedents.HashOf("as it read before"), "Words", "kim"));

        Assert.DoesNotContain("Decided before", await AskAboutPhotographsAsync(town, TeamsTown.Tenant), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("keep {0}: Ring 07700 900123 first", "somebody's details")]
    [InlineData("keep {0}: Ada may show school visits", "names ada")]
    [InlineData("keep {0}: It was decided by kim", "names kim")]
    [InlineData("keep {0}", "Write what was decided afresh")]
    [InlineData("keep C-22222: words", "no such case")]
    public async Task A_precedent_without_words_or_with_personal_data_is_refused(string typed, string says)
    {
        await using var town = await TownAsync(DatabaseKind.Sqlite);
        var @case = await DecidedAsync(town);

        var said = await town.SayInChannelAsync("kim", string.Format(null, typed, @case.Reference));

        Assert.Contains(says, said[0], StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task Forget_me_removes_what_it_may_and_says_what_it_keeps(DatabaseKind kind)
    {
        await using var town = await TownAsync(kind);
        await town.SayAsync("ada", "hello");
        var closed = await DecidedAsync(town);
        var held = await DecidedAsync(town);
        var open = await OpenAsync(town);
        await town.SayInChannelAsync(TeamsTown.Administrator, $"hold {held.Reference}");
        var receipt = await town.Get<ReceiptStore>()
            .AddAsync(
                new Receipt("", TeamsTown.Council, "t", "T", town.Clock.GetUtcNow(), "hash", Verdict.Ask, null, [], [], []),
                TeamsTown.Tenant, "ada");

        Assert.Contains("I remove your closed cases", (await town.SayAsync("ada", "forget me"))[0], StringComparison.Ordinal);
        var said = (await town.PressAsync("ada", "forget-me-confirm"))[0];

        Assert.Contains("I removed 1 case, 1 receipt", said, StringComparison.Ordinal);
        Assert.Contains("I kept 1 open case:", said, StringComparison.Ordinal);
        Assert.Contains("I kept 1 case that an administrator has put on hold", said, StringComparison.Ordinal);
        Assert.Equal(
            new[] { held.Reference, open.Reference }.Order(),
            (await town.Get<CaseStore>().OfOrganisationAsync(TeamsTown.Council)).Cases.Select(@case => @case.Reference).Order());
        Assert.Null(await town.Get<CaseStore>().FindAsync(closed.Reference));
        Assert.Null(await town.Get<ReceiptStore>().FindAsync(receipt.Reference, TeamsTown.Tenant, "ada"));
        Assert.Contains("no such case", (await town.SayAsync("ada", $"case {closed.Reference}"))[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_decided_for_others_hears_that_this_is_kept()
    {
        await using var town = await TownAsync(DatabaseKind.Sqlite);
        await DecidedAsync(town);

        var said = (await town.PressAsync("kim", "forget-me-confirm"))[0];

        Assert.Contains("what you did in 1 case of a colleague", said, StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task Whoever_has_a_colleagues_case_to_decide_can_still_be_reached_about_it(DatabaseKind kind)
    {
        await using var town = await TownAsync(kind);
        await town.SayAsync("ada", "hello");
        await town.SayAsync("mo", "hello");
        var mo = new Person(TeamsTown.Tenant, "mo", "mo");
        var @case = await OpenAsync(town, new Assignment(Desks.Manager, [mo], ManagerSource.File));

        var said = (await town.PressAsync("mo", "forget-me-confirm"))[0];
        Assert.Contains("1 case of a colleague that waits for you", said, StringComparison.Ordinal);
        Assert.Contains("Until then I keep how I can reach you", said, StringComparison.Ordinal);
        Assert.Contains(town.Texts(TeamsTown.Chat("mo")), text => text.Contains(@case.Reference, StringComparison.Ordinal));

        await town.ExecuteAsync(
            "mo", TeamsTown.Chat("mo"), CaseActions.Decide, data: [("case", @case.Reference), ("decision", "answer"), ("note", "Yes")]);
        said = (await town.PressAsync("mo", "forget-me-confirm"))[0];
        Assert.Contains("I no longer know how to reach you", said, StringComparison.Ordinal);
        Assert.Null(await town.Get<ConversationReferenceStore>().FindAsync(TeamsTown.Tenant, "mo"));
    }

    [Fact]
    public async Task Comms_keeps_a_decision_with_a_button_of_the_decided_card_beside_the_clause_it_chooses()
    {
        await using var town = await TownAsync(DatabaseKind.Sqlite);
        await town.SayAsync("ada", "hello");
        var @case = await DecidedAsync(town);
        var card = town.Teams.In(TeamsTown.CommsChannel)[^1].Attachments![0].Content!;
        Assert.Equal(["Keep for others", "Make this a test"], card["actions"]!.AsArray().Select(action => (string?)action!["title"]));
        (string, string)[] press =
        [
            ("case", @case.Reference),
            ("clause", "posting/1.1"),
            ("words", "School visits need a yes from the school."),
        ];

        Assert.Contains(
            "no such case", await town.ExecuteAsync("kim", TeamsTown.Chat("kim"), CaseActions.Keep, data: press), StringComparison.Ordinal);
        Assert.Contains(
            "only staff of the council",
            await town.ExecuteAsync("kim", TeamsTown.CommsChannel, CaseActions.Keep, TeamsTown.OtherTenant, press), StringComparison.Ordinal
        );
        Assert.DoesNotContain("Decided before", await AskAboutPhotographsAsync(town, TeamsTown.Tenant), StringComparison.Ordinal);

        Assert.Contains(
            "Kept", await town.ExecuteAsync("kim", TeamsTown.CommsChannel, CaseActions.Keep, data: press), StringComparison.Ordinal);
        await town.ExecuteAsync("kim", TeamsTown.CommsChannel, CaseActions.Keep, data: press);
        Assert.Single(
            Regex.Matches(await AskAboutPhotographsAsync(town, TeamsTown.Tenant), "School visits need a yes from the school"),
            match => match.Success);
    }

    [Fact]
    public async Task A_case_on_hold_outlives_the_time_it_is_kept_for()
    {
        await using var town = await TownAsync(DatabaseKind.Sqlite);
        var held = await DecidedAsync(town);
        var other = await DecidedAsync(town);
        await town.SayInChannelAsync(TeamsTown.Administrator, $"hold {held.Reference}");
        Assert.Contains(
            "Only an administrator", (await town.SayInChannelAsync("kim", $"release {held.Reference}"))[0], StringComparison.Ordinal);
        Assert.Contains("Only an administrator", (await town.SayAsync("kim", $"release {held.Reference}"))[0], StringComparison.Ordinal);
        Assert.Contains(
            "is on hold", (await town.SayAsync(TeamsTown.Administrator, $"hold {held.Reference}"))[0], StringComparison.Ordinal);
        Assert.Contains(
            "Only an administrator", (await town.SayAsync(TeamsTown.Administrator, $"release {held.Reference}", TeamsTown.OtherTenant))[0],
            StringComparison.Ordinal);

        town.Clock.Advance(TimeSpan.FromDays(400));
        await town.Get<Retention>().RunAsync();

        Assert.NotNull(await town.Get<CaseStore>().FindAsync(held.Reference));
        Assert.Null(await town.Get<CaseStore>().FindAsync(other.Reference));
    }

    [Fact]
    public async Task A_question_the_policy_does_not_answer_is_written_down_masked_and_without_who()
    {
        await using var town = await TownAsync(DatabaseKind.Sqlite);

        await town.SayAsync("ada", "zyzzyva quokka 07700 900123");

        var words = Assert.Single(await town.Get<AskLogStore>().UnansweredAsync(TeamsTown.Council, 10));
        Assert.DoesNotContain("07700", words, StringComparison.Ordinal);
        Assert.Contains("quokka", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_verdict_is_passed_on_with_its_answers_and_clauses()
    {
        await using var town = await TownAsync(DatabaseKind.Sqlite);
        var receipt = await town.Get<ReceiptStore>()
            .AddAsync(
                new Receipt(
                    "", TeamsTown.Council, "can-i-post", "Can I post this?", town.Clock.GetUtcNow(), "hash", Verdict.Ask, Desks.Comms,
                    [new ReceiptAnswer("Whose account is it?", ["The council's"])],
                    [
                        new ReceiptFinding(
                            Verdict.Ask, "Ask first.", false, [new ReceiptClause("posting/1.1", "Posting Policy, 1.1", Quotation, false)]),
                    ],
                    []
                ),
                TeamsTown.Tenant,
                "ada"
            );

        await town.PressAsync("ada", AnswerActions.AskAPerson, ("receipt", receipt.Reference));
        await town.SayAsync("ada", "skip");
        await town.SayAsync("ada", "It is about our new library");
        await town.SayAsync("ada", "1");
        await town.SayAsync("ada", "send it");

        var card = town.Texts(TeamsTown.CommsChannel)[^1];
        Assert.Contains("asks whether this may be posted", card, StringComparison.Ordinal);
        Assert.Contains(Quotation, card, StringComparison.Ordinal);
        Assert.Contains("Somebody must agree first", card, StringComparison.Ordinal);
    }

    private static async Task<TeamsTown> TownAsync(DatabaseKind kind)
    {
        var town = await TeamsTown.CreateAsync(kind);
        await town.SetUpCommsDeskAsync("kim");
        return town;
    }

    private static async Task<string> AskAboutPhotographsAsync(TeamsTown town, string tenant)
    {
        await town.PressAsAsync("bea", tenant, AnswerActions.Choose, (AnswerActions.Clause, "posting/1.1"));
        return town.Teams.In(TeamsTown.Chat("bea"))[^1].Attachments![0].Content!["body"]!.ToJsonString();
    }

    private static Task<Case> OpenAsync(TeamsTown town, Assignment? assignment = null) => town.Get<CaseService>().OpenAsync(new NewCase(
        TeamsTown.Council,
        new Person(TeamsTown.Tenant, "ada", "ada"),
        false,
        new CaseContent(CaseKind.Question, "May I?", null, null, [], null, [Photographs(town)], null),
        assignment ?? Assignment.ToComms,
        [],
        town.Clock.GetUtcNow().AddDays(2)));

    /// <summary>The council's clause on photographs, as a case keeps it.</summary>
    private static ReceiptClause Photographs(TeamsTown town)
    {
        var clause = town.Get<KnowledgeBase<PolicyAnswerer>>()
            .Find(TeamsTown.Council)!
            .Release.Clauses.Single(clause => clause.Address == "posting/1.1");
        return new ReceiptClause(clause.Address, clause.Citation, clause.Quotation, false);
    }

    private static async Task<Case> DecidedAsync(TeamsTown town)
    {
        var @case = await OpenAsync(town);
        await town.ExecuteAsync(
            "kim", TeamsTown.CommsChannel, CaseActions.Decide, data: [("case", @case.Reference), ("decision", "answer"), ("note", "Yes")]);
        return @case;
    }
}
