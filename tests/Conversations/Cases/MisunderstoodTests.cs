using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Tests.Support;
using static TeamsPolicyBot.Tests.Conversations.Cases.EscalationTown;

namespace TeamsPolicyBot.Tests.Conversations.Cases;

/// <summary>
/// What was misunderstood once on the way to a person: what somebody says one after the other, and how the bot's last answer begins or what
/// it holds.
/// </summary>
public sealed class MisunderstoodTests
{
    private static readonly string[] ToTheDay = ["ask a person", "can i post holiday pics", "my own", "nothing"];

    public static TheoryData<string, string[], string> Conversations =>
        new()
        {
            { "a date in place of the one said back is the date", [.. ToTheDay, "friday 13th", "next week"], "You need it by" },
            { "so is one after a no", [.. ToTheDay, "yesterday", "thursday"], "You need it by Thursday 5 November" },
            { "a day that no calendar has leaves it open", [.. ToTheDay, "yesterday", "31 february"], "Is that right for you?" },
            { "what is no date leaves it open", [.. ToTheDay, "yesterday", "the day of the fete"], "I could not tell which one you mean" },
            { "a yes in other words is one", [.. ToTheDay, "friday 13th", "yep"], "Shall I send it?" },
            { "not to my manager is to somebody else", [.. ToTheDay, "1", "send it but not to my manager"], "Shall I send it?" },
            {
                "a manager who drinks is no illness of one's own",
                ["ask a person", "my manager has been drinking at work"],
                "Do you want to pass it on here as well?"
            },
            { "no means no to being forgotten", ["forget me", "no"], "I have removed nothing." },
        };

    [Theory]
    [MemberData(nameof(Conversations))]
    public async Task It_is_understood(string why, string[] said, string answer)
    {
        var heard = await HearAsync(said);

        Assert.True(heard[^1].Contains(answer, StringComparison.Ordinal), $"{why}: {string.Join(" / ", heard)}");
    }

    [Fact]
    public async Task Not_to_my_manager_goes_to_the_communications_team() =>
        Assert.StartsWith(
            "This goes to the communications team.", (await HearAsync([.. ToTheDay, "1", "send it but not to my manager"]))[^2],
            StringComparison.Ordinal);

    [Theory]
    [InlineData("my manager has been drinking at work", "manager")]
    [InlineData("a colleague is off sick, may we post get well wishes", null)]
    [InlineData("i am off sick", "health")]
    public void Somebody_elses_health_is_none_of_ones_own(string words, string? matter) =>
        Assert.Equal(matter, ManagerRule.MatterOf(words, null, Councils.Release("medway"))?.Id);
}
