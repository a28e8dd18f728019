using TeamsPolicyBot.Cards.Cases;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Cases.Handling;
using TeamsPolicyBot.Cases.Store;
using TeamsPolicyBot.Tests.Support;
using static TeamsPolicyBot.Tests.Conversations.Cases.EscalationTown;

namespace TeamsPolicyBot.Tests.Conversations.Cases;

/// <summary>How a case ends: who decides it, who asks back, and what nobody may do with it.</summary>
public sealed class CaseDecisionTests
{
    private static readonly (string Why, string Person, string Conversation, string Tenant, string Says)[] Forged =
    [
        ("a stranger with a copied card", "eve", "a:eve", TeamsTown.Tenant, "no such case"),
        ("another organisation", "eve", "a:eve", TeamsTown.OtherTenant, "no such case"),
        ("the asker", "ada", "a:ada", TeamsTown.Tenant, "his or her own case"),
        ("a member of comms, but in the own chat", "kim", "a:kim", TeamsTown.Tenant, "no such case"),
        ("another channel than the desk's", "kim", "19:other@thread.tacv2", TeamsTown.Tenant, "no such case"),
        ("a guest of the desk's channel", "gus", TeamsTown.CommsChannel, TeamsTown.Tenant, "only staff of the council"),
        ("somebody the roster does not have", "eve", TeamsTown.CommsChannel, TeamsTown.Tenant, "no such case"),
        (
            "another council's tenant in the desk's channel", "kim", TeamsTown.CommsChannel, TeamsTown.OtherTenant,
            "only staff of the council"),
    ];

    public static TheoryData<string> ForgedPayloads => [.. Forged.Select(row => row.Why)];

    [Fact]
    public async Task A_manager_whom_comms_confirms_has_the_case_alone_and_is_asked_for_no_more()
    {
        await using var town = await TownAsync();
        await town.SayAsync("mo", "hello");
        foreach (var text in new[] { "ask a person", "May I like my friend's post?", "my own account", "skip", "1" })
        {
            await town.SayAsync("ada", text);
        }

        await town.PressAsync("ada", "person-picked", ("person", "mo"));
        await town.SayAsync("ada", "send it");
        var @case = Assert.Single((await town.Get<CaseStore>().OpenOfOrganisationAsync(TeamsTown.Council)).Cases);

        Assert.Contains(
            "no such case",
            await town.ExecuteAsync("eve", TeamsTown.Chat("eve"), CaseActions.ConfirmManager, data: [("case", @case.Reference)]),
            StringComparison.Ordinal);
        Assert.Contains(
            "not with you",
            await town.ExecuteAsync("mo", TeamsTown.Chat("mo"), CaseActions.ConfirmManager, data: [("case", @case.Reference)]),
            StringComparison.Ordinal);
        Assert.Contains(
            "It is now with mo",
            await town.ExecuteAsync("kim", TeamsTown.CommsChannel, CaseActions.ConfirmManager, data: [("case", @case.Reference)]),
            StringComparison.Ordinal);

        Assert.DoesNotContain(
            "Nobody has checked", town.Teams.In(TeamsTown.Chat("mo"))[^1].Attachments![0].Content!.ToJsonString(), StringComparison.Ordinal
        );
        Assert.Contains(
            "Answered by mo",
            await town.ExecuteAsync(
                "mo", TeamsTown.Chat("mo"), CaseActions.Decide, data: [("case", @case.Reference), ("decision", "answer"), ("note", "Yes")]),
            StringComparison.Ordinal
        );
        foreach (var text in new[] { "ask a person", "May I like another post?", "my own account", "skip" })
        {
            await town.SayAsync("ada", text);
        }

        Assert.Contains("This goes to mo", (await town.SayAsync("ada", "1"))[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asking_back_is_an_exchange_in_the_bot()
    {
        await using var town = await TownAsync();
        var reference = await EscalateAsync(town);

        await town.ExecuteAsync(
            "kim", TeamsTown.CommsChannel, CaseActions.AskBack, data: [("case", reference), ("words", "Which day is it?")]);
        Assert.Contains("Which day is it?", town.Texts(TeamsTown.Chat("ada"))[^1], StringComparison.Ordinal);
        var answered = await town.ExecuteAsync(
            "ada", TeamsTown.Chat("ada"), CaseActions.AnswerNews, data: [("case", reference), ("words", "Saturday")]);
        Assert.StartsWith("kim asks first", answered, StringComparison.Ordinal);
        Assert.Contains("Your answer: Saturday", answered, StringComparison.Ordinal);
        Assert.Contains(
            "no open question",
            await town.ExecuteAsync("ada", TeamsTown.Chat("ada"), CaseActions.AnswerBack, data: [("case", reference), ("words", "Sunday")]),
            StringComparison.Ordinal);

        Assert.Contains("has answered your question", town.Texts(TeamsTown.CommsChannel)[^1], StringComparison.Ordinal);
    }

    /// <summary>Ada was asked which day it is. What she says next, what the bot answers, and whether Kim got an answer.</summary>
    [Theory]
    [InlineData("It is on Saturday", "Send it as my answer", "Your answer: It is on Saturday", true)]
    [InlineData("It is on Saturday", "Do not send it", "I have not sent it", false)]
    [InlineData("It is on Saturday", "don't send it", "I have not sent it", false)]
    [InlineData("It is on Saturday", "yes", "Your answer: It is on Saturday", true)]
    [InlineData("It is on Saturday", "cancel", "", false)]
    public async Task What_an_asker_types_next_is_offered_as_the_answer_and_sent_only_with_a_yes(
        string typed, string then, string says, bool isSent)
    {
        await using var town = await TownAsync();
        var reference = await EscalateAsync(town);
        await town.ExecuteAsync(
            "kim", TeamsTown.CommsChannel, CaseActions.AskBack, data: [("case", reference), ("words", "Which day is it?")]);

        Assert.Contains(
            $"kim wants to know about your case {reference}: Which day is it?", Assert.Single(await town.SayAsync("ada", typed)),
            StringComparison.Ordinal);
        Assert.Contains(says, (await town.SayAsync("ada", then))[0], StringComparison.Ordinal);

        Assert.Equal(isSent, town.Texts(TeamsTown.CommsChannel)[^1].Contains("has answered your question", StringComparison.Ordinal));
        Assert.DoesNotContain(
            "wants to know", string.Join(' ', isSent ? await town.SayAsync("ada", "It is on Sunday") : []), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Can I post a picture?")]
    [InlineData("what does the policy say about photographs")]
    public async Task A_question_is_no_answer_to_what_was_asked_back(string question)
    {
        await using var town = await TownAsync();
        var reference = await EscalateAsync(town);
        await town.ExecuteAsync(
            "kim", TeamsTown.CommsChannel, CaseActions.AskBack, data: [("case", reference), ("words", "Which day is it?")]);

        Assert.DoesNotContain("wants to know", string.Join(' ', await town.SayAsync("ada", question)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_subject_that_never_goes_to_a_manager_is_not_added_afterwards()
    {
        await using var town = await TownAsync();
        await town.SayAsync("mo", "hello");
        await town.SayAsync("ada", "hello");
        var @case = await OpenForMoAsync(town);

        var says = await town.ExecuteAsync(
            "ada", TeamsTown.Chat("ada"), CaseActions.Edit, data: [("case", @case.Reference), ("words", "It is about my grievance")]);

        Assert.Contains("The right place is HR", says, StringComparison.Ordinal);
        Assert.Equal(1, (await town.Get<CaseStore>().FindAsync(@case.Reference))!.Version);
    }

    [Fact]
    public async Task Whoever_prefers_not_to_be_named_is_not_found_out_by_trying_colleagues()
    {
        await using var town = await TownAsync();
        await town.SayAsync("mo", "hello");
        await town.SayAsync("ada", "hello");
        var @case = await OpenForMoAsync(town, nameWithheld: true);

        string[] said =
        [
            await town.ExecuteAsync(
                "mo", TeamsTown.Chat("mo"), CaseActions.PassToColleague, data: [("case", @case.Reference), ("colleague", "ada")]),
            await town.ExecuteAsync(
                "mo", TeamsTown.Chat("mo"), CaseActions.PassToColleague, data: [("case", @case.Reference), ("colleague", "nobody")]),
        ];

        Assert.Single(said.Distinct());
    }

    /// <summary>A matter that came to comms is passed to nobody who may be the asker's manager.</summary>
    [Theory]
    [InlineData("my boss posts drunk pictures of the team", "mo", "mo", "I do not pass it to the asker's manager")]
    [InlineData("my boss posts drunk pictures of the team", "mo", "lee", null)]
    [InlineData("my boss posts drunk pictures of the team", null, "lee", "nobody has told me who the asker's manager is")]
    [InlineData("May I post a picture of the strong room?", "mo", "mo", null)]
    [InlineData("May I post a picture of the strong room?", null, "lee", null)]
    public async Task A_matter_is_not_passed_to_the_askers_own_manager(string question, string? manager, string colleague, string? whyNot)
    {
        await using var town = await TeamsTown.CreateAsync(like: "medway");
        await town.SetUpCommsDeskAsync("kim", "lee");
        foreach (var person in new[] { "mo", "lee", "ada" })
        {
            await town.SayAsync(person, "hello");
        }

        var ada = new Person(TeamsTown.Tenant, "ada", "ada");
        if (manager is not null)
        {
            await town.Get<ManagerStore>().ConfirmAsync(ada, new Person(TeamsTown.Tenant, manager, manager));
        }

        var @case = await OpenForCommsAsync(town, question);

        var says = await town.ExecuteAsync(
            "kim", TeamsTown.CommsChannel, CaseActions.PassToColleague, data: [("case", @case.Reference), ("colleague", colleague)]);

        Assert.Contains(whyNot ?? "", says, StringComparison.Ordinal);
        Assert.Equal(whyNot is null ? Desks.Manager : Desks.Comms, (await town.Get<CaseStore>().FindAsync(@case.Reference))!.Assignment.Desk);
    }

    [Theory]
    [MemberData(nameof(ForgedPayloads))]
    public async Task A_forged_decision_decides_nothing(string why)
    {
        var forged = Forged.Single(row => row.Why == why);
        await using var town = await TownAsync();
        town.Teams.Rosters[TeamsTown.CommsChannel]
            .Add(
                new()
                {
                    Id = "29:gus",
                    AadObjectId = "gus",
                    TenantId = TeamsTown.Tenant,
                    UserRole = "guest",
                }
            );
        var reference = await EscalateAsync(town);

        var said = await town.ExecuteAsync(
            forged.Person, forged.Conversation, CaseActions.Decide, forged.Tenant, ("case", reference), ("decision", "answer"),
            ("note", "Go ahead"));

        Assert.Contains(forged.Says, said, StringComparison.Ordinal);
        Assert.Equal(CaseState.Open, (await town.Get<CaseStore>().FindAsync(reference))!.State);
    }

    [Fact]
    public async Task A_second_click_is_shown_the_decision()
    {
        await using var town = await TownAsync();
        var reference = await EscalateAsync(town);
        (string, string)[] press = [("case", reference), ("decision", "answer"), ("note", "Yes")];

        await town.ExecuteAsync("kim", TeamsTown.CommsChannel, CaseActions.Decide, data: press);
        var second = await town.ExecuteAsync("lee", TeamsTown.CommsChannel, CaseActions.Decide, data: press);

        Assert.Contains("Answered by kim", second, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_who_has_the_case_may_hang_it_nobody_answers_and_the_asker_hears_honestly()
    {
        await using var town = await TownAsync();
        await EscalateAsync(town);

        await town.PassAsync(TimeSpan.FromDays(10));

        Assert.Contains("Nobody answered in time", town.Texts(TeamsTown.Chat("ada"))[^1], StringComparison.Ordinal);
        Assert.Contains("Press office", town.Texts(TeamsTown.Chat("ada"))[^1], StringComparison.Ordinal);
    }
}
