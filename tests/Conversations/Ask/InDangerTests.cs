using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Conversations.Ask;

/// <summary>Somebody who is threatened goes on: what to do next is said first, also on the way to a person.</summary>
public sealed class InDangerTests
{
    [Theory]
    [InlineData("should i answer him", "Do not answer")]
    [InlineData("can i block him", "Take screenshots first")]
    [InlineData("is it my fault", "not you")]
    [InlineData("he is outside now", "call 999 now")]
    [InlineData("please get my manager, he is outside now", "call 999 now")]
    public async Task What_to_do_next_is_said_first(string said, string told)
    {
        await using var town = await TeamsTown.CreateAsync(like: "medway");
        await town.SayAsync("ada", "a customer says he is coming round to my house because of my job");

        var heard = await town.SayAsync("ada", said);

        Assert.Contains(told, heard[0], StringComparison.Ordinal);
    }
}
