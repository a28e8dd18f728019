using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Cases.Store;
using TeamsPolicyBot.Delivery;
using TeamsPolicyBot.Delivery.Graph;
using TeamsPolicyBot.Storage;
using TeamsPolicyBot.Tests.Cases;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Delivery.Graph;

/// <summary>What becomes of a card whose recipient has not got the bot, by what Graph says to the installation.</summary>
public sealed class ManagerInstallTests : IAsyncLifetime
{
    private static readonly string ManagersLane = Lane.To(Example.Manager).Name;

    private GraphHouse house = null!;
    private TestDatabase test = null!;
    private Case one = null!;

    public async Task InitializeAsync()
    {
        house = await GraphHouse.CreateAsync();
        test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        using var cases = Cases();
        one = await cases.Cases.OpenAsync(CaseHouse.NewCase());
    }

    public async Task DisposeAsync()
    {
        await house.DisposeAsync();
        await test.DisposeAsync();
    }

    [Theory]
    [InlineData("", typeof(SendOutcome.Failed), null, "installed: the card waits for the chat")]
    [InlineData("401", typeof(SendOutcome.Refused), null, "a token Graph does not take")]
    [InlineData("403", typeof(SendOutcome.Refused), null, "not permitted, for this app or this person")]
    [InlineData("404", typeof(SendOutcome.Refused), null, "no such person, or no such app")]
    [InlineData("400", typeof(SendOutcome.Refused), null, "asking again would not mend it")]
    [InlineData("429 17", typeof(SendOutcome.Failed), 17, "after the wait that Graph asks for")]
    [InlineData("500", typeof(SendOutcome.Failed), null, "Graph is ill")]
    [InlineData("503 3", typeof(SendOutcome.Failed), 3, "Graph is busy")]
    [InlineData("hang", typeof(SendOutcome.Failed), null, "nobody answers")]
    public async Task Graph_says_whether_the_card_waits_or_goes_to_comms(string trouble, Type outcome, int? seconds, string because)
    {
        house.Say(trouble);

        var said = await Install(trouble == "hang" ? TimeSpan.FromMilliseconds(300) : null).BringAsync(Card(), default);

        Assert.True(said.GetType() == outcome, $"{because}: {said}");
        Assert.Equal(seconds, (said as SendOutcome.Failed)?.RetryAfter?.TotalSeconds);
    }

    [Fact]
    public async Task The_app_of_the_catalogue_is_installed_by_its_address()
    {
        await Install().BringAsync(Card(), default);

        var (call, bearer, body) = Assert.Single(house.Graph.Calls);
        Assert.Equal("POST /v1.0/users/manager/teamwork/installedApps", call);
        Assert.Equal("Bearer token-1", bearer);
        Assert.Equal(
            new Uri(house.Azure.Address, $"v1.0/appCatalogs/teamsApps/{GraphStandIn.TeamsAppId}").AbsoluteUri,
            (string?)body!["teamsApp@odata.bind"]);
    }

    [Fact]
    public async Task Where_the_app_is_there_already_Teams_is_made_to_say_again_where_its_chat_is()
    {
        house.Graph.Installed["manager"] = "1.0.0";
        var told = new List<string>();
        house.Graph.TellTheBot = person =>
        {
            told.Add(person);
            return Task.CompletedTask;
        };

        Assert.IsType<SendOutcome.Failed>(await Install().BringAsync(Card(), default));

        Assert.Equal(["manager"], told);
        Assert.EndsWith("/teamwork/installedApps/installation-of-manager/chat", house.Graph.Calls.Last().Call, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, 20, false, "hardly tried: the bot was switched off meanwhile")]
    [InlineData(9, 14, false, "there is time")]
    [InlineData(3, 16, true, "the case has a deadline")]
    public async Task A_manager_who_cannot_be_written_to_for_a_quarter_of_an_hour_is_passed_over(
        int attempts, int minutes, bool isGivenUp, string because)
    {
        house.Say("500");

        var said = await Install()
            .BringAsync(Card() with { Attempts = attempts, CreatedAt = house.Clock.GetUtcNow() - TimeSpan.FromMinutes(minutes) }, default);

        Assert.True(said is SendOutcome.Refused == isGivenUp, because);
    }

    /// <summary>What else may lie in the outbox for somebody without the bot.</summary>
    public static TheoryData<string> Others =>
        [
            "an update of a card", "a word", "the asker's own card", "somebody who is not to decide", "another tenant",
            "a case that was withdrawn", "no such case", "not permitted",
        ];

    [Theory]
    [MemberData(nameof(Others))]
    public async Task Nothing_is_installed_for(string other)
    {
        var message = other switch
        {
            "an update of a card" => Card() with { IsUpdate = true },
            "a word" => Card() with { Card = "" },
            "the asker's own card" => Card() with { Lane = Lane.To(Example.Asker).Name },
            "somebody who is not to decide" => Card() with { Lane = Lane.To(Example.Colleague).Name },
            "no such case" => Card() with { Reference = "C-00000" },
            _ => Card(),
        };
        if (other == "a case that was withdrawn")
        {
            using var cases = Cases();
            Assert.True((await cases.Cases.WithdrawAsync(one.Reference, Example.InChat(Example.Asker), Example.Organisation.Id)).IsDone);
        }

        var install =
            other == "not permitted"
                ? Install(isPermitted: false)
                : Install(tenant: other == "another tenant" ? "another-tenant" : Example.Tenant);

        Assert.IsType<SendOutcome.Refused>(await install.BringAsync(message, default));
        Assert.Empty(house.Graph.Calls);
    }

    private ManagerInstall Install(TimeSpan? patience = null, string tenant = Example.Tenant, bool isPermitted = true) =>
        new(
            isPermitted ? house.Client(patience) : null, new InstallScope(tenant), GraphStandIn.TeamsAppId, new CaseStore(test.Database),
            house.Clock);

    private CaseHouse Cases() => new(test.Database, house.Clock, new FakeChannel());

    private OutboxMessage Card() =>
        new(
            1, ManagersLane, nameof(NoticeKind.DeskCard), $"{one.Reference}/DeskCard/{ManagersLane}", one.Reference, 1, false, null, 0, 0,
            null, house.Clock.GetUtcNow());
}
