using System.Text.Json.Nodes;
using TeamsPolicyBot.Cards.Cases;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Cases.Store;
using TeamsPolicyBot.Delivery;
using TeamsPolicyBot.Delivery.Graph;
using TeamsPolicyBot.Tests.Delivery.Graph;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Journeys.Cases;

/// <summary>
/// A manager who has never met the bot: found in the directory, given the bot by Microsoft Graph, and deciding; or passed over, and the
/// asker told.
/// </summary>
public sealed class ManagerInstallTests : IAsyncLifetime
{
    private static readonly string Ada = TeamsTown.Chat("ada");
    private static readonly string Mo = TeamsTown.Chat("mo");

    private AzureStandIn azure = null!;

    public async Task InitializeAsync()
    {
        azure = await AzureStandIn.StartAsync();
        azure.Graph.Managers["ada"] = new JsonObject { ["id"] = "mo", ["displayName"] = "Mo Manager", ["accountEnabled"] = true };
    }

    public async Task DisposeAsync() => await azure.DisposeAsync();

    [DatabaseFact]
    public async Task A_manager_who_has_not_got_the_bot_gets_it_with_the_case_and_decides(DatabaseKind kind)
    {
        await using var town = await TownAsync(kind: kind);
        azure.Graph.TellTheBot = person => town.InstallAsync(person);

        var preview = await CollectAsync(town);
        Assert.Contains("This goes to Mo Manager.", preview, StringComparison.Ordinal);
        Assert.Contains("Teams has to add me for Mo Manager first.", preview, StringComparison.Ordinal);
        Assert.Empty(azure.Graph.Installed);
        Assert.Contains(await town.SayAsync("ada", "send it"), text => text.Contains("it is with Mo Manager", StringComparison.Ordinal));
        await town.PassAsync(TimeSpan.FromSeconds(5));

        var reference = Assert.Single((await town.Get<CaseStore>().OpenOfOrganisationAsync(TeamsTown.Council)).Cases).Reference;
        var read = town.Texts(Mo);
        Assert.Equal(2, read.Count);
        Assert.Contains("May I like my friend's post?", read[1], StringComparison.Ordinal);
        Assert.DoesNotContain(town.Texts(TeamsTown.CommsChannel), text => text.Contains(reference, StringComparison.Ordinal));

        await town.ExecuteAsync(
            "mo", Mo, CaseActions.Decide, data: [("case", reference), ("decision", "answer"), ("note", "Yes, in your own time.")]);
        Assert.Contains("Yes, in your own time.", town.Texts(Ada)[^1], StringComparison.Ordinal);
        Assert.Contains("Answered by", town.Texts(Mo)[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_Teams_keeps_quiet_about_the_chat_at_first_it_is_asked_again()
    {
        await using var town = await TownAsync();
        var asked = 0;
        azure.Graph.TellTheBot = person => ++asked < 3 ? Task.CompletedTask : town.InstallAsync(person);

        await SendAsync(town);
        for (var round = 0; round < 10; round++)
        {
            await town.PassAsync(TimeSpan.FromSeconds(10));
        }

        Assert.Contains("May I like my friend's post?", town.Texts(Mo)[^1], StringComparison.Ordinal);
        Assert.Single(azure.Graph.Installed);
        Assert.Equal(3, asked);
    }

    [Theory]
    [InlineData(403, "the permission is not granted, or this person may not have the app")]
    [InlineData(404, "the catalogue has no such app")]
    public async Task Where_it_is_refused_comms_gets_the_case_and_the_asker_sees_the_way(int status, string because)
    {
        await using var town = await TownAsync();
        azure.Graph.Trouble = (call, response) =>
            call.StartsWith("POST", StringComparison.Ordinal) ? GraphStandIn.Always(status)(call, response) : Task.FromResult(false);

        var said = await SendAsync(town);

        AssertWithComms(town, because);
        Assert.Contains(said, text => text.StartsWith("Sent.", StringComparison.Ordinal));
        Assert.Empty(town.Texts(Mo));
    }

    [Theory]
    [InlineData(429, 60, "Graph asks to wait, and goes on asking")]
    [InlineData(500, null, "Graph is ill")]
    [InlineData(201, null, "installed, and Teams never says where the chat is")]
    public async Task Where_it_comes_to_nothing_the_case_goes_to_comms_within_the_hour(int status, int? seconds, string because)
    {
        await using var town = await TownAsync();
        azure.Graph.Trouble = (call, response) =>
            call.StartsWith("POST", StringComparison.Ordinal) && status != 201
                ? GraphStandIn.Always(status, "", seconds)(call, response)
                : Task.FromResult(false);

        await SendAsync(town);
        Assert.Equal(
            Desks.Manager, Assert.Single((await town.Get<CaseStore>().OpenOfOrganisationAsync(TeamsTown.Council)).Cases).Assignment.Desk);
        for (var minute = 0; minute < 30; minute++)
        {
            await town.PassAsync(TimeSpan.FromMinutes(1));
        }

        AssertWithComms(town, because);
    }

    [Fact]
    public async Task Where_it_is_not_permitted_the_asker_reads_before_sending_that_comms_gets_the_case()
    {
        await using var town = await TownAsync(install: false);

        var preview = await CollectAsync(town);
        await town.SayAsync("ada", "send it");

        Assert.Contains("This goes to the communications team.", preview, StringComparison.Ordinal);
        Assert.Contains("cannot be reached through me", preview, StringComparison.Ordinal);
        Assert.DoesNotContain(azure.Graph.Calls, call => call.Call.Contains("teamwork", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_desk_to_fall_back_on_nothing_is_sent()
    {
        await using var town = await TownAsync(desk: false);

        Assert.Contains("has not set up its desk", await CollectAsync(town), StringComparison.Ordinal);

        Assert.Empty(azure.Graph.Installed);
    }

    [Fact]
    public async Task A_manager_who_removed_the_bot_before_deciding_makes_way_for_comms()
    {
        await using var town = await TownAsync();
        azure.Graph.TellTheBot = person => town.InstallAsync(person);
        town.Teams.Trouble = (conversation, _) => Task.FromResult<Exception?>(
            conversation == Mo ? FakeConnector.Refusal(System.Net.HttpStatusCode.Forbidden, "ConversationBlockedByUser") : null);

        await SendAsync(town);
        // The welcome is refused too, so that no chat is known: it is asked for as long as for anybody about whom Teams says nothing.
        for (var waited = TimeSpan.Zero; waited <= ManagerInstall.Patience; waited += TimeSpan.FromMinutes(5))
        {
            await town.PassAsync(TimeSpan.FromMinutes(5));
        }

        AssertWithComms(town, "Teams takes no message for this manager");
    }

    private static void AssertWithComms(TeamsTown town, string because)
    {
        Assert.True(town.Texts(TeamsTown.CommsChannel)[^1].Contains("May I like my friend's post?", StringComparison.Ordinal), because);
        Assert.Contains("Your case is now with the communications team", town.Texts(Ada)[^1], StringComparison.Ordinal);
        Assert.Contains("cannot be reached through me", town.Texts(Ada)[^1], StringComparison.Ordinal);
    }

    private async Task<TeamsTown> TownAsync(bool install = true, bool desk = true, DatabaseKind kind = DatabaseKind.Sqlite)
    {
        var town = await TeamsTown.CreateAsync(
            kind,
            azure: azure,
            settings:
            [
                ("Graph:Endpoint", azure.Address.AbsoluteUri),
                ("ManagerLookup:Graph", "true"),
                ("ManagerInstall:TeamsAppId", install ? GraphStandIn.TeamsAppId : ""),
            ]);
        if (desk)
        {
            await town.SetUpCommsDeskAsync("kim");
        }

        return town;
    }

    private static async Task<IReadOnlyList<string>> SendAsync(TeamsTown town)
    {
        await CollectAsync(town);
        return await town.SayAsync("ada", "send it");
    }

    /// <summary>Ada asks her manager about her own account, up to the preview; returns what it says.</summary>
    private static async Task<string> CollectAsync(TeamsTown town)
    {
        await town.SayAsync("ada", "ask a person");
        await town.SayAsync("ada", "May I like my friend's post?");
        await town.SayAsync("ada", "my own account");
        await town.SayAsync("ada", "skip");
        return (await town.SayAsync("ada", "1"))[0];
    }
}
