using TeamsPolicyBot.BotFramework.Schema.Teams;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Cards.Cases;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Cases.Store;
using TeamsPolicyBot.Tests.Support;
using static TeamsPolicyBot.Tests.Conversations.Cases.EscalationTown;

namespace TeamsPolicyBot.Tests.Conversations.Cases;

/// <summary>How a case comes about: what is typed, what is pressed, what everybody reads.</summary>
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
        Assert.Empty((await town.Get<CaseStore>().OfOrganisationAsync(TeamsTown.Council)).Cases);

        await town.SayAsync("ada", "leave out my name");
        await town.SayAsync("ada", "send it");
        var card = town.Texts(TeamsTown.CommsChannel)[^1];
        Assert.Contains("prefers not to be named", card, StringComparison.Ordinal);
        Assert.DoesNotContain("ada", card, StringComparison.Ordinal);
    }

    /// <summary>
    /// What is typed at "Shall I send it?", whether the case is sent with it, how the bot's answer begins or what it holds, and whether
    /// a yes to it sends.
    /// </summary>
    [Theory]
    [InlineData("sned it", false, "I take that for: Send it. I have sent nothing yet", true)]
    [InlineData("sent it", false, "I take that for: Send it. I have sent nothing yet", true)]
    [InlineData("yes please sedn it", false, "I take that for: Send it. I have sent nothing yet", true)]
    [InlineData("dont sned it", false, "Shall I send it?", true)]
    [InlineData("sned it?", false, "Shall I send it?", true)]
    [InlineData("yes but leave out my name", false, "prefers not to be named", true)]
    [InlineData("yes, just without my name", false, "prefers not to be named", true)]
    [InlineData("send it without my name", false, "prefers not to be named", true)]
    [InlineData("ok but please leave my name out", false, "prefers not to be named", true)]
    [InlineData("leave out my name and send it", false, "prefers not to be named", true)]
    [InlineData("yes but don't leave out my name", false, "Shall I send it?", true)]
    [InlineData("yes but leave out the second line", false, "Shall I send it?", true)]
    [InlineData("yes but do not send it", false, "Nothing of it has been sent to anybody", false)]
    [InlineData("send it but leave out my name?", false, "Shall I send it?", true)]
    [InlineData("yes", true, "Sent.", false)]
    public async Task A_consent_with_a_slip_or_a_change_is_said_back_before_it_counts(
        string typed, bool isSent, string says, bool mayBeSentThen)
    {
        await using var town = await TownAsync();
        await CollectAsync(town);

        var heard = string.Join('\n', await town.SayAsync("ada", typed));
        Assert.Contains(says, heard, StringComparison.Ordinal);
        Assert.Equal(isSent, heard.Contains("Sent.", StringComparison.Ordinal));

        if (mayBeSentThen)
        {
            Assert.Contains("Shall I send it?", heard, StringComparison.Ordinal);
            Assert.Contains(await town.SayAsync("ada", "yes"), text => text.StartsWith("Sent.", StringComparison.Ordinal));
            Assert.Equal(
                says.Contains("named", StringComparison.Ordinal),
                Assert.Single((await town.Get<CaseStore>().OfOrganisationAsync(TeamsTown.Council)).Cases).NameWithheld);
        }
    }

    [Fact]
    public async Task Do_not_send_sends_nothing()
    {
        await using var town = await TownAsync();
        await CollectAsync(town);

        Assert.Contains("not sent anything", (await town.SayAsync("ada", "do not send it"))[0], StringComparison.Ordinal);

        Assert.Empty((await town.Get<CaseStore>().OfOrganisationAsync(TeamsTown.Council)).Cases);
    }

    [Theory]
    [InlineData("Mo Manager", "This goes to Mo Manager.", "the roster of the manager's own chat has the name")]
    [InlineData(null, "Teams has not told me that person's name.", "nobody has it")]
    public async Task The_preview_says_the_name_of_somebody_whose_installation_named_nobody_or_why_it_cannot(string? name, string says, string because)
    {
        await using var town = await TownAsync();
        await town.ReceiveNamelessAsync("mo", new Activity { Type = ActivityTypes.InstallationUpdate, Action = "add" });
        town.Teams.Rosters[TeamsTown.Chat("mo")] = [new TeamsChannelAccount { Id = "29:mo", AadObjectId = "mo", Name = name }];
        town.Clock.Advance(TimeSpan.FromMinutes(2));

        await town.SayAsync("ada", "ask a person");
        await town.SayAsync("ada", "May I like my friend's post?");
        await town.SayAsync("ada", "my own account");
        await town.SayAsync("ada", "skip");
        await town.SayAsync("ada", "1");
        var preview = await town.PressAsync("ada", "person-picked", ("person", "mo"));

        Assert.True(preview[0].Contains(says, StringComparison.Ordinal), $"{because}: {preview[0]}");
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
    public async Task A_matter_that_never_goes_to_a_manager_is_told_its_right_place_and_goes_to_nobody_unasked()
    {
        await using var town = await TownAsync();

        await town.SayAsync("ada", "ask a person");
        var said = await town.SayAsync("ada", "I want to raise a grievance about my manager's posts");

        Assert.Contains("This sounds like grievance", said[0], StringComparison.Ordinal);
        Assert.Contains("The right place is HR", said[0], StringComparison.Ordinal);
        Assert.Contains("not sent anything", (await town.SayAsync("ada", "Do not send it"))[0], StringComparison.Ordinal);
        Assert.Empty((await town.Get<CaseStore>().OfOrganisationAsync(TeamsTown.Council)).Cases);
    }

    [Fact]
    public async Task Nor_does_one_that_is_only_mentioned_in_what_the_person_should_know()
    {
        await using var town = await TownAsync();

        await town.SayAsync("ada", "ask a person");
        await town.SayAsync("ada", "May I post about my day?");
        await town.SayAsync("ada", "A council account");
        var said = await town.SayAsync("ada", "It is about the grievance that I raised");

        Assert.Contains("The right place is HR", said[0], StringComparison.Ordinal);
        await town.SayAsync("ada", "do not send it");
        Assert.Empty((await town.Get<CaseStore>().OfOrganisationAsync(TeamsTown.Council)).Cases);
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
}
