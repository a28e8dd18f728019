using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using TeamsPolicyBot.Commands;
using TeamsPolicyBot.Delivery;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Commands.Doctor;

/// <summary>The doctor on what the bot may ask of Microsoft Graph, over real HTTP.</summary>
public sealed class DoctorGraphTests : DoctorHouse
{
    private const string Bob = "6c3a8e2b-1b1f-4d4a-9a68-1a4a3c7a0d13";

    /// <summary>The directory may be asked, and the bot may be installed for managers.</summary>
    protected override Task FurnishAsync()
    {
        settings["Graph:Endpoint"] = azure.Address.AbsoluteUri;
        settings["ManagerLookup:Graph"] = "true";
        settings["ManagerInstall:TeamsAppId"] = GraphStandIn.TeamsAppId;
        settings["Organisations:ashby:Tenants:0"] = Tenant.ToUpperInvariant();
        settings["Organisations:ashby:Administrators:1"] = Bob;
        return Task.CompletedTask;
    }

    [Fact]
    public async Task What_is_switched_off_is_not_tried_and_says_what_is_done_instead()
    {
        settings["ManagerLookup:Graph"] = "false";
        settings.Remove("ManagerInstall:TeamsAppId");

        var output = await PrintAsync();

        Assert.Contains(
            "ok: manager look-up: The directory is not asked (ManagerLookup:Graph is off): staff are asked who their manager is.", output,
            StringComparison.Ordinal);
        Assert.Contains(
            "ok: manager installation: It is off (ManagerInstall:TeamsAppId is empty): a case for a manager who has not got the bot goes to comms.",
            output, StringComparison.Ordinal);
        Assert.Contains("Which one Teams has cannot be seen from here", output, StringComparison.Ordinal);
        Assert.Empty(azure.Graph.Calls);
    }

    [Fact]
    public async Task What_is_permitted_is_in_order_and_nothing_is_changed_by_trying()
    {
        azure.Graph.Managers[Ann] = new JsonObject { ["id"] = Bob };
        azure.Graph.Installed[Bob] = PackageVersion();

        var output = await PrintAsync();

        Assert.Contains("ok: manager look-up: It is permitted", output, StringComparison.Ordinal);
        Assert.Contains("ok: manager installation: The bot sees its installations.", output, StringComparison.Ordinal);
        Assert.Contains($"ok: app package: Version {PackageVersion()}, and Teams has the same.", output, StringComparison.Ordinal);
        Assert.All(azure.Graph.Calls, call => Assert.StartsWith("GET ", call.Call, StringComparison.Ordinal));
        Assert.Equal(2, azure.TokenRequests.Count);
    }

    [Fact]
    public async Task An_administrator_without_a_manager_shows_the_permission_too() =>
        Assert.Contains("ok: manager look-up: It is permitted", await PrintAsync(), StringComparison.Ordinal);

    [Fact]
    public async Task A_package_that_was_never_uploaded_again_is_found()
    {
        azure.Graph.Installed[Ann] = "1.0.0";

        Assert.Contains(
            $"TO DO: app package: Teams has version 1.0.0, and this program goes with version {PackageVersion()}. Make the package",
            await PrintAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_manifests_id_in_the_place_of_the_catalogues_is_found()
    {
        azure.Graph.Installed[Ann] = "1.1.0";
        settings["ManagerInstall:TeamsAppId"] = TeamsTown.App;

        Assert.Contains(
            "TO DO: manager installation: No administrator has the app that ManagerInstall:TeamsAppId names. Compare it with the App ID",
            await PrintAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(401, "refuses the bot's token", "refuses the bot's token")]
    [InlineData(403, "application permission User.Read.All", "TeamsAppInstallation.ReadWriteSelfForUser.All")]
    [InlineData(503, "is not well (503)", "is not well (503)")]
    public async Task What_Graph_refuses_says_what_to_do(int status, string lookUp, string installation)
    {
        azure.Graph.Trouble = GraphStandIn.Always(status);

        var lines = (await PrintAsync()).Split('\n');

        Assert.Contains(
            lookUp, Assert.Single(lines, line => line.StartsWith("TO DO: manager look-up: ", StringComparison.Ordinal)),
            StringComparison.Ordinal);
        Assert.Contains(
            installation, Assert.Single(lines, line => line.StartsWith("TO DO: manager installation: ", StringComparison.Ordinal)),
            StringComparison.Ordinal);
        Assert.DoesNotContain(lines, line => line.Contains("Somebody's words", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_machine_that_cannot_reach_Graph_is_told_so()
    {
        settings["Graph:Endpoint"] = "http://127.0.0.1:1/";

        Assert.Contains(
            "TO DO: manager look-up: Microsoft Graph does not answer. Let this machine reach graph.microsoft.com on port 443.",
            await PrintAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_app_of_another_tenant_than_every_councils_is_found()
    {
        settings["Organisations:ashby:Tenants:0"] = "9a6a1c62-6f0a-4c55-9d11-6d1c2a0f7b09";

        Assert.Contains(
            "TO DO: manager look-up: It works for people of the app's own tenant only, and no council has that tenant.", await PrintAsync(),
            StringComparison.Ordinal);
        Assert.Empty(azure.Graph.Calls);
    }

    [Fact]
    public async Task Without_a_token_nothing_is_tried()
    {
        azure.RefusingTenant = Tenant;

        var output = await PrintAsync();

        Assert.Contains("not tried: manager look-up: Not tried without a token.", output, StringComparison.Ordinal);
        Assert.Contains("not tried: manager installation: Not tried without a token.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_that_cannot_work_are_told_in_the_words_of_the_start()
    {
        settings["MicrosoftAppType"] = "MultiTenant";

        Assert.Contains(
            "TO DO: credentials: ManagerLookup:Graph and ManagerInstall:TeamsAppId cannot work with an app of no tenant.",
            await PrintAsync(), StringComparison.Ordinal);
        Assert.Empty(azure.Graph.Calls);
    }

    private static string PackageVersion() =>
        (string)JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "manifest", "manifest.json")))!["version"]!;

    private async Task<string> PrintAsync() => (await RunAsync()).Output;
}
