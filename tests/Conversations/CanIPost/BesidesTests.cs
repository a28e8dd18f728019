using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Conversations.CanIPost;

/// <summary>What somebody says in the middle of a walk that answers none of its questions; the walk goes on where it was.</summary>
public sealed class BesidesTests
{
    [Theory]
    [InlineData("cheers, that is very helpful", "welcome")]
    [InlineData("ok so: 'The baths are open again on Monday, see you there' better?", "The baths are open again on Monday, see you there")]
    [InlineData("new one 'Story time was great fun today, dragons everywhere'", "Story time was great fun today")]
    public async Task It_is_answered_and_the_question_comes_again(string said, string answered)
    {
        await using var town = await TeamsTown.CreateAsync(like: "medway");
        await town.SayAsync("ada", "can i post this: The baths are shut for a week and nobody told us why");

        var heard = string.Join('\n', await town.SayAsync("ada", said));

        Assert.Contains(answered, heard, StringComparison.Ordinal);
        Assert.Contains("Where is it going?", heard, StringComparison.Ordinal);
        Assert.DoesNotContain("I did not take that", heard, StringComparison.Ordinal);
    }
}
