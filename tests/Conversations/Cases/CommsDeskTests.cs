using TeamsPolicyBot.Cards.Cases;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Cases.Store;
using TeamsPolicyBot.Tests.Support;
using static TeamsPolicyBot.Tests.Conversations.Cases.EscalationTown;

namespace TeamsPolicyBot.Tests.Conversations.Cases;

/// <summary>Where cases come in: who makes a channel the comms desk, and what there is without one.</summary>
public sealed class CommsDeskTests
{
    [Fact]
    public async Task Without_a_comms_desk_staff_are_told_before_anything_is_sent()
    {
        await using var town = await TeamsTown.CreateAsync();

        await town.SayAsync("ada", "ask a person");
        await town.SayAsync("ada", "May I post a picture of the strong room?");
        var said = await town.SayAsync("ada", "A council account");

        Assert.Contains(said, text => text.Contains("has not set up its desk", StringComparison.Ordinal));
        Assert.Empty((await town.Get<CaseStore>().OfOrganisationAsync(TeamsTown.Council)).Cases);
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
    public async Task Only_an_administrator_makes_a_channel_the_comms_desk()
    {
        await using var town = await TeamsTown.CreateAsync();

        var said = await town.SayInChannelAsync("kim", "this is the comms desk");

        Assert.Contains("Only an administrator", said[0], StringComparison.Ordinal);
        Assert.Null(await town.Get<CommsDeskStore>().FindAsync(TeamsTown.Council));
    }

    [Fact]
    public async Task Without_a_comms_desk_a_manager_is_not_led_into_a_dead_end()
    {
        await using var town = await TeamsTown.CreateAsync();
        await town.SayAsync("mo", "hello");
        await town.SayAsync("ada", "hello");
        var @case = await OpenForMoAsync(town);

        var says = await town.ExecuteAsync("mo", TeamsTown.Chat("mo"), CaseActions.PassToDesk, data: [("case", @case.Reference)]);

        Assert.Contains("has not set up its desk", says, StringComparison.Ordinal);
        Assert.Equal(CaseState.Open, (await town.Get<CaseStore>().FindAsync(@case.Reference))!.State);
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

        Assert.Contains("It is the desk only once you have pressed the button below", said[0], StringComparison.Ordinal);
        Assert.Contains("That is 2 people now", said[0], StringComparison.Ordinal);
        Assert.Contains("1 of them is a guest", said[0], StringComparison.Ordinal);
        Assert.Contains(warning, said[0], StringComparison.Ordinal);
    }
}
