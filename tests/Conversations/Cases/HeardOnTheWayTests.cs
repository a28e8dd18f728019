using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Tests.Support;
using static TeamsPolicyBot.Tests.Conversations.Cases.EscalationTown;

namespace TeamsPolicyBot.Tests.Conversations.Cases;

/// <summary>
/// Wishes to pass something on, in anyone's words, and what is said on the way besides answers: to whom, not to whom, by when, what to add.
/// </summary>
public sealed class HeardOnTheWayTests
{
    private const string Question = "may i use my own tablet for a home visit";

    public static TheoryData<string, string> Wishes =>
        new()
        {
            { "speak to a person", "What is it about?" },
            { "tell my manager about the tablet for me", "What should the person know?" },
            { "could you pass this to the communications team on my behalf, please?", "What should the person know?" },
            { "kindly send it across to them for me", "What is it about?" },
            { "go on then, but not to my manager", "What is it about?" },
            { "can an actual human just phone me please", "What is it about?" },
            { "please let my boss know about this", "What should the person know?" },
            { "put me in touch with somebody in communications, please", "What should the person know?" },
            { "id like to speak to someone about this, but not to my manager", "What is it about?" },
        };

    [Theory]
    [MemberData(nameof(Wishes))]
    public async Task A_wish_begins_the_hand_over_with_the_last_question(string wish, string asks)
    {
        var heard = await HearAsync(Question, wish);

        Assert.Contains(heard, text => text.Contains($"“{Question}”", StringComparison.Ordinal));
        Assert.True(heard[^1].StartsWith(asks, StringComparison.Ordinal), string.Join(" / ", heard));
    }

    public static TheoryData<string, string[], string> Conversations =>
        new()
        {
            { "whom and what", ["my manager. just say i need it on thursdays"], "I add for the person: “i need it on thursdays”" },
            { "not the manager", ["not my manager please"], "Not to your manager, then." },
            { "no name", ["leave my name out of it"], "I leave out your name." },
            { "a number to ring", ["ring me on my mobile, its 07700 900456"], "I add for the person: “ring me on my mobile" },
            { "a time", ["thursday"], "I keep that time" },
            { "another recipient", ["send it to comms instead"], "To the communications team, then." },
            { "what it is about in other words", ["it is about a visit with the tablet"], "I add for the person: “it is about a visit" },
            { "a time where words are asked for", ["my own account", "thursday"], "I keep that time" },
            { "a name left out at the day", ["my own account", "skip", "leave my name out"], "I leave out your name." },
            { "a number at the day", ["my own account", "skip", "my number is 01632 960123"], "I add for the person: “my number is" },
            { "another day at the end", ["my own account", "skip", "1", "i am only in until wednesday"], "I add for the person" },
        };

    [Theory]
    [MemberData(nameof(Conversations))]
    public async Task What_is_said_beside_a_question_is_taken_up(string why, string[] said, string answer)
    {
        var heard = await HearAsync([Question, "ask a person", .. said]);

        Assert.True(heard.Any(text => text.Contains(answer, StringComparison.Ordinal)), $"{why}: {string.Join(" / ", heard)}");
        Assert.Contains(heard, text => text.Contains("I have not sent anything", StringComparison.Ordinal));
    }

    [Fact]
    public async Task All_of_it_stands_in_what_is_shown_before_it_goes()
    {
        var heard = await HearAsync(
            Question, "ask a person", "not my manager", "my own account", "skip", "ring me on 01632 960123", "leave my name out", "1");

        Assert.Contains(heard, text => text.StartsWith("This goes to the communications team.", StringComparison.Ordinal)
            && text.Contains("01632 960123", StringComparison.Ordinal));
        Assert.DoesNotContain(heard, text => text.Contains("Send it to my manager", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_keeps_it_from_the_manager_is_not_offered_the_manager()
    {
        var heard = await HearAsync(
            "is it ok to say my manager fiddles the mileage", "i dont want my manager to know", "speak to a person");

        Assert.DoesNotContain(heard, text => text.Contains("Send it to my manager", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Human_resources_are_named_where_the_bot_cannot_write_to_them() =>
        Assert.StartsWith("I cannot write to HR", (await HearAsync(Question, "pass it to hr"))[^1], StringComparison.Ordinal);

    [Fact]
    public async Task A_draft_is_passed_on_from_the_middle_of_a_walk()
    {
        var heard = await HearAsync("can i post this: Smashing turnout at the allotment open day", "send it to comms instead");

        Assert.Contains(heard, text => text.Contains("“Smashing turnout at the allotment open day”", StringComparison.Ordinal));
    }
}
