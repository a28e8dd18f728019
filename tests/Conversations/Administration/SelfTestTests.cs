using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Delivery;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Conversations.Administration;

public sealed class SelfTestTests
{
    [Theory]
    [InlineData("self-test")]
    [InlineData("Self test.")]
    public async Task An_administrator_learns_how_the_own_council_stands_and_nothing_of_another(string typed)
    {
        await using var town = await TeamsTown.CreateAsync();

        var said = Assert.Single(await town.SayAsync(TeamsTown.Administrator, typed));

        Assert.Contains("ok: smallton, knowledge: ", said, StringComparison.Ordinal);
        Assert.Contains("TO DO: smallton, comms desk: No channel is registered", said, StringComparison.Ordinal);
        Assert.Contains("ok: database: ", said, StringComparison.Ordinal);
        Assert.DoesNotContain(TeamsTown.OtherCouncil, said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Others_are_told_who_may()
    {
        await using var town = await TeamsTown.CreateAsync();

        Assert.Equal(["Only an administrator named in my settings can run the self-test."], await town.SayAsync("ann", "self-test"));
    }

    [Fact]
    public async Task An_administrator_learns_what_the_directory_permits_and_which_package_Teams_has()
    {
        await using var azure = await AzureStandIn.StartAsync(new TokenIssuer());
        azure.Graph.Installed[TeamsTown.Administrator] = "1.0.0";
        await using var town = await TeamsTown.CreateAsync(
            azure: azure,
            settings:
            [
                ("Graph:Endpoint", azure.Address.AbsoluteUri),
                ("ManagerLookup:Graph", "true"),
                ("ManagerInstall:TeamsAppId", GraphStandIn.TeamsAppId),
            ]
        );

        var said = Assert.Single(await town.SayAsync(TeamsTown.Administrator, "self-test"));

        Assert.Contains("ok: manager look-up: It is permitted", said, StringComparison.Ordinal);
        Assert.Contains("ok: manager installation: The bot sees its installations.", said, StringComparison.Ordinal);
        Assert.Contains("TO DO: app package: Teams has version 1.0.0", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_permission_granted_meanwhile_counts_from_the_self_test_on()
    {
        await using var azure = await AzureStandIn.StartAsync(new TokenIssuer());
        // Entra writes permissions into a token when it makes it: the bot's first one for the directory knows of none.
        azure.Graph.Trouble = (_, response) =>
            response.HttpContext.Request.Headers.Authorization == "Bearer token-1"
                ? GraphStandIn.Always(403)("", response)
                : Task.FromResult(false);
        azure.Graph.Managers["ada"] = new() { ["id"] = "mo", ["displayName"] = "Mo Manager" };
        await using var town = await TeamsTown.CreateAsync(
            azure: azure, settings: [("Graph:Endpoint", azure.Address.AbsoluteUri), ("ManagerLookup:Graph", "true")]);
        var managers = town.Get<ManagerLookup>();
        var ada = new Person(TeamsTown.Tenant, "ada", "ada");
        Assert.Null(await managers.FindAsync(ada));

        Assert.Contains(
            "ok: manager look-up: It is permitted", Assert.Single(await town.SayAsync(TeamsTown.Administrator, "self-test")),
            StringComparison.Ordinal);

        town.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal("mo", (await managers.FindAsync(ada))?.Manager.ObjectId);
    }
}
