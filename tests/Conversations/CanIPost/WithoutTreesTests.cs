using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Conversations.CanIPost;

/// <summary>A council that has no decision trees yet: nothing leads to one, and who types for one is told so.</summary>
public sealed class WithoutTreesTests
{
    [Fact]
    public async Task No_button_leads_to_a_walk()
    {
        await using var town = await TeamsTown.CreateAsync();
        var sent = new List<string>();
        town.Teams.Taken = activity => sent.Add(ProtocolJsonSerializer.Serialize(activity));

        await town.SayAsync("ada", "how many days of annual leave do I get", tenant: TeamsTown.OtherTenant);

        Assert.NotEmpty(sent);
        Assert.DoesNotContain(sent, activity => activity.Contains("can-i-post", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("can i post this")]
    [InlineData("I have already posted it")]
    public async Task Who_types_for_a_walk_is_told_that_there_is_none_yet(string typed)
    {
        await using var town = await TeamsTown.CreateAsync();

        var said = await town.SayAsync("ada", typed, tenant: TeamsTown.OtherTenant);

        Assert.Contains("has no questions of this kind yet", said[^1], StringComparison.Ordinal);
    }
}
