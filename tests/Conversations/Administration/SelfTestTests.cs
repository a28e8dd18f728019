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
}
