using System.Text.Json.Nodes;

namespace TeamsPolicyBot.Tests.LocalTeams;

public sealed class CardRendererTests
{
    [Theory]
    [InlineData(
        "no-such-program",
        "Node.js with npm was not found, so cards are shown as text. Install Node.js 20 or later and start the bot again.")]
    [InlineData("false", "npm could not fetch the card renderer, so cards are shown as text.")] // offline
    public async Task What_is_missing_is_told_to_the_page(string npm, string problem)
    {
        await using var host = await LocalTeamsHost.Start(npm: npm);

        var state = JsonNode.Parse(await (await host.Page(HttpMethod.Get, "renderer")).Content.ReadAsStringAsync())!;

        Assert.False((bool)state["isReady"]!);
        Assert.StartsWith(problem, (string?)state["problem"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("package.json")]
    [InlineData("..%2Fpackage.json")]
    [InlineData("adaptivecards.js")] // not fetched yet
    public async Task No_other_file_is_served(string script)
    {
        await using var host = await LocalTeamsHost.Start(npm: "no-such-program");

        var response = await host.Http.GetAsync(new Uri($"{host.Session.PagePath}/renderer/{script}", UriKind.Relative));

        Assert.Equal(System.Net.HttpStatusCode.NotFound, response.StatusCode);
    }
}
