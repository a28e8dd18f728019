using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Delivery.Graph;
using TeamsPolicyBot.Tests.Cases;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Delivery.Graph;

public sealed class GraphManagersTests : IAsyncLifetime
{
    private GraphHouse house = null!;

    public async Task InitializeAsync() => house = await GraphHouse.CreateAsync();

    public async Task DisposeAsync() => await house.DisposeAsync();

    [Theory]
    [InlineData(
        """{"@odata.type":"#microsoft.graph.user","id":"manager","displayName":"Mo Manager","accountEnabled":true,"userType":"Member"}""",
        true,
        "a colleague"
    )]
    [InlineData(
        """{"@odata.type":"#microsoft.graph.user","id":"manager","displayName":"Mo Manager","accountEnabled":null}""",
        true,
        "what the app may not read is null"
    )]
    [InlineData("""{"id":"manager","displayName":"Mo Manager"}""", true, "no more than was asked for")]
    [InlineData("""{"@odata.type":"#microsoft.graph.user","id":"manager","accountEnabled":false,"userType":"Member"}""", false, "has left")]
    [InlineData(
        """{"@odata.type":"#microsoft.graph.user","id":"manager","accountEnabled":true,"userType":"Guest"}""",
        false,
        "a guest gets no clauses and decides nothing"
    )]
    [InlineData("""{"@odata.type":"#microsoft.graph.orgContact","id":"manager"}""", false, "an address outside, nobody who signs in")]
    [InlineData("""{"id":""}""", false, "nobody")]
    public async Task A_manager_is_somebody_who_can_decide(string manager, bool isFound, string because)
    {
        house.Graph.Managers["asker"] = JsonNode.Parse(manager)!.AsObject();

        var found = await Managers().FindAsync(Example.Asker);

        Assert.True((isFound ? new FoundManager(Example.Manager, ManagerSource.Directory) : null) == found, because);
        Assert.Equal("GET /v1.0/users/asker/manager?$select=id,displayName,accountEnabled,userType", Assert.Single(house.Graph.Calls).Call);
    }

    [Fact]
    public async Task Somebody_whom_nobody_manages_is_no_fault_of_the_directory()
    {
        var managers = Managers();

        Assert.Null(await managers.FindAsync(Example.Asker));
        house.Graph.Managers["asker"] = new JsonObject { ["id"] = "manager", ["displayName"] = "Mo Manager" };

        Assert.NotNull(await managers.FindAsync(Example.Asker));
    }

    [Fact]
    public async Task One_token_serves_many_questions()
    {
        var managers = Managers();

        await managers.FindAsync(Example.Asker);
        await managers.FindAsync(Example.Colleague);

        var (tenant, form) = Assert.Single(house.Azure.TokenRequests);
        Assert.Equal(Example.Tenant, tenant);
        Assert.Equal($"{house.Azure.Address.GetLeftPart(UriPartial.Authority)}/.default", form["scope"].ToString().Split(' ')[0]);
        Assert.All(house.Graph.Calls, call => Assert.Equal("Bearer token-1", call.Authorization));
    }

    [Theory]
    [InlineData("403", 60, "not permitted")]
    [InlineData("401", 60, "a token of another tenant")]
    [InlineData("429 90", 90, "the wait that Graph asks for")]
    [InlineData("429 86400", 600, "but nobody waits for a day")]
    [InlineData("503", 60, "ill")]
    [InlineData("html", 60, "a proxy between")]
    [InlineData("hang", 60, "no answer in time")]
    public async Task A_directory_that_does_not_answer_is_left_alone_for_a_while(string trouble, int seconds, string because)
    {
        house.Graph.Managers["asker"] = new JsonObject { ["id"] = "manager" };
        var managers = Managers(patience: trouble == "hang" ? TimeSpan.FromMilliseconds(300) : null);
        house.Say(trouble);
        Assert.Null(await managers.FindAsync(Example.Asker));
        house.Say("");
        var asked = house.Graph.Calls.Count;

        house.Clock.Advance(TimeSpan.FromSeconds(seconds - 1));
        Assert.Null(await managers.FindAsync(Example.Asker));
        Assert.Equal(asked, house.Graph.Calls.Count);
        house.Clock.Advance(TimeSpan.FromSeconds(2));

        Assert.True(await managers.FindAsync(Example.Asker) is not null, because);
    }

    [Fact]
    public async Task A_token_that_cannot_be_had_is_a_directory_that_does_not_answer()
    {
        house.Azure.RefusingTenant = Example.Tenant;

        Assert.Null(await Managers().FindAsync(Example.Asker));

        Assert.Empty(house.Graph.Calls);
    }

    [Fact]
    public async Task A_directory_is_not_asked_about_people_of_another_tenant()
    {
        Assert.Null(await Managers().FindAsync(Example.Asker with { Tenant = "another-tenant" }));

        Assert.Empty(house.Azure.TokenRequests);
    }

    private GraphManagers Managers(TimeSpan? patience = null) =>
        new(house.Client(patience), Example.Tenant, house.Clock, NullLogger<GraphManagers>.Instance);
}
