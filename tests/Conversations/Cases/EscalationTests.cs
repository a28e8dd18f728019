using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Cards.Cases;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Storage;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Conversations.Cases;

/// <summary>Cases as people live them: what is typed, what is pressed, what everybody reads.</summary>
public sealed class EscalationTests
{
    [Fact]
    public async Task A_question_goes_to_comms_is_decided_there_and_its_answer_comes_back()
    {
        await using var town = await TownAsync();

        var reference = await EscalateAsync(town);
        Assert.Contains(town.Texts(TeamsTown.CommsChannel), text => text.Contains("asks a question about the policy", StringComparison.Ordinal) && text.Contains(reference, StringComparison.Ordinal));

        await town.ExecuteAsync("kim", TeamsTown.CommsChannel, CaseActions.Decide, data: [("case", reference), ("decision", "answer"), ("note", "Yes, if they agree in writing.")]);

        var news = town.Texts(TeamsTown.Chat("ada"))[^1];
        Assert.Contains("Yes, if they agree in writing.", news, StringComparison.Ordinal);
        Assert.Contains(reference, news, StringComparison.Ordinal);
        Assert.Contains(town.Texts(TeamsTown.CommsChannel), text => text.Contains("Answered by kim", StringComparison.Ordinal));
        Assert.Contains(town.Texts(TeamsTown.Chat("ada")), text => text.Contains($"Your case {reference}", StringComparison.Ordinal) && text.Contains("Answered by kim", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Before_it_is_sent_the_asker_sees_exactly_what_the_other_person_will_see()
    {
        await using var town = await TownAsync();

        await town.SayAsync("ada", "ask a person");
        await town.SayAsync("ada", "May I post a picture of the strong room?");
        await town.SayAsync("ada", "A council account");
        await town.SayAsync("ada", "It is for the open day");
        var preview = await town.SayAsync("ada", "1");
        Assert.Contains("This goes to the communications team", preview[0], StringComparison.Ordinal);
        Assert.Contains("May I post a picture of the strong room?", preview[0], StringComparison.Ordinal);
        Assert.Contains("It is for the open day", preview[0], StringComparison.Ordinal);
        Assert.DoesNotContain("C-", town.Teams.In(TeamsTown.Chat("ada"))[^2].Attachments![0].Content!.ToJsonString(), StringComparison.Ordinal);
        Assert.Empty(await town.Get<CaseStore>().OfOrganisationAsync(TeamsTown.Council));

        await town.SayAsync("ada", "leave out my name");
        await town.SayAsync("ada", "send it");
        var card = town.Texts(TeamsTown.CommsChannel)[^1];
        Assert.Contains("prefers not to be named", card, StringComparison.Ordinal);
        Assert.DoesNotContain("ada", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Do_not_send_sends_nothing()
    {
        await using var town = await TownAsync();
        await CollectAsync(town);

        Assert.Contains("not sent anything", (await town.SayAsync("ada", "do not send it"))[0], StringComparison.Ordinal);

        Assert.Empty(await town.Get<CaseStore>().OfOrganisationAsync(TeamsTown.Council));
    }

    [Fact]
    public async Task Without_a_comms_desk_staff_are_told_before_anything_is_sent()
    {
        await using var town = await TeamsTown.CreateAsync();

        await town.SayAsync("ada", "ask a person");
        await town.SayAsync("ada", "May I post a picture of the strong room?");
        var said = await town.SayAsync("ada", "A council account");

        Assert.Contains(said, text => text.Contains("has not set up its desk", StringComparison.Ordinal));
        Assert.Empty(await town.Get<CaseStore>().OfOrganisationAsync(TeamsTown.Council));
    }

    [Fact]
    public async Task A_manager_named_by_the_asker_gets_the_case_and_comms_a_copy()
    {
        await using var town = await TownAsync();
        await town.SayAsync("mo", "hello");

        await town.SayAsync("ada", "ask a person");
        await town.SayAsync("ada", "May I like my friend's post?");
        await town.SayAsync("ada", "my own account");
        await town.SayAsync("ada", "skip");
        var asked = await town.SayAsync("ada", "1");
        Assert.Contains("Who is your manager?", asked[0], StringComparison.Ordinal);
        var preview = await town.PressAsync("ada", "person-picked", ("person", "mo"));
        Assert.Contains("This goes to mo", preview[0], StringComparison.Ordinal);
        await town.SayAsync("ada", "send it");

        Assert.Contains("asks a question about the policy", town.Texts(TeamsTown.Chat("mo"))[^1], StringComparison.Ordinal);
        Assert.Contains("asks a question about the policy", town.Texts(TeamsTown.CommsChannel)[^1], StringComparison.Ordinal);
    }

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
        var one = Assert.Single(await town.Get<CaseStore>().OpenOfOrganisationAsync(TeamsTown.Council));

        Assert.Contains("no such case", await town.ExecuteAsync("eve", TeamsTown.Chat("eve"), CaseActions.ConfirmManager, data: [("case", one.Reference)]), StringComparison.Ordinal);
        Assert.Contains("not with you", await town.ExecuteAsync("mo", TeamsTown.Chat("mo"), CaseActions.ConfirmManager, data: [("case", one.Reference)]), StringComparison.Ordinal);
        Assert.Contains("It is now with mo", await town.ExecuteAsync("kim", TeamsTown.CommsChannel, CaseActions.ConfirmManager, data: [("case", one.Reference)]), StringComparison.Ordinal);

        Assert.DoesNotContain("Nobody has checked", town.Teams.In(TeamsTown.Chat("mo"))[^1].Attachments![0].Content!.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("Answered by mo", await town.ExecuteAsync("mo", TeamsTown.Chat("mo"), CaseActions.Decide, data: [("case", one.Reference), ("decision", "answer"), ("note", "Yes")]), StringComparison.Ordinal);
        foreach (var text in new[] { "ask a person", "May I like another post?", "my own account", "skip" })
        {
            await town.SayAsync("ada", text);
        }

        Assert.Contains("This goes to mo", (await town.SayAsync("ada", "1"))[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_desk_moves_its_open_cases_move_along()
    {
        const string elsewhere = "19:new-desk@thread.tacv2";
        await using var town = await TownAsync();
        var reference = await EscalateAsync(town);
        town.Teams.Rosters[elsewhere] = town.Teams.Rosters[TeamsTown.CommsChannel];

        await town.SetUpCommsDeskInAsync(elsewhere);
        Assert.Contains(town.Texts(elsewhere), text => text.Contains(reference, StringComparison.Ordinal));
        Assert.Contains("no such case", await AnswerAsync(TeamsTown.CommsChannel), StringComparison.Ordinal);
        Assert.Contains("Answered by kim", await AnswerAsync(elsewhere), StringComparison.Ordinal);

        Task<string> AnswerAsync(string channel) =>
            town.ExecuteAsync("kim", channel, CaseActions.Decide, data: [("case", reference), ("decision", "answer"), ("note", "Yes")]);
    }

    [Fact]
    public async Task Asking_back_is_an_exchange_in_the_bot()
    {
        await using var town = await TownAsync();
        var reference = await EscalateAsync(town);

        await town.ExecuteAsync("kim", TeamsTown.CommsChannel, CaseActions.AskBack, data: [("case", reference), ("words", "Which day is it?")]);
        Assert.Contains("Which day is it?", town.Texts(TeamsTown.Chat("ada"))[^1], StringComparison.Ordinal);
        var answered = await town.ExecuteAsync("ada", TeamsTown.Chat("ada"), CaseActions.AnswerNews, data: [("case", reference), ("words", "Saturday")]);
        Assert.StartsWith("kim asks first", answered, StringComparison.Ordinal);
        Assert.Contains("Your answer: Saturday", answered, StringComparison.Ordinal);
        Assert.Contains(
            "no open question",
            await town.ExecuteAsync("ada", TeamsTown.Chat("ada"), CaseActions.AnswerBack, data: [("case", reference), ("words", "Sunday")]),
            StringComparison.Ordinal);

        Assert.Contains("has answered your question", town.Texts(TeamsTown.CommsChannel)[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_subject_that_never_goes_to_a_manager_goes_to_nobody_here()
    {
        await using var town = await TownAsync();

        await town.SayAsync("ada", "ask a person");
        await town.SayAsync("ada", "I want to raise a grievance about my manager's posts");
        var said = await town.SayAsync("ada", "Something else");

        Assert.Contains("talk to HR", said[0], StringComparison.Ordinal);
        Assert.Empty(await town.Get<CaseStore>().OfOrganisationAsync(TeamsTown.Council));
    }

    [Fact]
    public async Task Nor_does_one_that_is_only_mentioned_in_what_the_person_should_know()
    {
        await using var town = await TownAsync();

        await town.SayAsync("ada", "ask a person");
        await town.SayAsync("ada", "May I post about my day?");
        await town.SayAsync("ada", "A council account");
        var said = await town.SayAsync("ada", "It is about the grievance that I raised");

        Assert.Contains("talk to HR", said[0], StringComparison.Ordinal);
        await town.SayAsync("ada", "send it");
        Assert.Empty(await town.Get<CaseStore>().OfOrganisationAsync(TeamsTown.Council));
    }

    [Fact]
    public async Task Words_that_begin_like_a_command_are_still_the_askers_words()
    {
        await using var town = await TownAsync();

        await town.SayAsync("ada", "ask a person");
        await town.SayAsync("ada", "Case notes are on the table, may I post the picture?");
        await town.SayAsync("ada", "A council account");
        await town.SayAsync("ada", "receipt of the form is a week old");
        var preview = await town.SayAsync("ada", "1");

        Assert.Contains("Case notes are on the table", preview[0], StringComparison.Ordinal);
        Assert.Contains("receipt of the form", preview[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whatever_can_be_chosen_is_a_button()
    {
        await using var town = await TownAsync();

        await CollectAsync(town);

        var questions = town.Teams.In(TeamsTown.Chat("ada")).Where(activity => activity.Attachments is [{ ContentType: ContentTypes.HeroCard }]).ToList();
        Assert.Equal(["What is it about?", "When do you need the answer?", "Shall I send it?"], questions.Select(question => (string?)question.Attachments![0].Content!["text"]));
        Assert.All(questions, question => Assert.InRange(question.Attachments![0].Content!["buttons"]!.AsArray().Count, 3, 6));
    }

    [Fact]
    public async Task Only_an_administrator_makes_a_channel_the_comms_desk()
    {
        await using var town = await TeamsTown.CreateAsync();

        var said = await town.SayInChannelAsync("kim", "this is the comms desk");

        Assert.Contains("Only an administrator", said[0], StringComparison.Ordinal);
        Assert.Null(await town.Get<CommsDeskStore>().FindAsync(TeamsTown.Council));
    }

    [Fact]
    public async Task Lists_have_an_empty_state_and_show_what_is_open()
    {
        await using var town = await TownAsync();
        Assert.Contains("no such cases", (await town.SayAsync("ada", "cases"))[0], StringComparison.Ordinal);

        var reference = await EscalateAsync(town);

        Assert.Contains(reference, (await town.SayAsync("ada", "my cases"))[0], StringComparison.Ordinal);
        Assert.Contains(reference, (await town.SayInChannelAsync("kim", "cases"))[0], StringComparison.Ordinal);
        Assert.Contains("no such cases", (await town.SayAsync("ben", "cases"))[0], StringComparison.Ordinal);
        Assert.Contains($"Your case {reference}", (await town.SayAsync("ada", $"case {reference.ToLowerInvariant()}"))[0], StringComparison.Ordinal);
        Assert.Contains("no such case", (await town.SayAsync("ben", $"case {reference}"))[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_comms_desk_a_manager_is_not_led_into_a_dead_end()
    {
        await using var town = await TeamsTown.CreateAsync();
        await town.SayAsync("mo", "hello");
        await town.SayAsync("ada", "hello");
        var one = await OpenForMoAsync(town);

        var says = await town.ExecuteAsync("mo", TeamsTown.Chat("mo"), CaseActions.PassToDesk, data: [("case", one.Reference)]);

        Assert.Contains("has not set up its desk", says, StringComparison.Ordinal);
        Assert.Equal(CaseState.Open, (await town.Get<CaseStore>().FindAsync(one.Reference))!.State);
    }

    [Fact]
    public async Task A_subject_that_never_goes_to_a_manager_is_not_added_afterwards()
    {
        await using var town = await TownAsync();
        await town.SayAsync("mo", "hello");
        await town.SayAsync("ada", "hello");
        var one = await OpenForMoAsync(town);

        var says = await town.ExecuteAsync("ada", TeamsTown.Chat("ada"), CaseActions.Edit, data: [("case", one.Reference), ("words", "It is about my grievance")]);

        Assert.Contains("talk to HR", says, StringComparison.Ordinal);
        Assert.Equal(1, (await town.Get<CaseStore>().FindAsync(one.Reference))!.Version);
    }

    [Fact]
    public async Task Whoever_prefers_not_to_be_named_is_not_found_out_by_trying_colleagues()
    {
        await using var town = await TownAsync();
        await town.SayAsync("mo", "hello");
        await town.SayAsync("ada", "hello");
        var one = await OpenForMoAsync(town, nameWithheld: true);

        string[] said =
        [
            await town.ExecuteAsync("mo", TeamsTown.Chat("mo"), CaseActions.PassToColleague, data: [("case", one.Reference), ("colleague", "ada")]),
            await town.ExecuteAsync("mo", TeamsTown.Chat("mo"), CaseActions.PassToColleague, data: [("case", one.Reference), ("colleague", "nobody")]),
        ];

        Assert.Single(said.Distinct());
    }

    [Theory]
    [InlineData("19:comms@thread.tacv2", null, "this is the General channel")]
    [InlineData("19:team@thread.tacv2", "standard", "everybody who joins the team later")]
    [InlineData("19:team@thread.tacv2", "shared", "this channel is shared")]
    public async Task Whoever_makes_an_open_channel_the_desk_is_warned(string team, string? channelType, string warning)
    {
        await using var town = await TeamsTown.CreateAsync();
        town.Teams.Rosters[TeamsTown.CommsChannel] =
        [
            new() { Id = "29:admin", AadObjectId = TeamsTown.Administrator, TenantId = TeamsTown.Tenant, UserRole = "user" },
            new() { Id = "29:gus", AadObjectId = "gus", TenantId = TeamsTown.Tenant, UserRole = "guest" },
        ];

        var said = await town.SayInChannelAsync(TeamsTown.Administrator, "this is the comms desk", teamId: team, channelType: channelType);

        Assert.Contains("That is 2 people now", said[0], StringComparison.Ordinal);
        Assert.Contains("1 of them is a guest", said[0], StringComparison.Ordinal);
        Assert.Contains(warning, said[0], StringComparison.Ordinal);
    }

    private static readonly (string Why, string Person, string Conversation, string Tenant, string Says)[] Forged =
    [
        ("a stranger with a copied card", "eve", "a:eve", TeamsTown.Tenant, "no such case"),
        ("another organisation", "eve", "a:eve", TeamsTown.OtherTenant, "no such case"),
        ("the asker", "ada", "a:ada", TeamsTown.Tenant, "his or her own case"),
        ("a member of comms, but in the own chat", "kim", "a:kim", TeamsTown.Tenant, "no such case"),
        ("another channel than the desk's", "kim", "19:other@thread.tacv2", TeamsTown.Tenant, "no such case"),
        ("a guest of the desk's channel", "gus", TeamsTown.CommsChannel, TeamsTown.Tenant, "Guests"),
        ("somebody the roster does not have", "eve", TeamsTown.CommsChannel, TeamsTown.Tenant, "no such case"),
        ("another council's tenant in the desk's channel", "kim", TeamsTown.CommsChannel, TeamsTown.OtherTenant, "no such case"),
    ];

    public static TheoryData<string> ForgedPayloads => [.. Forged.Select(row => row.Why)];

    [Theory]
    [MemberData(nameof(ForgedPayloads))]
    public async Task A_forged_decision_decides_nothing(string why)
    {
        var forged = Forged.Single(row => row.Why == why);
        await using var town = await TownAsync();
        town.Teams.Rosters[TeamsTown.CommsChannel].Add(new() { Id = "29:gus", AadObjectId = "gus", TenantId = TeamsTown.Tenant, UserRole = "guest" });
        var reference = await EscalateAsync(town);

        var said = await town.ExecuteAsync(
            forged.Person, forged.Conversation, CaseActions.Decide, forged.Tenant, ("case", reference), ("decision", "answer"), ("note", "Go ahead"));

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

    private static Task<Case> OpenForMoAsync(TeamsTown town, bool nameWithheld = false) => town.Get<CaseService>().OpenAsync(new NewCase(
        TeamsTown.Council,
        new Person(TeamsTown.Tenant, "ada", "ada"),
        nameWithheld,
        new CaseContent(CaseKind.Question, "May I?", null, null, [], null, [], null),
        new Assignment(Desks.Manager, [new Person(TeamsTown.Tenant, "mo", "mo")], ManagerSource.File),
        [],
        town.Clock.GetUtcNow().AddDays(2)));

    private static async Task<TeamsTown> TownAsync()
    {
        var town = await TeamsTown.CreateAsync();
        await town.SetUpCommsDeskAsync("kim", "lee");
        return town;
    }

    /// <summary>Ada asks a person about a council account, up to the preview; returns what the bot said last.</summary>
    private static async Task<IReadOnlyList<string>> CollectAsync(TeamsTown town)
    {
        await town.SayAsync("ada", "ask a person");
        await town.SayAsync("ada", "May I post a picture of the strong room?");
        await town.SayAsync("ada", "A council account");
        await town.SayAsync("ada", "skip");
        return await town.SayAsync("ada", "1");
    }

    private static async Task<string> EscalateAsync(TeamsTown town)
    {
        await CollectAsync(town);
        var said = await town.SayAsync("ada", "send it");
        Assert.Contains(said, text => text.StartsWith("Sent.", StringComparison.Ordinal));
        return Assert.Single(await town.Get<CaseStore>().OpenOfOrganisationAsync(TeamsTown.Council)).Reference;
    }
}
