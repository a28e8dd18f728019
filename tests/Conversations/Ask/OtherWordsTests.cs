using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Conversations.Ask;

/// <summary>
/// What somebody wants of the bot is heard in words that stand in no list, and what they want of the policy is left to the policy.
/// </summary>
public sealed class OtherWordsTests
{
    private const string Question = "Can I download a program from the internet?";

    [Theory]
    [InlineData("whereabouts in the small print is that", "It is here:")]
    [InlineData("roughly how many minutes would the lot take me to get through", "words: some")]
    [InlineData("has anybody freshened this up since lockdown", "date")]
    [InlineData("be honest, is there an actual human typing these replies", "I am a bot")]
    [InlineData("who will get wind of me having typed this", "This chat with me")]
    [InlineData("nah that has nothing to do with what I was getting at", "misunderstood")]
    [InlineData("could a living breathing colleague take over from you please", "I pass on what you asked")]
    [InlineData("would you mind casting your eye over a tweet of mine before it goes live", "Can I post this?")]
    [InlineData("let us wipe the slate and go from the beginning", "afresh")]
    [InlineData("could you set out precisely how that rule is phrased", "says")]
    public async Task It_is_heard_after_an_answer(string said, string answer)
    {
        await using var town = await TeamsTown.CreateAsync(like: "medway");
        await town.SayAsync("ann", Question);

        Assert.Contains(answer, string.Join('\n', await town.SayAsync("ann", said)), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The same little words, about what the policy settles.</summary>
    [Theory]
    [InlineData("who can read my work e-mails")]
    [InlineData("can I add a resident who wrote to me on Facebook")]
    [InlineData("where may I put up pictures of the office party")]
    public async Task A_question_for_the_policy_stays_one(string said)
    {
        await using var town = await TeamsTown.CreateAsync(like: "medway");
        await town.SayAsync("ann", Question);

        var answer = string.Join('\n', await town.SayAsync("ann", said));

        Assert.DoesNotContain("This chat with me", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("It is here:", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("I pass on", answer, StringComparison.Ordinal);
    }

    /// <summary>Nobody in distress is met with small talk.</summary>
    [Fact]
    public async Task After_what_helps_in_distress_a_sigh_is_no_grumble()
    {
        await using var town = await TeamsTown.CreateAsync(like: "medway");
        await town.SayAsync("ann", "someone has threatened to hurt me because of a post");

        var answer = string.Join('\n', await town.SayAsync("ann", "it is all so hard to bear"));

        Assert.DoesNotContain("I can see why you say so", answer, StringComparison.Ordinal);
    }
}
